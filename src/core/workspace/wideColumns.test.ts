import { expect, test } from 'vitest'
import type { ImportResult } from '../import/ImportResult'
import { readerOf } from '../sheet/Column'
import { packColumn } from '../sheet/packColumn'
import { importHash } from './importHashes'
import { packImport, unpackImport } from './packImport'
import { MANY_COLUMNS } from './wideColumns'

const texts = (column: number) =>
  Array.from({ length: 9 }, (_, n) =>
    column % 2 ? `Ä “${column}” ${n} \ud83d\ude00` : `${n % 2}.50`,
  )

/** An import as far as its columns go: texts, few words, and more words than a short code can tell. */
function aWideImport(): ImportResult {
  const fileColumns = Array.from({ length: MANY_COLUMNS + 3 }, (_, n) => ({
    name: `Payer ${n}`,
    cells: packColumn(texts(n)),
  }))
  fileColumns[7] = {
    name: '',
    cells: { kind: 'dict', codes: Uint32Array.of(1, 0, 1), words: ['', 'yes'] },
  }
  fileColumns[8] = {
    name: 'odd',
    cells: { kind: 'text', bytes: Uint8Array.of(65, 66, 67), offsets: Uint32Array.of(0, 1, 3) },
  }
  return { fileName: 'wide.csv', sheet: { lineCount: 9, fileColumns } } as unknown as ImportResult
}

test('a wide import comes back with every cell, and its hash', async () => {
  const imported = aWideImport()
  const back = await unpackImport(packImport(imported))
  expect(back.sheet.fileColumns.map(({ name }) => name)).toEqual(
    imported.sheet.fileColumns.map(({ name }) => name),
  )
  for (const [index, { cells }] of back.sheet.fileColumns.entries())
    expect(cells).toEqual(imported.sheet.fileColumns[index]?.cells)
  expect(await importHash(back)).toBe(await importHash(imported))
})

test('its columns can be packed again, cloned and read', async () => {
  const imported = await unpackImport(packImport(aWideImport()))
  const again = structuredClone(await unpackImport(packImport(imported)))
  const cells = again.sheet.fileColumns[33]?.cells
  expect(cells && readerOf(cells)(4)).toBe(texts(33)[4])
  expect(Object.keys(again.sheet.fileColumns[33] ?? {})).toEqual(['name', 'cells'])
})
