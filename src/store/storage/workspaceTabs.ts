import { type KeptAct, packAct } from './packAct'
import { LONGEST_HAND_OVER_MS, takeTurn, type WorkTurn } from './workTurn'

/** `writer`: this tab keeps what is done. `follower`: another tab does, and this one shows it. */
export type TabRole = 'writer' | 'follower'

export interface TabEvents {
  readonly onRole: (role: TabRole) => void
  /** An act that another tab did in the same workspace. */
  readonly onAct: (act: KeptAct) => void
  /** Asked when this tab no longer writes: settles when what was done here is stored. */
  readonly stored: () => Promise<void>
}

/** The place of this tab among all that have a workspace open. */
export interface TabSeat {
  readonly tellAct: (act: KeptAct) => void
  /** Becomes the writer; the tab that was follows from now on. */
  readonly takeOver: () => void
  readonly leave: () => void
}

export interface WorkspaceTabs {
  join(workspace: string, events: TabEvents): TabSeat
  /** Whether another tab has the workspace open; false where the browser has no locks to tell it by. */
  isOpenElsewhere(workspace: string): Promise<boolean>
}

/**
 * Tabs of one browser: a lock tells who is to write, a channel carries the acts. A second lock is kept by the tab that
 * wrote until its last act is stored; only then the next one writes. Without locks every tab writes.
 */
export function browserTabs(longestHandOverMs = LONGEST_HAND_OVER_MS): WorkspaceTabs {
  const joined = new Set<string>()
  const nameOf = (workspace: string) => `chargewright.workspace.${workspace}`
  return {
    async isOpenElsewhere(workspace) {
      const name = nameOf(workspace)
      const { held = [], pending = [] } = (await navigator.locks?.query()) ?? {}
      // A tab that follows waits for the lock, perhaps twice: tabs are counted, not locks.
      const tabs = new Set(
        [...held, ...pending].filter((lock) => lock.name === name).map(({ clientId }) => clientId),
      )
      return tabs.size > (joined.has(workspace) ? 1 : 0)
    },

    join(workspace, { onRole, onAct, stored }) {
      const name = nameOf(workspace)
      joined.add(workspace)
      const channel = new BroadcastChannel(name)
      channel.addEventListener('message', ({ data }) => onAct(data as KeptAct))
      const locks: LockManager | undefined = navigator.locks
      const waiting = new AbortController()
      let leaveLock: (() => void) | undefined
      let hasLeft = false

      /** Holds the lock until it is left; the browser ends it early when another tab steals it. */
      const request = async (options: LockOptions) => {
        let turn: WorkTurn | undefined
        const hold = (lock: Lock | null) => {
          if (hasLeft || !locks) return undefined
          if (!lock) {
            onRole('follower')
            void request({ signal: waiting.signal })
            return undefined
          }
          turn = takeTurn(locks, `${name}.turn`, {
            onWait: () => onRole('follower'),
            onBegin: () => onRole('writer'),
            longestHandOverMs,
          })
          return new Promise<void>((resolve) => {
            leaveLock = resolve
          })
        }
        try {
          await locks?.request(name, options, hold)
          turn?.end(stored())
        } catch {
          leaveLock = undefined
          if (!hasLeft && !waiting.signal.aborted) onRole('follower')
          turn?.end(stored())
          if (!hasLeft && !waiting.signal.aborted) void request({ signal: waiting.signal })
        }
      }
      if (locks) void request({ ifAvailable: true })
      else onRole('writer')

      return {
        tellAct: (act) => channel.postMessage(packAct(act)),
        takeOver() {
          // Asked again while it waits for its turn, it would take the workspace from itself.
          if (!leaveLock) void request({ steal: true })
        },
        leave() {
          hasLeft = true
          joined.delete(workspace)
          waiting.abort()
          leaveLock?.()
          channel.close()
        },
      }
    },
  }
}
