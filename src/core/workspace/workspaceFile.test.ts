import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { replay } from '../history/replay'
import { standingSettings } from '../history/SettingChange'
import { sealAll, verifyTrail } from '../history/trail'
import { trailEntries } from '../history/trailEntries'
import { versionsOf } from '../history/versions'
import { anImport } from '../import/anImport'
import { ChargeSheet } from '../sheet/ChargeSheet'
import { lockFile } from './lockedFile'
import type { WorkspaceRecord } from './WorkspaceRecord'
import { isWorkspaceFile, readWorkspaceFile, writeWorkspaceFile } from './workspaceFile'

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

test('a workspace file is known by what it holds, whatever its name', async () => {
  const whole = await writeWorkspaceFile(aRecord())
  const random = { salt: new Uint8Array(16), nonce: new Uint8Array(12) }
  const first = new Blob([readFileSync('e2e/files/workspaces/version-1.chargewright')])
  const packed = new Response(
    new Blob(['Code,Description\n']).stream().pipeThrough(new CompressionStream('gzip')),
  )
  const named = (content: Blob, name: string) => isWorkspaceFile(new File([content], name))
  expect(await named(whole, 'backup.csv')).toBe(true)
  expect(await named(first, 'backup')).toBe(true)
  expect(await named(await lockFile(whole, 'pass', random), 'backup.xlsx')).toBe(true)
  expect(await named(new Blob(['cut off']), 'backup.chargewright')).toBe(true)
  expect(await named(await packed.blob(), 'june.csv.gz')).toBe(false)
  expect(await named(new Blob([new Uint8Array([0x1f, 0x8b, 8, 0])]), 'broken.gz')).toBe(false)
  expect(await named(new Blob(['Code,Description\n']), 'june.csv')).toBe(false)
  expect(await named(new Blob([]), 'nothing.csv')).toBe(false)
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

test('a file saved by the first version opens with its acts, sealed as they stand', async () => {
  const bytes = readFileSync('e2e/files/workspaces/version-1.chargewright')
  const { summary, acts, imported } = await readWorkspaceFile(new Blob([bytes]))
  expect(acts.map(({ type }) => type)).toEqual(['edit', 'edit', 'edit', 'undo'])
  expect(verifyTrail(acts, summary.lastHash)).toMatchObject({ isWhole: true, entries: 4 })
  const sheet = new ChargeSheet(imported.sheet)
  replay(sheet, acts)
  expect(sheet.get(1, 'description')).toBe('CBC WITHOUT DIFF')
  expect(sheet.get(0, 'note')).toBe('Ask the pharmacy.')
})

test('a file of the second version opens with its merge, its sign-off and its settings', async () => {
  const bytes = readFileSync('e2e/files/workspaces/version-2.chargewright')
  const { summary, acts, imported, originals } = await readWorkspaceFile(new Blob([bytes]))
  expect(verifyTrail(acts, summary.lastHash)).toMatchObject({ isWhole: true, entries: 9 })
  const sheet = new ChargeSheet(imported.sheet)
  replay(sheet, acts)
  expect(sheet.get(0, 'description')).toBe('CBC NO DIFF')
  expect(sheet.get(1, 'review')).toBe('approved')
  expect(standingSettings(acts).get('policy:implants')).toBe('dynamic')
  expect(versionsOf(acts)).toMatchObject([{ name: 'June' }])
  const entries = trailEntries(acts)
  expect(entries.map(({ within }) => within)).toEqual([
    null,
    null,
    null,
    null,
    null,
    6,
    6,
    ...[null, null, null, null],
  ])
  expect(entries[6]?.reason).toBe('1 line: Reviewed.')
  expect(originals?.[0]?.name).toBe('june.csv')
})

test('the imported file travels along, byte by byte', async () => {
  const content = new Blob(['a,b\r\n'], { type: 'text/csv' })
  const record = { ...aRecord(), originals: [{ name: 'june.csv', content }] }
  const back = await readWorkspaceFile(await writeWorkspaceFile(record))
  expect(back.originals?.[0]?.name).toBe('june.csv')
  expect(await back.originals?.[0]?.content.text()).toBe('a,b\r\n')
})
