/** The turn of this tab to write to a workspace. */
export interface WorkTurn {
  /** Gives the turn away once `stored` is settled, so that the next tab begins with all that was done here. */
  readonly end: (stored: Promise<unknown>) => void
}

export interface TurnEvents {
  /** The tab that worked so far has not stored its last act yet. */
  readonly onWait: () => void
  readonly onBegin: () => void
  readonly longestHandOverMs: number
}

/** A tab that hangs for longer is passed over; otherwise nobody could work until it is closed. */
export const LONGEST_HAND_OVER_MS = 5000

/** Begins as soon as no other tab has the turn; a tab that is closed or crashes gives it away. */
export function takeTurn(
  locks: LockManager,
  name: string,
  { onWait, onBegin, longestHandOverMs }: TurnEvents,
): WorkTurn {
  const given = new AbortController()
  let hasBegun = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let leave = () => {}
  const held = new Promise<void>((resolve) => {
    leave = resolve
  })

  const hold = (lock: Lock | null) => {
    if (given.signal.aborted || hasBegun) return undefined
    if (!lock) {
      onWait()
      request({ signal: given.signal })
      timer = setTimeout(() => request({ steal: true }), longestHandOverMs)
      return undefined
    }
    clearTimeout(timer)
    hasBegun = true
    onBegin()
    return held
  }
  const request = (options: LockOptions) => {
    // It ends early where the turn is given away while waiting, or taken from a tab that hangs.
    locks.request(name, options, hold).catch(() => {})
  }
  request({ ifAvailable: true })

  return {
    end(stored) {
      clearTimeout(timer)
      given.abort()
      stored.finally(leave).catch(() => {})
    },
  }
}
