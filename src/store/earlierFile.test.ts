import { expect, test } from 'vitest'
import { anImport } from '../core/import/anImport'
import { packImport } from '../core/workspace/packImport'
import { anOutside, memoryStorage } from './aStore'
import { actsOfEarlierFile, earlierFileNotice } from './earlierFile'
import type { KeptSetting } from './settingsMemory'
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
  expect(notice?.advice).not.toContain('start anew')
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
  const nothing = { settings: [], lists: [], othersAreSet: false }
  const notice = earlierFileNotice(acts, missed, nothing)
  expect(notice?.message).toContain(
    '2 decisions found no line: “OTHER LINE” (no charge code) and “SENDOUT” (0012 has other words now).',
  )
  expect(notice?.link?.screen).toBe('history')
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
  expect(july.getState().notice?.message).toContain(
    'Not taken over from your earlier file: the local tables.',
  )
  // What was carried over, and not what was not.
  expect(july.getState().notice?.advice).toContain(
    'What was carried over stands under Rules; undo takes it back.',
  )
  july.getState().undo()
  expect(july.getState().workspaceSettings.size).toBe(0)
  expect(july.getState().notice).toBeNull()
  // What was taken back is not set again.
  expect((await open('w3', fileOf('august.csv', 102))).getState().workspaceSettings.size).toBe(0)
  expect((await open('w4', fileOf('other.csv', 500))).getState().workspaceSettings.size).toBe(0)
})

test('where every line of which something was said is gone, the notice and the history name them', async () => {
  const texts = new Map([['person', 'Maria Lopez']])
  const settings = {
    get: (name: string) => texts.get(name) ?? null,
    set: (name: string, text: string) => void texts.set(name, text),
  }
  const open = async (id: string, firstCode: number) => {
    const lines = Array.from({ length: 14 }, (_, i) => ({
      chargeCode: `${firstCode + i}`,
      description: `TEST ${firstCode + i}`,
    }))
    const imported = anImport(lines, `${id}.csv`)
    const store = createWorkspace({
      ...anOutside(memoryStorage()),
      settings,
      newId: () => id,
    })
    await store.getState().openImport({ imported, packed: packImport(imported) })
    return store
  }
  const june = await open('w1', 100)
  june.getState().waive(0, 'price-placeholder', 'Placeholder price', 'Priced at each order.')
  june.getState().waive(1, 'price-placeholder', 'Placeholder price', 'Priced at each order.')
  const july = await open('w2', 102)
  expect(july.getState().notice?.message).toBe(
    '2 decisions and waivers found no line: “TEST 100” (100 is gone) and “TEST 101” (101 is gone).',
  )
  expect(july.getState().acts.at(-1)).toMatchObject({
    event: { kind: 'earlier-file', notFound: expect.stringContaining('“TEST 101” (101 is gone)') },
  })
  expect((await open('w3', 500)).getState().notice).toBeNull()
})

/** A computer of its own, and the workspace files that are saved there. */
function aComputer(ids: readonly string[]) {
  const texts = new Map([['person', 'Maria Lopez']])
  const settings = {
    get: (name: string) => texts.get(name) ?? null,
    set: (name: string, text: string) => void texts.set(name, text),
  }
  const files: File[] = []
  const left = [...ids]
  const store = createWorkspace({
    ...anOutside(memoryStorage()),
    settings,
    newId: () => left.shift() ?? '',
    download: (name, content) => files.push(new File([content], name)),
  })
  const saved = async () => {
    await store.getState().saveCopy()
    const file = files.at(-1)
    if (!file) throw new Error('No copy was saved.')
    return file
  }
  return { store, saved }
}

function twelveLines(fileName: string) {
  const lines = Array.from({ length: 12 }, (_, n) => ({
    chargeCode: `00${n}`,
    description: `TEST ${n}`,
  }))
  const imported = anImport(lines, fileName)
  return { imported, packed: packImport(imported) }
}

const saysOf = ({ store }: ReturnType<typeof aComputer>) => {
  const { document, workspaceSettings } = store.getState()
  return [
    document?.sheet.get(0, 'decision'),
    document?.sheet.get(1, 'decision'),
    document?.sheet.get(2, 'waived'),
    workspaceSettings.get('policy:venipuncture'),
  ]
}

const decide = ({ store }: ReturnType<typeof aComputer>, row: number) =>
  store.getState().act({
    kind: 'decision',
    label: 'Set coding',
    changes: [{ row, column: 'decision', after: 'none' }],
  })

test('what a reviewer decided, waived and set comes to the next file of both computers her file was opened on', async () => {
  const [maria, ruth] = [aComputer(['w1', 'w2']), aComputer(['w8', 'w9'])]
  await maria.store.getState().openImport(twelveLines('june.csv'))
  decide(maria, 0)
  await ruth.store.getState().openWorkspaceFile(await maria.saved())
  decide(ruth, 1)
  ruth.store.getState().waive(2, 'price-placeholder', 'Placeholder price', 'Priced at each order.')
  ruth.store.getState().changeSettings({
    label: 'Set policy',
    changes: [{ name: 'policy:venipuncture', after: 'dynamic' }],
  })
  await maria.store.getState().openWorkspaceFile(await ruth.saved())
  const said = ['none', 'none', 'price-placeholder: Priced at each order.', 'dynamic']
  expect(saysOf(maria)).toEqual(said)
  for (const computer of [maria, ruth]) {
    await computer.store.getState().openImport(twelveLines('july.csv'))
    expect(saysOf(computer)).toEqual(said)
  }
})

test('a decision that came with a file and was taken back there is not brought to the next file', async () => {
  const [maria, ruth] = [aComputer(['w1', 'w2']), aComputer(['w8', 'w9'])]
  await maria.store.getState().openImport(twelveLines('june.csv'))
  decide(maria, 0)
  await ruth.store.getState().openWorkspaceFile(await maria.saved())
  ruth.store.getState().act({
    kind: 'decision',
    label: 'Set coding',
    changes: [{ row: 0, column: 'decision', after: '' }],
  })
  await maria.store.getState().openWorkspaceFile(await ruth.saved())
  await maria.store.getState().openImport(twelveLines('july.csv'))
  expect(saysOf(maria)).toEqual(['', '', '', undefined])
})

test('a decision that was carried over and undone once comes to the file after that again', async () => {
  const maria = aComputer(['w1', 'w2', 'w3'])
  await maria.store.getState().openImport(twelveLines('january.csv'))
  decide(maria, 0)
  await maria.store.getState().openImport(twelveLines('february.csv'))
  expect(saysOf(maria)[0]).toBe('none')
  maria.store.getState().undo()
  expect(saysOf(maria)[0]).toBe('')
  await maria.store.getState().openImport(twelveLines('march.csv'))
  expect(saysOf(maria)[0]).toBe('none')
})

test('the policies and checks that hold again are named, three of them', () => {
  const settings = [
    { name: 'policy:surgery', after: 'dynamic' },
    { name: 'check:price-missing', after: 'Later.' },
  ] as const
  const labels = new Map([['surgery', 'Operating-room surgery']])
  const told = (kept: readonly KeptSetting[]) =>
    earlierFileNotice([], [], { settings: kept, lists: [], othersAreSet: false }, labels)?.message
  expect(told(settings)).toContain('too: “Operating-room surgery” and “Price missing or zero”.')
  const more = Array.from({ length: 4 }, () => settings[1])
  expect(told(more)).toContain(
    '“Price missing or zero”, “Price missing or zero”, “Price missing or zero” and 1 more.',
  )
})
