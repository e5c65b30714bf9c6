import type { Steps } from '../core/sheet/Steps'

/** Milliseconds of work between which a worker hears what it is asked. */
const SLICE_MS = 25

/** Does long work so that no question waits for more than a slice of it. */
export async function inSlices<Result>(steps: Steps<Result>): Promise<Result> {
  for (;;) {
    const until = performance.now() + SLICE_MS
    while (performance.now() < until) {
      const step = steps.next()
      if (step.done) return step.value
    }
    await messagesHeard()
  }
}

/** The turn after the messages that wait now; a timer would add milliseconds to each slice. */
function messagesHeard(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
