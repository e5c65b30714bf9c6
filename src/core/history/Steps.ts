/** Work in steps of a millisecond or two, so that whoever does it can let others in between. */
export type Steps<Result> = Generator<void, Result, void>

/** How many edits of an act one step takes. */
export const EDITS_PER_STEP = 1000

/** Does all that is left of some work. */
export function allSteps<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
