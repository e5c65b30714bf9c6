/**
 * Measures the import on labelled files: `benchImport --files DIR --labels LABELS.json [--verbose]`, or its speed
 * on generated files: `benchImport --speed`. Prints one JSON object as its last line.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSheet } from '../core/import/buildSheet'
import type { ColumnRole, MappingProposal } from '../core/import/ColumnMapping'
import { chosenTable } from '../core/import/chosenTable'
import { columnsOfRole } from '../core/import/columnsOfRole'
import { proposeMapping } from '../core/import/proposeMapping'
import { readSourceFiles } from '../core/import/readSourceFile'
import type { SourceTable } from '../core/import/SourceTable'
import { readerOf } from '../core/sheet/Column'
import { UserError } from '../core/UserError'
import { measureSpeed } from './importSpeed'

interface Label {
  readonly file: string
  readonly sheet: string
  readonly kind: 'chargemaster' | 'drg' | 'other'
  readonly headerRow: number | null
  readonly columns: Readonly<Record<MeasuredRole, number | null | readonly number[]>>
  readonly confidence: 'sure' | 'unsure'
}

const measuredRoles = ['chargeCode', 'description', 'hcpcs', 'revenueCode', 'price'] as const
type MeasuredRole = (typeof measuredRoles)[number]
type Measure = MeasuredRole | 'headerRow' | 'all'

const args = process.argv.slice(2)
const option = (name: string) => args[args.indexOf(`--${name}`) + 1] ?? ''
const isVerbose = args.includes('--verbose')

if (args.includes('--speed')) console.log(JSON.stringify(await measureSpeed()))
else if (args.includes('--files') && args.includes('--labels')) {
  console.log(JSON.stringify(await measureLabels(option('files'), option('labels'))))
} else {
  console.error(
    'Usage: npm run bench:import -- --files DIR --labels LABELS.json [--verbose] | --speed',
  )
  process.exitCode = 2
}

async function measureLabels(folder: string, labelsFile: string) {
  const labels = JSON.parse(readFileSync(labelsFile, 'utf8')) as readonly Label[]
  const files = [...new Set(labels.map(({ file }) => file))]
  const hits: Record<Measure, number> = {
    headerRow: 0,
    chargeCode: 0,
    description: 0,
    hcpcs: 0,
    revenueCode: 0,
    price: 0,
    all: 0,
  }
  const failed: { file: string; error: string }[] = []
  let chosen = 0
  let sheets = 0
  let rowsLost = 0
  for (const file of files) {
    const ofFile = labels.filter((label) => label.file === file)
    const scored = ofFile.filter(
      ({ kind, confidence }) => kind === 'chargemaster' && confidence === 'sure',
    )
    sheets += scored.length
    try {
      const { tables } = await readFile(folder, file)
      const proposals = tables.map((table) => proposeMapping(table))
      for (const [index, table] of tables.entries()) rowsLost += lostRows(table, proposals[index])
      const pick = tables[chosenTable(proposals)]
      const isRight = ofFile.some(
        ({ sheet, kind }) => kind === 'chargemaster' && sheet === pick?.name,
      )
      if (isRight) chosen++
      else miss(file, pick?.name ?? '', 'sheetChosen', describeScores(tables, proposals))
      for (const label of scored) {
        const index = tables.findIndex(({ name }) => name === label.sheet)
        const table = tables[index]
        const proposal = proposals[index]
        if (!table || !proposal) miss(file, label.sheet, 'sheet', 'not read')
        else for (const measure of hitsOf(label, table, proposal)) hits[measure]++
      }
    } catch (cause) {
      failed.push({ file, error: cause instanceof UserError ? cause.message : String(cause) })
    }
  }
  const share = (count: number, of: number) =>
    of === 0 ? 0 : Math.round((count / of) * 10_000) / 10_000
  return {
    files: files.length,
    sheets,
    sheetChosen: share(chosen, files.length),
    headerRow: share(hits.headerRow, sheets),
    chargeCode: share(hits.chargeCode, sheets),
    description: share(hits.description, sheets),
    hcpcs: share(hits.hcpcs, sheets),
    revenueCode: share(hits.revenueCode, sheets),
    price: share(hits.price, sheets),
    all: share(hits.all, sheets),
    rowsLost,
    failed,
  }
}

/** All tables of a file; those of an archive one after another. */
async function readFile(folder: string, file: string) {
  const bytes = new Uint8Array(readFileSync(join(folder, file)))
  const sources = await readSourceFiles(file, bytes)
  return { tables: sources.flatMap(({ tables }) => tables) }
}

function lostRows(table: SourceTable, proposal: MappingProposal | undefined): number {
  if (!proposal) return table.rowCount
  const { sheet, skipped } = buildSheet(table, proposal.mapping)
  return Math.abs(table.rowCount - sheet.lineCount - skipped.length)
}

function hitsOf(
  label: Label,
  table: SourceTable,
  { mapping, columns }: MappingProposal,
): readonly Measure[] {
  const hits: Measure[] = []
  const offset = blankRowsBefore(table)
  const headerRow = mapping.headerRow === null ? null : mapping.headerRow - offset
  if (headerRow === label.headerRow) hits.push('headerRow')
  else miss(label.file, label.sheet, 'headerRow', `${headerRow}, labelled ${label.headerRow}`)
  for (const role of measuredRoles) {
    const labelled = [label.columns[role] ?? []].flat()
    const proposed = columnsOfRole(mapping, role)
    if (isHit(role, labelled, proposed)) hits.push(role)
    else {
      const names = proposed.map((column) => `${column} “${columns[column]?.heading}”`).join(', ')
      const wanted = labelled.map((column) => `${column} “${columns[column]?.heading}”`).join(', ')
      miss(label.file, label.sheet, role, `${names || 'absent'}, labelled ${wanted || 'absent'}`)
    }
  }
  return hits.length === 6 ? [...hits, 'all'] : hits
}

/** Lists hit when the first label is found among the columns of the role; single roles when the first column is right. */
function isHit(
  role: ColumnRole,
  labelled: readonly number[],
  proposed: readonly number[],
): boolean {
  const [first] = labelled
  if (first === undefined) return proposed.length === 0
  return role === 'hcpcs' || role === 'price' ? proposed.includes(first) : proposed[0] === first
}

/** Labels count rows from the first used row of a sheet. */
function blankRowsBefore({ columns, rowCount }: SourceTable): number {
  const readers = columns.map(readerOf)
  let row = 0
  while (row < rowCount && readers.every((read) => read(row).trim() === '')) row++
  return row
}

function describeScores(
  tables: readonly SourceTable[],
  proposals: readonly MappingProposal[],
): string {
  return proposals
    .map(({ chargemasterScore }, index) => `${tables[index]?.name} ${chargemasterScore.toFixed(2)}`)
    .join(', ')
}

function miss(file: string, sheet: string, measure: string, detail: string): void {
  if (isVerbose) console.error(`${measure}\t${file} › ${sheet}\t${detail}`)
}
