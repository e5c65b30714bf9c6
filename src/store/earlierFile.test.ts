import { expect, test } from 'vitest'
import { anImport } from '../core/import/anImport'
import { packImport } from '../core/workspace/packImport'
import { anOutside, memoryStorage } from './aStore'
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
