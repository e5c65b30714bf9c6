/** How the work is kept; see `StorageSlice`. */
export type SaveState = 'saved' | 'saving' | 'failed' | 'overtaken'

/** A write that takes longer than this is shown; shorter ones would only make the header flicker. */
const SHOWN_AFTER_MS = 300

/** Writes one after the other; what fails stays first in line, so that the log of acts has no gaps. */
export interface WriteQueue {
  readonly write: (job: () => Promise<void>) => void
  /** Resolves when all that waits now was tried, once more where it failed before. */
  readonly settled: () => Promise<void>
  readonly isWaiting: () => boolean
  /** Nothing is kept any more, whether or not something waits. */
  readonly fail: () => void
  /** Forgets what waits, for another workspace. */
  readonly forget: () => void
}

/** A queue with nothing in it; `onState` hears how the work is kept when that changes. */
export function createWriteQueue(onState: (state: SaveState) => void): WriteQueue {
  const waiting: (() => Promise<void>)[] = []
  let queue = Promise.resolve()
  let state: SaveState = 'saved'
  let slow: ReturnType<typeof setTimeout> | undefined

  const become = (next: SaveState) => {
    if (next === state) return
    state = next
    onState(state)
  }
  const drain = async () => {
    for (let job = waiting[0]; job; job = waiting[0]) {
      try {
        await job()
        if (waiting[0] === job) waiting.shift()
      } catch (error) {
        // Acts that another tab overtook would mix two histories: this one is no longer written.
        if (isTaken(error)) waiting.length = 0
        clearTimeout(slow)
        become(isTaken(error) ? 'overtaken' : 'failed')
        return
      }
    }
    clearTimeout(slow)
    if (state !== 'overtaken') become('saved')
  }

  return {
    write(job) {
      if (state === 'overtaken') return
      waiting.push(job)
      if (state === 'saved') {
        clearTimeout(slow)
        slow = setTimeout(() => waiting.length > 0 && become('saving'), SHOWN_AFTER_MS)
      }
      queue = queue.then(drain)
    },
    settled() {
      if (waiting.length > 0) queue = queue.then(drain)
      return queue
    },
    isWaiting: () => waiting.length > 0,
    fail: () => become('failed'),
    forget() {
      waiting.length = 0
      become('saved')
    },
  }
}

/** Whether a write failed because the number of an act is taken: another tab went on with the workspace. */
function isTaken(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'ConstraintError'
}
