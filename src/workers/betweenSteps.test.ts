import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { anExportQuestion } from '../core/analysis/anExportQuestion'
import { allLines, type LineView } from '../core/analysis/LineView'
import { applyEdits, type CellEdit } from '../core/history/CellEdit'
import type { SettingTexts } from '../core/history/SettingChange'
import { anImport } from '../core/import/anImport'
import { ChargeSheet, type ColumnId } from '../core/sheet/ChargeSheet'
import { filterRows } from '../core/sheet/filterRows'
import type { Steps } from '../core/sheet/Steps'
import { sortRows } from '../core/sheet/sortRows'
import { packImport } from '../core/workspace/packImport'
import { sheetHandlers } from './sheetHandlers'
import type { RepeatedExport } from './sheetProtocol'

const outside = {
  fetchPack: (url: string) => Promise.resolve(new Uint8Array(readFileSync(url))),
  today: () => '2026-06-30',
}
const heard = () => new Promise<void>((resolve) => setTimeout(resolve))

/** Work on all lines that hears what is asked after each step, and a count of the steps it took. */
function aSlowWorker() {
  let taken = 0
  const inTurns = async <Result>(steps: Steps<Result>): Promise<Result> => {
    for (;;) {
      const step = steps.next()
      if (step.done) return step.value
      taken += 1
      await heard()
    }
  }
  return { handlers: sheetHandlers(outside, inTurns), steps: () => taken }
}

