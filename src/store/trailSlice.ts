import { brokenTrailWords } from '../core/history/brokenTrailWords'
import type { TrailState } from '../core/history/trail'
import type { WorkspaceRecord } from '../core/workspace/WorkspaceRecord'
import { handOver } from '../workers/handOver'
import type { GetState, Outside, SetState } from './Workspace'

/** The history on screen, and whether the trail is whole. */
export interface TrailSlice {
  /** The line the history is narrowed to; null for all. */
  readonly trailRow: number | null
  readonly setTrailRow: (row: number | null) => void
  /** Shows the history of one line. */
  readonly showHistory: (row: number) => void
  /** Reads the trail as it is kept, and tells whether it and the import stand as they were written. */
  readonly verifyTrail: () => Promise<TrailState>
  /** Says so, in the trail too, where the last entry that the workspace knew of is gone. */
  readonly tellMissingEnd: (opened: Pick<WorkspaceRecord, 'acts' | 'summary'>) => void
  /** Looks through the trail of a workspace that was opened, and says so where an entry does not stand as written. */
  readonly checkOpened: (opened: Pick<WorkspaceRecord, 'acts' | 'summary'>) => Promise<void>
  /** Hands a file to the user. */
  readonly download: (fileName: string, content: Blob) => void
}

export function createTrailSlice(set: SetState, get: GetState, outside: Outside): TrailSlice {
  return {
    trailRow: null,
    download: outside.download,

    setTrailRow: (trailRow) => set({ trailRow }),

    showHistory(row) {
      set({ trailRow: row })
      get().showScreen('history')
    },

    tellMissingEnd({ acts, summary: { lastHash } }) {
      if (lastHash === '' || acts.some(({ hash }) => hash === lastHash)) return
      const event = { kind: 'end-missing', expected: lastHash } as const
      // Further entries would hide it: the history then ends with one that is whole.
      if (!get().recordEvent('The end of the history was missing', event)) return
      get().tell({
        tone: 'error',
        message:
          'The end of the history is missing: the last entries were removed from this browser.',
        advice: 'What they changed is gone. Open the last copy you saved as a file, and compare.',
      })
    },

    async checkOpened({ acts, summary: { id, name } }) {
      const trail = await handOver(outside.sheetWorker, acts)
      const state = await outside.sheetWorker('verifyTrail', trail)
      // That the end was gone was told when it was found, and stands in the history.
      if (state.isWhole || state.problem === 'was-cut' || get().document?.summary.id !== id) return
      get().tell({
        tone: 'error',
        message: `The history of “${name}” is not whole. ${brokenTrailWords(state)}`,
        advice: 'Do not rely on it: open the last copy you saved as a file, and compare the two.',
        link: { label: 'See the history', screen: 'history' },
      })
    },

    async verifyTrail() {
      const { document, acts } = get()
      if (!document) throw new RangeError('No workspace is open.')
      const { id, lastHash } = document.summary
      const [kept, originals] = await Promise.all([keptActs(id), get().originalsOf(id)])
      const { packed } = document
      const trail = await handOver(outside.sheetWorker, kept ?? acts)
      return outside.sheetWorker('verifyWorkspace', { trail, lastHash, packed, originals })
    },
  }

  /** What the browser keeps; null where it keeps nothing, or not everything yet. */
  async function keptActs(id: string) {
    if (get().saveState !== 'saved') return null
    return outside.storage.loadActs(id).catch(() => null)
  }
}
