/**
 * Counts what the checks hit: `benchChecks --files DIR [--hits N] [--check ID]`. Prints per check the lines hit
 * per 10,000 as one JSON object in its last line; with `--hits` N hits of error severity, spread over the files,
 * to read one by one (of one check with `--check`). `msFullPer100k`: all checks over a sheet, with what they must
 * know of it; `msEdit95` and `msEditMost`: one edited cell, coded and checked again with every count.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { SheetAnalysis } from '../core/analysis/SheetAnalysis'
import { allChecks } from '../core/checks/allChecks'
import {
  type CheckContext,
  checkedLineAt,
  createCheckContext,
  defaultSettings,
} from '../core/checks/CheckContext'
import { checkLine } from '../core/checks/checkLine'
import { checkSheet, type SheetFlags } from '../core/checks/checkSheet'
import { createCoder } from '../core/coding/Coder'
import { readCodingModel } from '../core/coding/CodingModel'
import { inferSheet, learnSheetPolicies, readSheet } from '../core/coding/SheetCoding'
import { buildSheet } from '../core/import/buildSheet'
import { chosenTable } from '../core/import/chosenTable'
import { proposeMapping } from '../core/import/proposeMapping'
import { readSourceFiles } from '../core/import/readSourceFile'
import { readLevelOnePack } from '../core/reference/LevelOnePack'
import { oppsStatusOf, readLevelTwoPack, referenceSetOf } from '../core/reference/LevelTwoPack'
import { readRulesPack } from '../core/reference/RulesPack'
import { ChargeSheet } from '../core/sheet/ChargeSheet'

const { values } = parseArgs({
  options: {
    files: { type: 'string' },
    pack: { type: 'string', default: 'public/reference' },
    today: { type: 'string', default: '2026-07-01' },
    hits: { type: 'string', default: '0' },
    check: { type: 'string', default: '' },
  },
})
if (!values.files) {
  console.error('Name the folder: npm run -s bench:checks -- --files DIR')
  process.exit(2)
}
const folder = values.files

const pack = (name: string) => new Uint8Array(readFileSync(join(values.pack, name)))
const reference = referenceSetOf(
  await readLevelTwoPack(pack('level2.pack')),
  await readLevelOnePack(pack('level1.pack')),
)
const coder = createCoder(
  await readRulesPack(pack('rules.pack')),
  await readCodingModel(pack('coding.pack')),
  (code) => oppsStatusOf(code, reference),
)

const names = readdirSync(folder)
  .filter((name) => /\.(?:csv|txt|xlsx?|zip)$/i.test(name))
  .sort()
const linesHit = new Map<string, number>()
/** Per check, the share of lines it hits in each file. */
const sharesOf = new Map<string, number[]>()
let lines = 0
let milliseconds = 0
let checkMilliseconds = 0
const editTimes: number[] = []
const failed: string[] = []
for (const name of names) {
  try {
    const sheet = await sheetOf(join(folder, name))
    const started = performance.now()
    const coding = readSheet(sheet, coder)
    const policies = learnSheetPolicies(coding, coder)
    inferSheet(coding, sheet, coder, policies)
    const coded = performance.now()
    const settings = defaultSettings(values.today)
    const context = createCheckContext({ sheet, reference, coder, coding, policies, settings })
    const flags = checkSheet(context)
    milliseconds += performance.now() - started
    checkMilliseconds += performance.now() - coded
    lines += sheet.lineCount
    editTimes.push(...timedEdits(sheet))
    countHits(flags, sheet.lineCount)
    for (const hit of sampledHits(context, flags)) console.log(`${name}: ${hit}`)
  } catch (error) {
    failed.push(`${name}: ${String(error)}`)
  }
}
const perTenThousand = Object.fromEntries(
  allChecks.map(({ id }) => [
    id,
    Math.round(((linesHit.get(id) ?? 0) / Math.max(1, lines)) * 1e5) / 10,
  ]),
)
const median = (shares: readonly number[]) => sorted(shares)[Math.floor(shares.length / 2)] ?? 0
const overFivePercent = allChecks.filter(({ id }) => median(sharesOf.get(id) ?? []) > 0.05)
console.log(
  JSON.stringify({
    files: names.length - failed.length,
    lines,
    msFullPer100k: Math.round((checkMilliseconds / Math.max(1, lines)) * 1e5),
    msWithCodingPer100k: Math.round((milliseconds / Math.max(1, lines)) * 1e5),
    msEdit95: tenths(sorted(editTimes)[Math.floor(editTimes.length * 0.95)] ?? 0),
    msEditMost: tenths(Math.max(0, ...editTimes)),
    perTenThousand,
    overFivePercent: overFivePercent.map(({ id }) => id),
    failed,
  }),
)

