import {
  diffOf,
  type ExportPlan,
  linkedLines,
  planExport,
  preflightOf,
  writtenRows,
} from '../core/analysis/exportPlan'
import { mayExport } from '../core/analysis/preflight'
import type { SheetAnalysis } from '../core/analysis/SheetAnalysis'
import { filePreview } from '../core/export/filePreview'
import { packRows, unpackRows } from '../core/export/packRows'
import { exportBlocked, exportCancelled } from './exportErrors'
import type { Handlers } from './requests'
import type {
  ExportAsk,
  PackedExport,
  PreparedExport,
  RepeatedExport,
  SheetCalls,
} from './sheetProtocol'
import { writeExport } from './writeExport'

type ExportCalls = Pick<SheetCalls, 'prepareExport' | 'exportFiles' | 'cancelExport'>

/** The sheet as it stands now, and as it stood when something was exported. */
export interface OpenSheets {
  readonly now: () => Promise<SheetAnalysis>
  /** `look` is called again and again, and throws where the work is to end. */
  readonly asExported: (exported: RepeatedExport, look: () => void) => Promise<SheetAnalysis>
}

/** Answers what the export screen asks of the open sheet. */
export function exportHandlers({ now, asExported }: OpenSheets): Handlers<ExportCalls> {
  /** Counts up with each export that is started or cancelled: an older one ends. */
  let current = 0

  return {
    async prepareExport({ ask, lines }) {
      const analysis = await now()
      const plan = planOf(analysis, ask)
      analysis.setPreflight(linkedLines(plan))
      return { answer: preparedOf(plan, lines) }
    },

    async exportFiles({ ask, ...facts }, onProgress) {
      const number = ++current
      const isCancelled = () => number !== current
      const throwIfCancelled = () => {
        if (isCancelled()) throw exportCancelled()
      }
      const analysis = await (ask.again ? asExported(ask.again, throwIfCancelled) : now())
      throwIfCancelled()
      const plan = planOf(analysis, ask)
      // What was repeated went out before; a new export must pass the pre-flight as the lines stand now.
      if (!ask.again && !mayExport(preflightOf(plan))) throw exportBlocked()
      const { files, number: named } = await writeExport(plan, analysis, facts, {
        onProgress,
        isCancelled,
      })
      return {
        answer: {
          files,
          number: named,
          lines: writtenRows(plan).length,
          rows: packRows(plan.rows),
        },
      }
    },

    cancelExport() {
      current++
      return { answer: null }
    },
  }
}

function planOf(analysis: SheetAnalysis, { earlier, again, ...question }: ExportAsk): ExportPlan {
  const rowsOf = ({ rows }: PackedExport) => unpackRows(rows, analysis.sheet.lineCount)
  return planExport(analysis, {
    ...question,
    earlier: earlier && { edits: earlier.edits, rows: rowsOf(earlier) },
    again: again && rowsOf(again),
  })
}

function preparedOf(plan: ExportPlan, lines: number): PreparedExport {
  const first = writtenRows(plan).subarray(0, lines)
  return {
    preflight: preflightOf(plan),
    diff: diffOf(plan),
    preview: filePreview(plan.layout, plan.question.order.profile, first),
  }
}
