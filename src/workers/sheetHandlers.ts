import { preflightOf } from '../core/analysis/preflightOf'
import { SheetAnalysis } from '../core/analysis/SheetAnalysis'
import { dynamicRows, exportRows } from '../core/export/exportRows'
import { ownLayout } from '../core/export/OwnLayout'
import { styleOf } from '../core/export/writeDelimited'
import { writeDynamicWorklist, writeSheet } from '../core/export/writeSheet'
import { applyEdits } from '../core/history/CellEdit'
import { ChargeSheet } from '../core/sheet/ChargeSheet'
import type { Handlers } from './requests'
import { loadKnowledge, type PackOutside } from './sheetKnowledge'
import type { SheetCalls } from './sheetProtocol'

const SIMILAR_SHOWN = 8
const utf8 = 'text/csv;charset=utf-8'

/** Answers the calls of `SheetCalls` with one open sheet at a time. */
export function sheetHandlers(outside: PackOutside): Handlers<SheetCalls> {
  let packFolder = ''
  let open: SheetAnalysis | null = null
  const analysis = () => {
    if (!open) throw new RangeError('No sheet is open.')
    return open
  }

  return {
    async open({ packed, edits, packs, levelOne }) {
      packFolder = packs
      const knowledge = await loadKnowledge(packs, levelOne, outside)
      const sheet = new ChargeSheet(packed)
      applyEdits(sheet, edits)
      open = new SheetAnalysis(sheet, knowledge)
      return { answer: open.analysis() }
    },
    async setLevelOne(levelOne) {
      const { sheet } = analysis()
      open = new SheetAnalysis(sheet, await loadKnowledge(packFolder, levelOne, outside))
      return { answer: open.analysis() }
    },
    edit: (edits) => ({ answer: analysis().afterEdits(edits) }),
    setSuggested({ rows, marks }) {
      analysis().setSuggested(rows, marks)
      return { answer: null }
    },
    view: (view) => ({ answer: analysis().rows(view) }),
    facets: ({ column, view }) => ({ answer: analysis().facets(column, view) }),
    explain: (row) => ({
      answer: {
        row,
        answer: analysis().answer(row),
        flags: analysis().flags(row),
        similar: analysis().similarLines(row, SIMILAR_SHOWN),
      },
    }),
    preflight(choice) {
      const checked = analysis()
      return { answer: preflightOf(checked.facts.coding, choice, checked.openChecks()) }
    },
    preview({ choice, lines }) {
      const { sheet, facts } = analysis()
      const layout = ownLayout(sheet)
      const rows = exportRows(facts.coding, choice).subarray(0, lines)
      return { answer: [layout.headings, ...Array.from(rows, (row) => layout.cells(row))] }
    },
    exportFiles({ choice, format }) {
      const { sheet, facts } = analysis()
      const rows = exportRows(facts.coding, choice)
      const dynamic = dynamicRows(facts.coding)
      const reasonOf = (row: number) => analysis().answer(row).reasons[0]?.text ?? ''
      const style = styleOf(format)
      const worklist = writeDynamicWorklist(sheet, dynamic, reasonOf, style)
      return {
        answer: {
          sheet: new Blob([...writeSheet(sheet, rows, style)], { type: utf8 }),
          sheetLines: rows.length,
          worklist: new Blob([...worklist], { type: utf8 }),
          worklistLines: dynamic.length,
        },
      }
    },
  }
}