function sorted(numbers: readonly number[]): number[] {
  return [...numbers].sort((a, b) => a - b)
}

function tenths(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10
}

/** Milliseconds that single edits take, at equal steps through the sheet, in the columns people change most. */
function timedEdits(sheet: ChargeSheet): number[] {
  const analysis = new SheetAnalysis(new ChargeSheet(sheet.packed), {
    ...{ coder, reference },
    today: values.today,
  })
  const edits = (['hcpcs', 'price', 'description', 'decision'] as const).flatMap((column) =>
    Array.from({ length: 6 }, (_, step) => {
      const row = Math.floor((sheet.lineCount * (step + 0.5)) / 6)
      const after = column === 'decision' ? 'dynamic' : `${sheet.get(row, column)}1`
      return { row, column, before: sheet.get(row, column), after }
    }),
  )
  return edits.map((edit) => {
    const started = performance.now()
    analysis.afterEdits([edit])
    return performance.now() - started
  })
}

/** The sheet of a file that is most like a chargemaster, read as the import proposes. */
async function sheetOf(path: string): Promise<ChargeSheet> {
  const files = await readSourceFiles(path, new Uint8Array(readFileSync(path)))
  const tables = files.flatMap((file) => file.tables)
  const proposals = tables.map((table) => proposeMapping(table))
  const index = chosenTable(proposals)
  const table = tables[index]
  const mapping = proposals[index]?.mapping
  if (!table || !mapping) throw new RangeError('The file holds no sheet.')
  return new ChargeSheet(buildSheet(table, mapping).sheet)
}

function countHits(flags: SheetFlags, lineCount: number): void {
  for (const { id } of allChecks) {
    const count = flags.rowsByCheck.get(id)?.length ?? 0
    linesHit.set(id, (linesHit.get(id) ?? 0) + count)
    sharesOf.set(id, [...(sharesOf.get(id) ?? []), count / Math.max(1, lineCount)])
  }
}

/** Hits to read, at equal steps through each check's lines: of error severity, or of the check asked for. */
function sampledHits(context: CheckContext, flags: SheetFlags): string[] {
  const perFile = Number(values.hits)
  if (perFile === 0) return []
  const wanted = allChecks.filter(({ id, severity }) =>
    values.check === '' ? severity === 'error' : id === values.check,
  )
  const hits = wanted.flatMap(({ id }) =>
    Array.from(flags.rowsByCheck.get(id) ?? [], (row) => ({ id, row })),
  )
  const step = Math.max(1, Math.ceil(hits.length / perFile))
  return hits
    .filter((_, index) => index % step === Math.floor(step / 2))
    .map(({ id, row }) => {
      const { line } = checkedLineAt(row, context)
      const flag = checkLine(checkedLineAt(row, context), context).find((f) => f.checkId === id)
      const facts = [
        line.chargeCode,
        line.description,
        line.revenueCode,
        line.hcpcs,
        line.modifiers,
      ]
      return `${id}: ${flag?.message ?? ''} [${[...facts, line.price].join(' | ')}]`
    })
}
