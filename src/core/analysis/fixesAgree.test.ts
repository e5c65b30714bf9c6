import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { allChecks } from '../checks/allChecks'
import type { CellFix, Flag } from '../checks/Check'
import {
  type CheckContext,
  checkedLineAt,
  contextAfterEdits,
  createCheckContext,
  defaultSettings,
} from '../checks/CheckContext'
import { checkLine } from '../checks/checkLine'
import { createCoder } from '../coding/Coder'
import { readCodingModel } from '../coding/CodingModel'
import { inferSheet, learnSheetPolicies, readSheet, recodeLine } from '../coding/SheetCoding'
import { buildSheet } from '../import/buildSheet'
import { chosenTable } from '../import/chosenTable'
import { proposeMapping } from '../import/proposeMapping'
import { readSourceFiles } from '../import/readSourceFile'
import { readLevelOnePack } from '../reference/LevelOnePack'
import { oppsStatusOf, readLevelTwoPack, referenceSetOf } from '../reference/LevelTwoPack'
import { readRulesPack } from '../reference/RulesPack'
import { aSheet, type SheetLine } from '../sheet/aSheet'
import { ChargeSheet } from '../sheet/ChargeSheet'

const read = (name: string) => new Uint8Array(readFileSync(`public/reference/${name}`))
const reference = referenceSetOf(
  await readLevelTwoPack(read('level2.pack')),
  await readLevelOnePack(read('level1.pack')),
)
const coder = createCoder(
  await readRulesPack(read('rules.pack')),
  await readCodingModel(read('coding.pack')),
  (code) => oppsStatusOf(code, reference),
)

function contextOf(sheet: ChargeSheet): CheckContext {
  const coding = readSheet(sheet, coder)
  const policies = learnSheetPolicies(coding, coder)
  inferSheet(coding, sheet, coder, policies)
  const settings = defaultSettings('2026-11-24')
  return createCheckContext({ sheet, reference, coder, coding, policies, settings })
}

/** Writes cells into a line, as an edit does, and returns what stood in them. */
function write(row: number, fix: readonly CellFix[], context: CheckContext): CellFix[] {
  const { sheet, coding, policies } = context
  const changes = fix.map(({ column, after }) => ({
    ...{ row, column, after },
    before: sheet.set(row, column, after),
  }))
  recodeLine(coding, sheet, coder, policies, row)
  contextAfterEdits(context, changes)
  return changes.map(({ column, before }) => ({ column, after: before })).toReversed()
}

/** Splits a cell that could not be read before: what was wrong in it shows only then. */
const makesReadable = 'modifier-glued'

const flagsOf = (row: number, context: CheckContext) =>
  checkLine(checkedLineAt(row, context), context)

/** A check is tried on its first lines in a file: what is wrong with a fix shows on any of them. */
const mostTried = 40

/** Fixes after which the line is flagged for the same thing, or for what the fix wrote. */
function contradictions(context: CheckContext): string[] {
  const tried = new Map<string, number>()
  const found: string[] = []
  for (let row = 0; row < context.sheet.lineCount; row++) {
    const flags = flagsOf(row, context)
    for (const flag of flags) {
      const count = tried.get(flag.checkId) ?? 0
      if (flag.fix.length === 0 || flag.checkId === makesReadable || count >= mostTried) continue
      tried.set(flag.checkId, count + 1)
      found.push(...contradicting(row, flag, flags, context))
    }
  }
  return found
}

function contradicting(
  row: number,
  { checkId, fix }: Flag,
  flags: readonly Flag[],
  context: CheckContext,
): string[] {
  const back = write(row, fix, context)
  const after = flagsOf(row, context).filter(
    (flag) =>
      flag.checkId === checkId ||
      (!flags.some((known) => known.checkId === flag.checkId) &&
        flag.fix.some((again) => isOneOf(again, back))),
  )
  write(row, back, context)
  return after.map((flag) => `${row}: ${checkId}, then ${flag.checkId}: ${flag.message}`)
}

/** Whether a fix puts back what stood there; why a person decided is no fact of the line. */
function isOneOf({ column, after }: CellFix, back: readonly CellFix[]): boolean {
  return (
    column !== 'decisionReason' &&
    back.some((cell) => cell.column === column && cell.after === after)
  )
}

async function sheetOfFile(path: string): Promise<ChargeSheet | null> {
  const files = await readSourceFiles(path, new Uint8Array(readFileSync(path)))
  const tables = files.flatMap((file) => file.tables)
  const proposals = tables.map((table) => proposeMapping(table))
  const chosen = chosenTable(proposals)
  const table = tables[chosen]
  const mapping = proposals[chosen]?.mapping
  return table && mapping ? new ChargeSheet(buildSheet(table, mapping).sheet) : null
}

test('a code that a description names is entered only where no other check then has it taken off', () => {
  const line = { revenueCode: '0361', hcpcs: '', price: '900.00' }
  const context = contextOf(
    aSheet([
      { ...line, description: 'ENDOVASC THER INFUS 1ST 61650' },
      { ...line, description: 'FINE NDL ASP WO IMAG GUD 10021' },
      { ...line, description: 'PROSTATE ANTIGEN SCREEN G0103', revenueCode: '0301' },
    ]),
  )
  const labels = [0, 1, 2].map((row) => flagsOf(row, context).map(({ fixLabel }) => fixLabel))
  expect(labels.flat().filter((label) => label.startsWith('Enter'))).toEqual(['Enter G0103'])
  expect(flagsOf(0, context)[0]?.message).toContain('61650, which coders usually assign')
  expect(contradictions(context)).toEqual([])
})

test('no fix of an example is taken back by another check', () => {
  const examples = allChecks.flatMap(({ examples: { flagged } }) => flagged)
  for (const example of examples) {
    const lines = (Array.isArray(example) ? example : [example]) as SheetLine[]
    const numbered = lines.map((facts, row) => ({ chargeCode: `25${row}`, ...facts }))
    expect(contradictions(contextOf(aSheet(numbered)))).toEqual([])
  }
})

test('no fix in the sample is taken back by another check', async () => {
  const sheet = await sheetOfFile('public/sample/chargewright-sample.csv')
  expect(sheet && contradictions(contextOf(sheet))).toEqual([])
})

const folder = '../shared/chargemasters/'

/** The smaller files: the checks are the same in all of them. */
function realFiles(): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder).filter((file) => {
    const { size } = statSync(folder + file)
    return /\.(?:csv|xlsx?)$/.test(file) && size > 5000 && size < 240_000
  })
}

describe.skipIf(!existsSync(folder))(
  'real files (skipped where ../shared/chargemasters is missing)',
  () => {
    test.each(realFiles())('no fix in %s is taken back by another check', async (file) => {
      const sheet = await sheetOfFile(folder + file)
      expect(sheet === null ? [] : contradictions(contextOf(sheet))).toEqual([])
    })
  },
)
