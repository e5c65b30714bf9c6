import { expect, test } from 'vitest'
import { lineNames } from '../history/lineNames'
import { sealAll } from '../history/trail'
import { trailOf } from '../history/trailEntries'
import { aSheet } from '../sheet/aSheet'
import { type TrailWords, trailCsv } from './trailCsv'

const words: TrailWords = {
  columnLabel: (column) => column,
  cellText: (_, cell) => cell,
  settingLabel: (name) => name,
  settingText: (_, text) => text,
}

function linesOf(writing: ReturnType<typeof trailCsv>): string[] {
  return [...writing].join('').split('\r\n')
}

test('the trail as CSV has a row per changed cell, with the line, the reason and both hashes', () => {
  const sheet = aSheet([{ chargeCode: '0012', description: 'KETOROLAC, 15 MG' }])
  const acts = sealAll([
    {
      id: 1,
      at: '2026-01-05T09:00:00.000Z',
      by: 'Ada',
      role: 'Coder',
      type: 'edit',
      kind: 'typed',
      label: 'Type J1885',
      reason: '',
      edits: [
        { row: 0, column: 'hcpcs', before: '', after: 'J1885' },
        { row: 0, column: 'note', before: '', after: '=1+1' },
      ],
    },
  ])
  const { entries, renamings } = trailOf(acts)
  const [, first = '', second = ''] = linesOf(
    trailCsv(entries, sheet, lineNames(renamings, sheet), words),
  )
  expect(first).toContain('1,,2026-01-05T09:00:00.000Z,Ada,Coder,Typed,Type J1885,')
  expect(first).toContain('0012,"KETOROLAC, 15 MG",0012,"KETOROLAC, 15 MG",hcpcs,,J1885,')
  expect(first.endsWith(acts[0]?.hash ?? 'no hash')).toBe(true)
  expect(second).toContain("'=1+1")
})

test('a setting stands with what it was and what it is, an act of another copy with its merge', () => {
  const [setting] = sealAll([
    {
      id: 1,
      at: '2026-01-05T09:00:00.000Z',
      by: 'Ruth',
      type: 'setting',
      label: 'Fix the codes',
      reason: '',
      changes: [{ name: 'policy:edProcedures', before: 'dynamic', after: 'static' }],
    },
  ])
  if (!setting) throw new Error('There must be a setting.')
  const event = { kind: 'merge', fileName: 'back.chargewright', acts: [setting] } as const
  const acts = sealAll([{ id: 7, at: '', by: 'Ada', type: 'event', label: 'Merge', event }])
  const { entries, renamings } = trailOf(acts)
  const sheet = aSheet([{}])
  const [, first = ''] = linesOf(trailCsv(entries, sheet, lineNames(renamings, sheet), words))
  expect(first).toContain('1,7,2026-01-05T09:00:00.000Z,Ruth')
  expect(first).toContain('policy:edProcedures,dynamic,static')
})

test('what stays as here in a merge is no change', () => {
  const keptSettings = [
    { name: 'policy:edProcedures', before: 'static', after: 'dynamic' },
  ] as const
  const kept = [{ row: 0, column: 'price', before: '4.00', after: '5.00' }] as const
  const event = {
    kind: 'merge',
    fileName: 'back.chargewright',
    acts: [],
    kept,
    keptSettings,
  } as const
  const acts = sealAll([{ id: 7, at: '', by: 'Ada', type: 'event', label: 'Merge', event }])
  const { entries, renamings } = trailOf(acts)
  const sheet = aSheet([{}])
  const [, first = '', second = ''] = linesOf(
    trailCsv(entries, sheet, lineNames(renamings, sheet), words),
  )
  expect(first).toContain('policy:edProcedures,dynamic,dynamic,')
  expect(first).toContain('1 setting differs and stays as here.')
  expect(second).toContain('price,5.00,5.00,')
})

test('a long entry is written in steps, each of its cells once', () => {
  const sheet = aSheet(Array.from({ length: 1200 }, (_, row) => ({ chargeCode: String(row) })))
  const edits = Array.from({ length: 1200 }, (_, row) => {
    return { row, column: 'price', before: '', after: `${row}.00` } as const
  })
  const facts = { id: 1, at: '', by: 'Ada', label: '', reason: '' }
  const { entries, renamings } = trailOf(sealAll([{ ...facts, type: 'edit', kind: 'bulk', edits }]))
  const writing = trailCsv(entries, sheet, lineNames(renamings, sheet), words)
  expect([...writing].length).toBeGreaterThan(10)
  const lines = linesOf(trailCsv(entries, sheet, lineNames(renamings, sheet), words))
  expect(lines).toHaveLength(1 + 1200 + 1)
  expect(lines[1200]).toContain(',1199.00,')
})
