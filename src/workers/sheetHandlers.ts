import { SheetAnalysis, type SheetKnowledge } from '../core/analysis/SheetAnalysis'
import { codingAt, codingLabels } from '../core/chargemaster/Coding'
import { applyEdits, type CellEdit } from '../core/history/CellEdit'
import { unpackEdits } from '../core/history/packEdits'
import type { SettingTexts } from '../core/history/SettingChange'
import { readReviewSheet, writeReviewSheet } from '../core/review/reviewSheet'
import { ChargeSheet } from '../core/sheet/ChargeSheet'
import { filterRows } from '../core/sheet/filterRows'
import { readAhead } from '../core/sheet/findText'
import type { PackedSheet } from '../core/sheet/PackedSheet'
import { orderAhead } from '../core/sheet/textOrder'
import { mergePlan } from '../core/workspace/mergePlan'
import { unpackImport } from '../core/workspace/packImport'
import { verifyWorkspace } from '../core/workspace/verifyWorkspace'
import { exportHandlers } from './exportHandlers'
import { HeldTrails } from './handOver'
import type { Handlers } from './requests'
import { loadKnowledge, type PackOutside } from './sheetKnowledge'
import type { SheetCalls } from './sheetProtocol'

const SIMILAR_SHOWN = 8

/** Milliseconds after opening until columns are put in order: what the screen asks first is answered before. */
const ORDER_AFTER = 500
/** The largest sheet whose columns are put in order ahead: no question waits longer than a tenth of a second for it. */
const MAX_ORDERED_AHEAD = 200_000

/** Answers the calls of `SheetCalls` with one open sheet at a time. */
export function sheetHandlers(outside: PackOutside): Handlers<SheetCalls> {
  let packFolder = ''
  let hasLevelOne = false
  const held = new HeldTrails()
  const known = new Map<string, Promise<SheetKnowledge>>()
  /** The packs of a folder are read once; a read that failed is tried again. */
  const knowledgeOf = (levelOne: boolean) => {
    const key = `${packFolder} ${levelOne}`
    const knowledge = known.get(key) ?? loadKnowledge(packFolder, levelOne, outside)
    known.set(key, knowledge)
    knowledge.catch(() => known.delete(key))
    return knowledge
  }
  // Questions that come while a sheet is being opened wait for it, in the order they came.
  let opening: Promise<SheetAnalysis> = Promise.reject(new RangeError('No sheet is open.'))
  opening.catch(() => undefined)

  const analyse = async (
    packed: PackedSheet,
    edits: readonly CellEdit[],
    settings: SettingTexts,
    levelOne: boolean,
  ): Promise<SheetAnalysis> => {
    const knowledge = await knowledgeOf(levelOne)
    const sheet = new ChargeSheet(packed)
    // Added lines first: the analysis has a place for each line that is there when it is made.
    applyEdits(
      sheet,
      edits.filter(({ column }) => column === 'added'),
    )
    const analysis = new SheetAnalysis(sheet, knowledge, settings)
    analysis.afterEdits(edits)
    return analysis
  }

  return {
    async prepare({ packs, levelOne }) {
      packFolder = packs
      await knowledgeOf(levelOne)
      return { answer: null }
    },
    async open({ packed, edits, settings, packs, levelOne }) {
      packFolder = packs
      hasLevelOne = levelOne
      opening = unpackImport(packed).then(({ sheet }) => analyse(sheet, edits, settings, levelOne))
      const analysis = await opening
      readySoon(analysis.sheet)
      return { answer: analysis.analysis() }
    },
    async setLevelOne(levelOne) {
      const before = opening
      const changed = before.then((analysis) =>
        analyse(analysis.sheet.packed, analysis.standingEdits(), analysis.settings, levelOne),
      )
      // A pack that cannot be loaded leaves the sheet as it was.
      opening = changed.catch(() => before)
      const analysis = (await changed).analysis()
      hasLevelOne = levelOne
      return { answer: analysis }
    },
    setSettings: async (settings) => ({ answer: (await opening).applySettings(settings) }),
    async addLines(edits) {
      const before = opening
      opening = before.then(async (analysis) => {
        applyEdits(analysis.sheet, edits)
        const { sheet, settings } = analysis
        const grown = await analyse(sheet.packed, analysis.standingEdits(), settings, hasLevelOne)
        const suggested = [...analysis.suggestedRows]
        grown.setSuggested(
          suggested,
          suggested.map(() => true),
        )
        return grown
      })
      return { answer: (await opening).analysis() }
    },
    async edit(told) {
      const edits = 'numbers' in told ? unpackEdits(told) : told
      return { answer: (await opening).afterEdits(edits) }
    },
    async setSuggested({ rows, marks }) {
      const analysis = await opening
      analysis.setSuggested(rows, marks)
      return { answer: null }
    },
    setDisagreements: async (found) => ({ answer: (await opening).setDisagreements(found) }),
    view: async (view) => ({ answer: (await opening).shown(view) }),
    fitting: async ({ view, rows }) => ({ answer: (await opening).fitting(view, rows) }),
    async values({ view, ...wanted }) {
      return { answer: (await opening).values(view, wanted) }
    },
    linesLike: async (row) => ({ answer: (await opening).linesLike(row) }),
    async holdTrail({ trail, acts }) {
      held.hold(trail, acts)
      return { answer: null }
    },
    async verifyWorkspace({ packed, trail, ...kept }) {
      const acts = held.take(trail)
      const imported = await unpackImport(packed)
      return { answer: await verifyWorkspace({ ...kept, acts, imported }) }
    },
    async mergePlan({ mine, theirs }) {
      const [here, there] = [held.take(mine), held.take(theirs)]
      return { answer: mergePlan((await opening).sheet.packed, here, there) }
    },
    async revenueCodes() {
      const { coder } = await knowledgeOf(hasLevelOne)
      return { answer: coder.pack.revenueCodes.map(({ code, label }) => ({ code, label })) }
    },
    ruleBook: async () => ({ answer: (await opening).ruleBook() }),
    fixes: async (checkId) => ({ answer: (await opening).fixes(checkId) }),
    async reviewSheet({ department, workspace }) {
      const { sheet, facts } = await opening
      const rows = filterRows(sheet, [
        { type: 'oneOf', column: 'department', values: [department] },
      ])
      const codingOf = (row: number) => codingLabels[codingAt(facts.coding[row] ?? 0)]
      return { answer: await writeReviewSheet(sheet, rows, workspace, codingOf) }
    },
    async readReviewSheet(file) {
      return { answer: await readReviewSheet(new Uint8Array(await file.arrayBuffer())) }
    },
    async explain(row) {
      const analysis = await opening
      const similar = analysis.similarLines(row, SIMILAR_SHOWN)
      return { answer: { row, answer: analysis.answer(row), flags: analysis.flags(row), similar } }
    },
    ...exportHandlers({
      now: () => opening,
      async asExported({ edits, settings }) {
        const { sheet } = await opening
        return analyse(sheet.packed, edits, settings, hasLevelOne)
      },
    }),
  }
}

/** Reads and orders the columns people search and sort while nobody asks for anything: the first time is as fast as the next. */
function readySoon({ packed, lineCount }: ChargeSheet): void {
  if (lineCount > MAX_ORDERED_AHEAD) return
  for (const field of ['description', 'chargeCode'] as const) {
    const column = packed.fields[field]
    if (column?.kind !== 'text') continue
    setTimeout(() => readAhead(column), ORDER_AFTER)
    setTimeout(() => orderAhead(column), ORDER_AFTER)
  }
}
