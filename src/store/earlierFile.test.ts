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
  const notice = earlierFileNotice(acts, missed)
  expect(notice.message).toContain(
    '2 decisions found no line: “OTHER LINE” (no charge code) and “SENDOUT” (0012 has other words now).',
  )
  expect(notice.link?.screen).toBe('history')
  expect(acts[0]?.request.reason).toContain('Found no line: “OTHER LINE” (no charge code)')
})
