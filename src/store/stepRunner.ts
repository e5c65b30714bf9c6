import { allSteps, type Steps } from '../core/sheet/Steps'

/** Milliseconds of work between which the page takes keys and paints. */
const SLICE_MS = 12

/** Long work on the page’s own thread, in slices; one at a time, in the order it was begun. */
export interface StepRunner {
  /** Does the first slice at once, so that short work is done when this returns. */
  readonly run: (steps: Steps<void>) => void
  /** Does at once what is left: whoever builds on the work never comes before it. */
  readonly finish: () => void
  readonly isRunning: () => boolean
}

export function createStepRunner(): StepRunner {
  let running: Steps<void> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  /** What is running is forgotten while it works: what it calls may ask to finish it. */
  const taken = () => {
    clearTimeout(timer)
    const steps = running
    running = null
    return steps
  }
  const slice = () => {
    const steps = taken()
    const until = performance.now() + SLICE_MS
    while (steps && performance.now() < until) if (steps.next().done) return
    running = steps
    timer = setTimeout(slice)
  }
  const finish = () => {
    const steps = taken()
    if (steps) allSteps(steps)
  }

  return {
    run(steps) {
      finish()
      running = steps
      slice()
    },
    finish,
    isRunning: () => running !== null,
  }
}
