import { expect, test } from 'vitest'
import { anImport } from '../core/import/anImport'
import { packImport } from '../core/workspace/packImport'
import { anOutside, memoryStorage } from './aStore'
import { actsOfEarlierFile, earlierFileNotice } from './earlierFile'
import { createWorkspace } from './Workspace'

function aFile(fileName: string) {
  const imported = anImport([{ chargeCode: '0011' }, { chargeCode: '0012' }], fileName)
  return { imported, packed: packImport(imported) }
}

test('codings decided in an earlier file are set again in the next one, which is told and can be undone', async () => {
  const texts = new Map([['person', 'Maria Lopez']])
  const settings = {
    get: (name: string) => texts.get(name) ?? null,
    set: (name: string, text: string) => void texts.set(name, text),
  }
  const outside = { ...anOutside(memoryStorage()), settings }
  const june = createWorkspace(outside)
  await june.getState().openImport(aFile('june.csv'))
  june.getState().act({
    kind: 'decision',
    label: 'Set coding',
    changes: [
      { row: 1, column: 'decision', after: 'none' },
      { row: 1, column: 'decisionReason', after: 'Part of the visit.' },
    ],
  })
  june.getState().waive(1, 'price-placeholder', 'Placeholder price', 'Priced at each order.')
  await june.getState().settled()

  const july = createWorkspace({ ...outside, newId: () => 'w2' })
  await july.getState().openImport(aFile('july.csv'))
  const cellOf = (column: 'decision' | 'decisionReason' | 'waived') =>
    july.getState().document?.sheet.get(1, column)
  expect(cellOf('decision')).toBe('none')
  expect(cellOf('decisionReason')).toBe('Part of the visit.')
  expect(cellOf('waived')).toBe('price-placeholder: Priced at each order.')
  const { notice } = july.getState()
  expect(notice?.message).toContain('waived on 1 line here')
  expect(notice?.message).toContain('set on 1 line here')
  expect(notice?.advice).toContain('start anew')
  july.getState().undo()
  expect(cellOf('decision')).toBe('')
  expect(cellOf('waived')).not.toBe('')
})

test('what was decided on lines that the next file has no longer is told and kept in the history', () => {
  const found = new Map([
    [0, { waived: '', decision: 'none', decisionReason: 'Part of the visit.' }],
  ])
  const missed = [
    { chargeCode: '', description: 'OTHER LINE', isDecided: true, why: 'no-charge-code' },
    { chargeCode: '0012', description: 'SENDOUT', isDecided: true, why: 'other-words' },
  ] as const
  const acts = actsOfEarlierFile(found, missed)
  const notice = earlierFileNotice(acts, missed, [])
  expect(notice.message).toContain(
    '2 decisions found no line: “OTHER LINE” (no charge code) and “SENDOUT” (0012 has other words now).',
  )
  expect(notice.link?.screen).toBe('history')
  expect(acts[0]?.request.reason).toContain('Found no line: “OTHER LINE” (no charge code)')
})

test('policies and checks switched off hold for the next file of the same hospital alone, and undo takes them back', async () => {
  const texts = new Map([['person', 'Maria Lopez']])
  const settings = {
    get: (name: string) => texts.get(name) ?? null,
    set: (name: string, text: string) => void texts.set(name, text),
  }
  const fileOf = (fileName: string, firstCode: number) => {
    const lines = Array.from({ length: 12 }, (_, i) => ({ chargeCode: `${firstCode + i}` }))
    const imported = anImport(lines, fileName)
    return { imported, packed: packImport(imported) }
  }
  const open = async (id: string, file: ReturnType<typeof fileOf>) => {
    const outside = { ...anOutside(memoryStorage()), settings, newId: () => id }
    const store = createWorkspace(outside)
    await store.getState().openImport(file)
    return store
  }
  const june = await open('w1', fileOf('june.csv', 100))
  june.getState().changeSettings({
    label: 'Switch off',
    changes: [
      { name: 'check:price-missing', after: 'Prices come later.' },
      { name: 'policy:surgery', after: 'dynamic' },
      { name: 'localCode:Z76*', after: 'Medi-Cal' },
    ],
  })
  // Two of its lines are new.
  const july = await open('w2', fileOf('july.csv', 102))
  expect([...july.getState().workspaceSettings]).toEqual([
    ['check:price-missing', 'Prices come later.'],
    ['policy:surgery', 'dynamic'],
  ])
  expect(july.getState().notice?.message).toContain(
    '1 chosen policy and 1 check switched off of the earlier one hold here too',
  )
  july.getState().undo()
  expect(july.getState().workspaceSettings.size).toBe(0)
  // What was taken back is not set again.
  expect((await open('w3', fileOf('august.csv', 102))).getState().workspaceSettings.size).toBe(0)
  expect((await open('w4', fileOf('other.csv', 500))).getState().workspaceSettings.size).toBe(0)
})
