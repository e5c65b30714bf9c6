import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { UserError } from '../UserError'
import { aWorkbook } from './aFile'
import { buildSheet } from './buildSheet'
import { joined } from './decodeText'
import { proposeMapping } from './proposeMapping'
import { readSourceFiles } from './readSourceFile'
import { tableToRead } from './tableToRead'

/** The same numbers for the same seed: mulberry32. */
function aRandom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/** One to five damages: bytes changed, cut out, doubled or put in; marks that divide cells come most often. */
function damaged(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
  const marks = [34, 44, 10, 13, 9, 0, 255, 124]
  let result = bytes.slice()
  for (let count = 1 + random(5); count > 0; count--) {
    const at = random(result.length)
    const length = Math.min(random(400), result.length - at)
    const kind = random(4)
    const [head, middle, tail] = [
      result.slice(0, at),
      result.slice(at, at + length),
      result.slice(at + length),
    ]
    if (kind === 0) result[at] = marks[random(marks.length)] ?? 0
    else if (kind === 1) result = joined([head, tail])
    else if (kind === 2) result = joined([head, middle, middle, tail])
    else result = joined([head, Uint8Array.of(marks[random(marks.length)] ?? 0), middle, tail])
    if (result.length === 0) return bytes
  }
  return result
}

/** Either every row is accounted for, or the user is told what is wrong. */
async function isReadWhole(name: string, bytes: Uint8Array): Promise<string> {
  try {
    for (const { tables } of await readSourceFiles(name, bytes)) {
      for (const table of tables) {
        const { mapping } = proposeMapping(table)
        const { sheet, skipped } = buildSheet(tableToRead(table, mapping).table, mapping)
        if (sheet.lineCount + skipped.length !== table.rowCount) return 'rows are lost'
        if (table.columns.length > 0 && sheet.fileColumns.length === 0) return 'columns are lost'
      }
    }
    return 'read'
  } catch (cause) {
    if (cause instanceof UserError) return 'told'
    return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
  }
}

const csv = new TextEncoder().encode(
  [
    'Sample Hospital,,,,',
    'Charge Code,Description,Rev Code,CPT,Price',
    ...Array.from(
      { length: 60 },
      (_, n) => `00${n},"TUBE, ${n} ""FR""",0272,C1769,$${n},${n}00.00`,
    ),
  ].join('\r\n'),
)

test('a damaged text file never crashes the import and never loses a row', async () => {
  const random = aRandom(1)
  for (let round = 0; round < 80; round++) {
    expect(await isReadWhole('lines.csv', damaged(csv, random)), `round ${round}`).toMatch(
      /^(?:read|told)$/,
    )
  }
})

test('a damaged workbook never crashes the import and never loses a row', async () => {
  const bytes = await aWorkbook([
    {
      name: 'Lines',
      rows: [
        ['Code', 'Description', 'Price'],
        ...Array.from({ length: 40 }, (_, n) => [n, `TUBE ${n}`, n * 1.5]),
      ],
    },
  ])
  const random = aRandom(2)
  for (let round = 0; round < 60; round++) {
    expect(await isReadWhole('lines.xlsx', damaged(bytes, random)), `round ${round}`).toMatch(
      /^(?:read|told)$/,
    )
  }
})

const folder = '../shared/chargemasters/'

/** The smaller files: damage shows in them as well, and sooner. */
function realFiles(): readonly string[] {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return files.filter((file) => {
    const { size } = statSync(folder + file)
    return /\.(?:csv|xlsx?|json)$/.test(file) && size > 5000 && size < 120_000
  })
}

describe.skipIf(!existsSync(folder))(
  'real files (skipped where ../shared/chargemasters is missing)',
  () => {
    test.each(realFiles())(
      '%s, damaged, never crashes the import and never loses a row',
      async (file) => {
        const bytes = new Uint8Array(readFileSync(folder + file))
        const random = aRandom(3)
        for (let round = 0; round < 3; round++) {
          expect(await isReadWhole(file, damaged(bytes, random)), `round ${round}`).toMatch(
            /^(?:read|told)$/,
          )
        }
      },
    )
  },
)