/** A generator of numbers below a bound that gives the same ones each time (mulberry32). */
function aDice(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

const values: Partial<Record<ColumnId, readonly string[]>> = {
  chargeCode: ['', '1', '2', '3'],
  description: ['', 'CBC', 'THER EX', 'CT HEAD W CONTRAST', 'ZZZ OLD', 'INFLIXIMAB 100 MG'],
  revenueCode: ['', '0305', '0420', '0450', '0351', '0250', 'EXP'],
  hcpcs: ['', '85025', '97110', '99283', 'G0463', 'J1745', '70450', 'Z7610'],
  modifiers: ['', 'GP', 'RT'],
  price: ['', '1.00', '20.00', '90.00'],
  department: ['', 'LAB', 'ER'],
  decision: ['', 'static', 'dynamic'],
  inactive: ['', 'yes'],
}
const columns = Object.keys(values) as ColumnId[]
const LINES = 300

function someLines(below: (bound: number) => number) {
  const imported = anImport(
    Array.from({ length: LINES }, () =>
      Object.fromEntries(
        columns.slice(0, 7).map((column) => [column, textFor(column, below)] as const),
      ),
    ),
  )
  return { imported, packed: packImport(imported) }
}

function textFor(column: ColumnId, below: (bound: number) => number): string {
  return values[column]?.[below(values[column].length)] ?? ''
}

const byDescription: LineView = { ...allLines, sort: [{ column: 'description', descending: true }] }
const inLab: LineView = { ...byDescription, filters: [{ column: 'department', values: ['LAB'] }] }

/** The lines of `inLab` as they stand in a sheet. */
function labLines(sheet: ChargeSheet): number[] {
  const rows = filterRows(sheet, [{ type: 'oneOf', column: 'department', values: ['LAB'] }])
  return [...sortRows(sheet, byDescription.sort, rows)]
}

test.each([1, 2, 3, 4])(
  'whatever is asked and told between its steps (%i), a pass ends as one over the lines as they then stand',
  async (seed) => {
    const below = aDice(seed)
    const { imported, packed } = someLines(below)
    const { handlers } = aSlowWorker()
    let settings: SettingTexts = new Map()
    const ask = { packed, edits: [], settings, packs: 'public/reference/', levelOne: false }
    const told: unknown[] = [handlers.open(ask, () => undefined)]
    // What the page has: it changes at once.
    const page = new ChargeSheet(imported.sheet)
    const done: CellEdit[][] = []

    const tell = (edits: CellEdit[]) => {
      applyEdits(page, edits)
      const adds = edits.some(({ column }) => column === 'added')
      told.push(handlers[adds ? 'addLines' : 'edit'](edits, () => undefined))
    }
    const edit = () => {
      const edits = Array.from({ length: 1 + below(3) }, () => {
        const [row, column] = [below(page.lineCount), columns[below(columns.length)] ?? 'price']
        return { row, column, before: page.get(row, column), after: textFor(column, below) }
      })
      done.push(edits)
      tell(edits)
    }
    const undo = () => {
      const edits = done.pop()
      if (edits) tell(edits.toReversed().map((one) => ({ ...one, after: one.before })))
    }
    const look = async () => {
      const { answer } = await handlers.view(inLab, () => undefined)
      expect([...(answer.rows ?? [])]).toEqual(labLines(page))
    }
    const addLine = () =>
      tell([
        { row: page.lineCount, column: 'added', before: '', after: 'new' },
        { row: page.lineCount, column: 'department', before: '', after: 'LAB' },
      ])
    const set = () => {
      settings = new Map([['check:price-missing' as const, below(2) === 0 ? 'off' : '']])
      told.push(handlers.setSettings(settings, () => undefined))
    }
    for (let turn = 0; turn < 40; turn++) {
      const acts = [edit, edit, undo, look, look, heard, heard, turn % 15 === 7 ? addLine : set]
      await Promise.resolve(acts[below(acts.length)]?.())
      await heard()
    }
    await look()
    await Promise.all(told)

    const after = await handlers.setSettings(settings, () => undefined)
    const fresh = sheetHandlers(outside)
    const edits = page.changedColumns().flatMap((column) =>
      Array.from(page.changes(column), ([row, text]) => {
        return { row, column, before: page.original(row, column), after: text }
      }),
    )
    const opened = await fresh.open({ ...ask, settings, edits }, () => undefined)
    expect(after.answer).toEqual(opened.answer)
  },
)

test('while a sheet is being opened it is sorted and filtered, and what goes by its coding waits', async () => {
  const { packed } = someLines(aDice(5))
  const { handlers, steps } = aSlowWorker()
  const ask = {
    packed,
    edits: [],
    settings: new Map(),
    packs: 'public/reference/',
    levelOne: false,
  }
  let isOpen = false
  const opening = Promise.resolve(handlers.open(ask, () => undefined)).then(() => {
    isOpen = true
  })
  await expect.poll(steps).toBeGreaterThan(0)
  const byCoding: LineView = { ...allLines, groupBy: 'coding' }
  const coded = Promise.resolve(handlers.view(byCoding, () => undefined)).then(() => isOpen)
  await handlers.view(byDescription, () => undefined)
  await handlers.view({ ...inLab, groupBy: 'revenueCode' }, () => undefined)
  await handlers.values({ column: 'department', view: byDescription, search: '' }, () => undefined)
  expect(isOpen).toBe(false)
  await opening
  expect(await coded).toBe(true)
})

test('an export that is written again and cancelled ends with the step at hand', async () => {
  const { imported, packed } = someLines(aDice(6))
  const { handlers, steps } = aSlowWorker()
  const settings: SettingTexts = new Map()
  const ask = { packed, edits: [], settings, packs: 'public/reference/', levelOne: false }
  await handlers.open(ask, () => undefined)
  const ofWhole = steps()
  const { answer } = await handlers.exportFiles(asked(null), () => undefined)
  const again = handlers.exportFiles(
    asked({ edits: [], rows: answer.rows, settings }),
    () => undefined,
  )
  while (steps() === ofWhole) await heard()
  await handlers.cancelExport(null, () => undefined)
  await expect(again).rejects.toMatchObject({ code: 'export/cancelled' })
  expect(steps()).toBeLessThan(ofWhole * 2)

  function asked(exported: RepeatedExport | null) {
    const question = anExportQuestion({ lines: 'all' }, { own: imported.format })
    return {
      ask: { ...question, earlier: null, again: exported },
      folder: null,
      workspace: 'sample',
      importedFile: 'sample.csv',
      ...{ by: '', taken: [], number: null },
    }
  }
})
