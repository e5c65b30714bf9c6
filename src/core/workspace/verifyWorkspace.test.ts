import { expect, test } from 'vitest'
import { sealAll } from '../history/trail'
import { anImport } from '../import/anImport'
import { fileHashes, importHash } from './importHashes'
import { packImport, unpackImport } from './packImport'
import { type KeptWorkspace, verifyWorkspace } from './verifyWorkspace'

const imported = anImport([{ price: '10.00', description: 'ÄRZTE' }, { price: '20.00' }])
const aFile = (text: string) => ({ name: 'june.csv', content: new Blob([text]) })

async function aWorkspace(): Promise<KeptWorkspace> {
  const bytes = new TextEncoder().encode('price\n10.00\n20.00')
  const hashes = {
    files: await fileHashes([{ name: 'june.csv', bytes }]),
    sheet: await importHash(imported),
  }
  const acts = sealAll([
    {
      id: 1,
      at: '2026-01-05T09:00:00.000Z',
      by: 'Ada',
      type: 'event',
      label: 'Import june.csv',
      event: { kind: 'import', fileName: 'june.csv', lines: 2, skipped: 0, hashes },
    },
  ])
  return {
    acts,
    lastHash: acts[0]?.hash ?? '',
    imported,
    originals: [aFile('price\n10.00\n20.00')],
  }
}

test('an import as it was made is told so, also when it was packed and read again', async () => {
  const kept = await aWorkspace()
  expect(await verifyWorkspace(kept)).toMatchObject({ isWhole: true, sealed: 'files' })
  const again = await unpackImport(packImport(imported))
  expect(await verifyWorkspace({ ...kept, imported: again, originals: [] })).toMatchObject({
    isWhole: true,
    sealed: 'sheet',
  })
})

test('another price in the imported lines is found, and another byte in the imported file', async () => {
  const kept = await aWorkspace()
  const other = anImport([{ price: '11.00', description: 'ÄRZTE' }, { price: '20.00' }])
  expect(await verifyWorkspace({ ...kept, imported: other })).toMatchObject({
    isWhole: false,
    problem: 'other-sheet',
  })
  const originals = [aFile('price\n11.00\n20.00')]
  expect(await verifyWorkspace({ ...kept, originals })).toMatchObject({ problem: 'other-file' })
})

test('an import of before there were hashes is whole, and nothing is said of its file', async () => {
  const acts = sealAll([
    {
      id: 1,
      at: '',
      by: '',
      type: 'event',
      label: 'Import june.csv',
      event: { kind: 'import', fileName: 'june.csv', lines: 2, skipped: 0 },
    },
  ])
  const state = await verifyWorkspace({ ...(await aWorkspace()), acts, lastHash: '' })
  expect(state).toEqual({ isWhole: true, entries: 1, lastHash: acts[0]?.hash })
})
