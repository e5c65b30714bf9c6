import { needsFacts, valuesNeedFacts } from '../core/analysis/needsFacts'
import { SheetAnalysis, wordsOfRevenueCodes } from '../core/analysis/SheetAnalysis'
import { SheetViews } from '../core/analysis/SheetViews'
import type { SheetKnowledge } from '../core/analysis/sheetPass'
import { codingAt, codingLabels } from '../core/chargemaster/Coding'
import { applyEdits, type CellEdit } from '../core/history/CellEdit'
import { unpackEdits } from '../core/history/packEdits'
import type { SettingTexts } from '../core/history/SettingChange'
import { verifySteps } from '../core/history/trail'
import { workbookSays } from '../core/import/workbookSays'
import { KEY_HEADING, readReviewSheet, writeReviewSheet } from '../core/review/reviewSheet'
import { ChargeSheet } from '../core/sheet/ChargeSheet'
import { filterRows } from '../core/sheet/filterRows'
import { readAhead } from '../core/sheet/findText'
import type { PackedSheet } from '../core/sheet/PackedSheet'
import { watchedSteps } from '../core/sheet/Steps'
import { orderAhead } from '../core/sheet/textOrder'
import { mergePlan } from '../core/workspace/mergePlan'
import { packImport, unpackImport } from '../core/workspace/packImport'
import { verifyWorkspace } from '../core/workspace/verifyWorkspace'
import { readWorkspaceFile, writeWorkspaceFile } from '../core/workspace/workspaceFile'
import { exportHandlers } from './exportHandlers'
import { HeldTrails } from './handOver'
import { inSlices } from './inSlices'
import { OpenSheet } from './OpenSheet'
import type { Handlers } from './requests'
import { loadKnowledge, type PackOutside } from './sheetKnowledge'
import type { SheetCalls } from './sheetProtocol'

const SIMILAR_SHOWN = 8

/** Milliseconds after opening until columns are put in order: what the screen asks first is answered before. */
const ORDER_AFTER = 500
/** The largest sheet whose columns are put in order ahead: no question waits longer than a tenth of a second for it. */
const MAX_ORDERED_AHEAD = 200_000

/**
 * Answers the calls of `SheetCalls` with one open sheet at a time. `inTurns` does the work on all lines so that
 * questions are heard in between.
 */
