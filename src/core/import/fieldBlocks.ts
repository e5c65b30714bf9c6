import Papa from 'papaparse'
import { bestHeadingScore } from './headingScore'
import { isPageHeader, isRuledLine } from './rowWords'

/** A file of blocks as a list: its text as CSV, and the line of the file each of its rows begins in, from 1. */
export interface ListOfBlocks {
  readonly csv: string
  readonly sourceRows: Uint32Array<ArrayBuffer>
  readonly blocks: number
}

/** Lines looked at to tell that a file is written so. */
const JUDGED_LINES = 400
const JUDGED_LENGTH = 100_000
/** Nearly every line is a field; page headers and titles may stand between. */
const FIELD_SHARE = 0.9
const FEW_BLOCKS = 8
const MOST_FIELDS = 40

const lineEnd = /\r\n|\n|\r/

/** True for the beginning of a text in which every charge is a block of lines `Charge Code: 1001`, `Price: 12.50`. */
export function standsInBlocks(sample: string): boolean {
  const lines = sample.slice(0, JUDGED_LENGTH).split(lineEnd).slice(0, JUDGED_LINES)
  const filled = lines.filter((line) => line.trim() !== '' && !isRuledLine([line]))
  const gap = gapBeforeLabels(filled)
  const fieldsOfLines = filled.map((line) => fieldsOf(line, gap))
  const withFields = fieldsOfLines.filter(({ length }) => length > 0)
  if (withFields.length < filled.length * FIELD_SHARE) return false
  const fields = fieldsOfLines.flat()
  const counts = new Map<string, number>()
  for (const { name } of fields) counts.set(name, (counts.get(name) ?? 0) + 1)
  const blocks = Math.max(0, ...counts.values())
  const columns = [...counts.keys()].filter((name) => bestHeadingScore(name) >= 0.5)
  return blocks >= FEW_BLOCKS && counts.size <= MOST_FIELDS && columns.length >= 3
}

/**
 * Such a text as one row for each block under the names of the fields; null where these are too many. Lines that are no
 * field stay as rows of their own.
 */
export function listOfBlocks(text: string): ListOfBlocks | null {
  const rows: BlockRow[] = []
  const names: string[] = []
  let block: Map<string, string> | null = null
  const lines = text.split(lineEnd)
  const gap = gapBeforeLabels(lines.slice(0, JUDGED_LINES))
  for (const [index, line] of lines.entries()) {
    const fields = fieldsOf(line, gap)
    if (fields.length === 0 && line.trim() !== '')
      rows.push({ line: index + 1, cells: line.trim() })
    for (const { name, value } of fields) {
      // A block begins with the first field again, or with one that it has already.
      if (!block || name === names[0] || block.has(name)) {
        block = new Map()
        rows.push({ line: index + 1, cells: block })
      }
      if (!names.includes(name)) names.push(name)
      block.set(name, value)
    }
  }
  return names.length > MOST_FIELDS ? null : listed(rows, names)
}

interface BlockRow {
  readonly line: number
  /** The fields of a block, or a line that is none. */
  readonly cells: ReadonlyMap<string, string> | string
}

interface Field {
  readonly name: string
  readonly value: string
}

/** The fields of a line; several stand wide apart, or behind the blank before a label: `REV: 0300 CPT: 71046`. */
function fieldsOf(line: string, gap: RegExp | null): readonly Field[] {
  if (isPageHeader([line.trim()])) return []
  const fields: Field[] = []
  const parts = line.split(wideGap).flatMap((part) => (gap ? part.split(gap) : [part]))
  for (const part of parts) {
    const field = fieldOf(part)
    const last = fields.at(-1)
    // Behind the first field only what names a column begins another one.
    if (field && (!last || bestHeadingScore(field.name) >= NAMED)) fields.push(field)
    else if (last)
      fields[fields.length - 1] = { ...last, value: `${last.value}  ${part.trim()}`.trim() }
    else if (part.trim() !== '') return []
  }
  return fields
}

/** Blanks before a name and its mark. */
const wideGap = /\s{2,}(?=[a-z][a-z0-9 #/&().-]{0,30}?\s{0,20}[:=])/i

/** Words of a label. */
const LABEL_WORDS = 3

/** Up to three words before a mark. */
const labels = new RegExp(
  `(?<=^|\\s)(?:[a-z][a-z0-9#/&().-]{0,30} ){0,${LABEL_WORDS - 1}}[a-z][a-z0-9#/&().-]{0,30}(?=\\s{0,20}[:=])`,
  'gi',
)

/**
 * Matches the blanks before a label that most blocks have and that names a column: where its value fills the field,
 * one blank is all that stands between. Null where there is no such label.
 */
function gapBeforeLabels(lines: readonly string[]): RegExp | null {
  const counts = new Map<string, number>()
  for (const line of lines) {
    for (const [found] of line.matchAll(labels)) {
      const words = found.split(' ')
      // The words of the value before may be taken in: what comes again in most blocks is the label.
      for (let first = 0; first < words.length; first++) {
        const label = words.slice(first).join(' ')
        counts.set(label, (counts.get(label) ?? 0) + 1)
      }
    }
  }
  // `CODE` may stand twice in a block.
  const many = Math.max(FEW_BLOCKS, Math.max(0, ...counts.values()) / 3)
  const usual = [...counts].filter(
    ([label, count]) => count >= many && bestHeadingScore(label) >= NAMED,
  )
  const whole = usual
    .map(([label]) => label)
    .filter((label) => !usual.some(([other]) => other.endsWith(` ${label}`)))
  if (whole.length === 0) return null
  const names = whole.map((label) => label.replace(/[.()]/g, '\\$&')).join('|')
  return new RegExp(`(?<!\\s)\\s+(?=(?:${names})\\s{0,20}[:=])`)
}

const NAMED = 0.5

function fieldOf(line: string): Field | null {
  const found = /^\s{0,20}([a-z][a-z0-9 #/&().-]{0,30}?)\s{0,20}[:=](.*)$/i.exec(line)
  if (!found) return null
  return { name: (found[1] ?? '').trim(), value: (found[2] ?? '').trim() }
}

function listed(rows: readonly BlockRow[], names: readonly string[]): ListOfBlocks {
  const first = rows.findIndex(({ cells }) => typeof cells !== 'string')
  const heading = {
    line: rows[first]?.line ?? 1,
    cells: new Map(names.map((name) => [name, name])),
  }
  const all = rows.toSpliced(first, 0, heading)
  const cellsOf = ({ cells }: BlockRow) =>
    typeof cells === 'string' ? [cells] : names.map((name) => cells.get(name) ?? '')
  return {
    csv: Papa.unparse(all.map(cellsOf), { newline: '\n' }),
    sourceRows: Uint32Array.from(all, ({ line }) => line),
    blocks: rows.filter(({ cells }) => typeof cells !== 'string').length,
  }
}
