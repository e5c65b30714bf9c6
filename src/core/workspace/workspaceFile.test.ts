import { expect, test } from 'vitest'
import { sealAll } from '../history/trail'
import { anImport } from '../import/anImport'
import { ChargeSheet } from '../sheet/ChargeSheet'
import type { WorkspaceRecord } from './WorkspaceRecord'
import { readWorkspaceFile, writeWorkspaceFile } from './workspaceFile'

function aRecord(): WorkspaceRecord {
  const acts = sealAll([
    { id: 1, at: '', by: '', type: 'edit', kind: 'note', label: 'Note', reason: '', edits: [] },
    { id: 2, at: '', by: '', type: 'undo', of: 1 },
  ])
  return {
    summary: {
      id: 'w1',
      name: 'Sample',
      fileName: 'sample.csv',
      lineCount: 2,
      created: '2026-01-05T09:00:00.000Z',
      changed: '2026-01-05T09:00:00.000Z',
      counts: null,
      lastHash: acts[1]?.hash ?? '',
    },
    imported: anImport([{ description: 'ÄRZTE', hcpcs: '' }, { chargeCode: '0012' }]),
    acts,
  }
}

test('a workspace written to a file is the same workspace when it is opened', async () => {
  const record = aRecord()
  const back = await readWorkspaceFile(await writeWorkspaceFile(record))
  expect(back).toEqual(record)
  expect(new ChargeSheet(back.imported.sheet).get(0, 'description')).toBe('ÄRZTE')
})

test('a damaged workspace file is refused with advice', async () => {
  const bytes = new Uint8Array(await (await writeWorkspaceFile(aRecord())).arrayBuffer())
  const half = new Blob([bytes.slice(0, bytes.length / 2)])
  await expect(readWorkspaceFile(half)).rejects.toMatchObject({ code: 'workspace/unreadable' })
})

test('a workspace whose log does not add up is refused', async () => {
  const record = aRecord()
  const broken = { ...record, acts: record.acts.slice(1) }
  const file = await writeWorkspaceFile(broken)
  await expect(readWorkspaceFile(file)).rejects.toMatchObject({ code: 'workspace/unreadable' })
})
