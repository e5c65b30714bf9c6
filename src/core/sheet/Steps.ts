/** Work in steps of a millisecond or two, so that whoever does it can let others in between. */
export type Steps<Result> = Generator<void, Result, void>

/** How many edits of an act one step takes. */
export const EDITS_PER_STEP = 1000

/** How many lines one step of work on all of them takes. */
const ROWS_PER_STEP = 128

/** Does all that is left of some work. */
export function allSteps<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Does the work of each line, from the first to the last. */
export function* rowSteps(lineCount: number, work: (row: number) => void): Steps<void> {
  for (let from = 0; from < lineCount; from += ROWS_PER_STEP) {
    const to = Math.min(lineCount, from + ROWS_PER_STEP)
    for (let row = from; row < to; row++) work(row)
    yield
  }
}

/** The same steps, before each of which `look` may throw to end the work. */
export function* watchedSteps<Result>(steps: Steps<Result>, look: () => void): Steps<Result> {
  for (;;) {
    look()
    const step = steps.next()
    if (step.done) return step.value
    yield
  }
}