export function sheetHandlers(outside: PackOutside, inTurns = inSlices): Handlers<SheetCalls> {
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
  const open = new OpenSheet()

  const analyse = async (
    packed: PackedSheet,
    edits: readonly CellEdit[],
    settings: SettingTexts,
    levelOne: boolean,
    look: () => void = () => undefined,
  ): Promise<SheetAnalysis> => {
    const knowledge = await knowledgeOf(levelOne)
    const sheet = new ChargeSheet(packed)
    // Added lines first: the analysis has a place for each line that is there when it is made.
    applyEdits(
      sheet,
      edits.filter(({ column }) => column === 'added'),
    )
    const steps = SheetAnalysis.steps(sheet, knowledge, settings)
    const analysis = await inTurns(watchedSteps(steps, look))
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
      const imported = unpackImport(packed)
      const meanwhile = Promise.all([imported, knowledgeOf(levelOne)]).then(
        ([{ sheet }, { coder }]) => {
          const views = SheetViews.beforeFacts(new ChargeSheet(sheet), wordsOfRevenueCodes(coder))
          views.follow(edits)
          return views
        },
      )
      open.open(
        meanwhile,
        imported.then(({ sheet }) => analyse(sheet, edits, settings, levelOne)),
      )
      const analysis = await open.analysis
      readySoon(analysis.sheet)
      return { answer: analysis.analysis() }
    },
    async setLevelOne(levelOne) {
      // A pack that cannot be loaded leaves the sheet as it was.
      const changed = await open.again((analysis) =>
        analyse(analysis.sheet.packed, analysis.standingEdits(), analysis.settings, levelOne),
      )
      hasLevelOne = levelOne
      return { answer: changed.analysis() }
    },
    async setSettings(settings) {
      const judged = await open.again(async (analysis) => {
        await inTurns(analysis.settingSteps(settings))
        return analysis
      })
      return { answer: judged.analysis() }
    },
    async addLines(edits) {
      const grown = open.again(async (analysis) => {
        applyEdits(analysis.sheet, edits)
        const { sheet, settings } = analysis
        const again = await analyse(sheet.packed, analysis.standingEdits(), settings, hasLevelOne)
        const suggested = [...analysis.suggestedRows]
        again.setSuggested(
          suggested,
          suggested.map(() => true),
        )
        return again
      })
      open.follow(edits)
      return { answer: (await grown).analysis() }
    },
    async edit(told) {
      return { answer: await open.edit('numbers' in told ? unpackEdits(told) : told) }
    },
    async setSuggested({ rows, marks }) {
      const analysis = await open.analysis
      analysis.setSuggested(rows, marks)
      return { answer: null }
    },
    setDisagreements: async (found) => ({ answer: (await open.analysis).setDisagreements(found) }),
    view: async (view) => ({ answer: (await open.views(needsFacts(view))).shown(view) }),
    async fitting({ view, rows }) {
      return { answer: (await open.views(needsFacts(view))).fitting(view, rows) }
    },
    async values({ view, ...wanted }) {
      const views = await open.views(valuesNeedFacts(wanted.column, view))
      return { answer: views.values(view, wanted) }
    },
    linesLike: async (row) => ({ answer: (await open.analysis).linesLike(row) }),
    async holdTrail({ trail, acts, edits }) {
      held.hold(trail, acts, edits)
      return { answer: null }
    },
    async readWorkspaceFile({ trail, file }) {
      const { imported, acts, ...kept } = await readWorkspaceFile(file)
      held.hold(trail, acts)
      return { answer: { ...kept, packed: packImport(imported), entries: acts.length } }
    },
    async writeWorkspaceFile({ packed, trail, ...kept }) {
      const acts = held.take(trail)
      const imported = await unpackImport(packed)
      return { answer: await writeWorkspaceFile({ ...kept, acts, imported }) }
    },
    partOfTrail: async ({ trail, from, to }) => ({ answer: held.part(trail, from, to) }),
    async verifyWorkspace({ packed, trail, ...kept }) {
      const acts = held.take(trail)
      const imported = await unpackImport(packed)
      return { answer: await verifyWorkspace({ ...kept, acts, imported }) }
    },
    async verifyTrail(trail) {
      return { answer: await inTurns(verifySteps(held.take(trail), '')) }
    },
    async mergePlan({ mine, theirs }) {
      const [here, there] = [held.take(mine), held.take(theirs)]
      return { answer: mergePlan((await open.analysis).sheet.packed, here, there) }
    },
    async revenueCodes() {
      const { coder } = await knowledgeOf(hasLevelOne)
      return { answer: coder.pack.revenueCodes.map(({ code, label }) => ({ code, label })) }
    },
    ruleBook: async () => ({ answer: (await open.analysis).ruleBook() }),
    fixes: async (checkId) => ({ answer: (await open.analysis).fixes(checkId) }),
    async reviewSheet({ department, workspace }) {
      const { sheet, facts } = await open.analysis
      const rows = filterRows(sheet, [
        { type: 'oneOf', column: 'department', values: [department] },
      ])
      const codingOf = (row: number) => codingLabels[codingAt(facts.coding[row] ?? 0)]
      return { answer: await writeReviewSheet(sheet, rows, workspace, codingOf) }
    },
    async readReviewSheet(file) {
      const bytes = new Uint8Array(await file.arrayBuffer())
      // A workbook that is none is read by the import, and not twice.
      const isOne = await workbookSays(file.name, bytes, KEY_HEADING)
      return { answer: isOne ? await readReviewSheet(bytes) : null }
    },
    async explain(row) {
      const analysis = await open.analysis
      const similar = analysis.similarLines(row, SIMILAR_SHOWN)
      return { answer: { row, answer: analysis.answer(row), flags: analysis.flags(row), similar } }
    },
    ...exportHandlers({
      now: () => open.analysis,
      async asExported({ edits, settings }, look) {
        const { sheet } = await open.analysis
        return analyse(sheet.packed, edits, settings, hasLevelOne, look)
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
