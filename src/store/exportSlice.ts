import type { Preflight } from '../core/analysis/preflight'
import type { ExportChoice } from '../core/export/exportRows'
import type { GetState, Outside, SetState } from './Workspace'

export interface ExportSlice {
  readonly exportChoice: ExportChoice
  /** Null while it is being made. */
  readonly preflight: Preflight | null
  /** Headings and the first lines as they will be written. */
  readonly exportPreview: readonly (readonly string[])[]
  readonly isExporting: boolean
  readonly setExportChoice: (choice: ExportChoice) => void
  /** Makes pre-flight and preview again if the export screen is shown and all lines are analysed. */
  readonly refreshExport: () => void
  /** Drops what was prepared for another sheet. */
  readonly forgetExport: () => void
  readonly prepareExport: () => Promise<void>
  /** Writes the static sheet and the dynamic worklist and hands both to the user. */
  readonly exportFiles: () => Promise<void>
}

const PREVIEW_LINES = 12

export function createExportSlice(set: SetState, get: GetState, outside: Outside): ExportSlice {
  const { sheetWorker, download, now } = outside
  return {
    exportChoice: 'static-and-none',
    preflight: null,
    exportPreview: [],
    isExporting: false,

    setExportChoice(choice) {
      set({ exportChoice: choice })
      get().refreshExport()
    },

    refreshExport() {
      const { screen, counts, prepareExport, tellError } = get()
      if (screen === 'export' && counts) prepareExport().catch(tellError)
    },

    forgetExport: () => set({ preflight: null, exportPreview: [] }),

    async prepareExport() {
      const { exportChoice: choice, document } = get()
      set({ preflight: null })
      const [preflight, exportPreview] = await Promise.all([
        sheetWorker('preflight', choice),
        sheetWorker('preview', { choice, lines: PREVIEW_LINES }),
      ])
      const isCurrent = get().document?.sheet === document?.sheet && get().exportChoice === choice
      if (isCurrent) set({ preflight, exportPreview })
    },

    async exportFiles() {
      const { document, exportChoice: choice } = get()
      if (!document) return
      set({ isExporting: true })
      try {
        const { summary, imported } = document
        const files = await sheetWorker('exportFiles', { choice, format: imported.format })
        const stem = `${summary.name}-${now().slice(0, 10)}`
        const kind = choice === 'all' ? 'all' : 'static'
        download(`${stem}-${kind}-${files.sheetLines}-lines.csv`, files.sheet)
        download(`${stem}-dynamic-worklist-${files.worklistLines}-lines.csv`, files.worklist)
        get().tell({
          tone: 'info',
          message: `Two files are ready: ${files.sheetLines.toLocaleString('en-US')} lines for the billing system, ${files.worklistLines.toLocaleString('en-US')} dynamic lines for the coders.`,
          advice: `They are in your downloads folder.${encodingAdvice(files.notHeld)}`,
        })
      } finally {
        set({ isExporting: false })
      }
    },
  }
}

/** Said where a person typed a character that the loader’s file could not hold as it was encoded before. */
function encodingAdvice(notHeld: string | null): string {
  if (notHeld === null) return ''
  return ` The imported file was Windows-1252, which has no “${notHeld}”: the sheet is UTF-8 with a byte order mark now. Check that the billing system reads UTF-8, or replace the character and export again.`
}
