import { expect, test } from 'vitest'
import type { SettingName } from '../history/SettingChange'
import {
  entryFrom,
  localEntries,
  problemOfEntry,
  readLocalTables,
  settingNameOf,
  writeLocalTables,
} from './localTables'
import { checkSettings } from './sheetSettings'

const entries = [
  { table: 'localCode', code: 'Z76*', payer: '', text: 'Medi-Cal "supplies", all' },
  { table: 'localRevenueCode', code: '0099', payer: '', text: 'Patient convenience' },
  { table: 'payer', code: 'A4550', payer: 'Medi-Cal North', text: 'Z7610' },
] as const

test('local tables written to a file are the same when they are read back', () => {
  expect(readLocalTables('tables.csv', writeLocalTables(entries))).toEqual(entries)
  const json = JSON.stringify(entries.map(({ code, ...rest }) => ({ ...rest, Code: code })))
  expect(readLocalTables('tables.json', json)).toEqual(entries)
})

test('local tables kept as settings reach the checks', () => {
  const settings = new Map<SettingName, string>(
    entries.map((entry) => [settingNameOf(entry), entry.text]),
  )
  expect(localEntries(settings)).toEqual(entries)
  const { localCodes, localRevenueCodes, payerDifferences } = checkSettings(settings, '2026-01-05')
  expect(localCodes).toEqual(['Z76*'])
  expect([...localRevenueCodes]).toEqual(['0099'])
  expect(payerDifferences.get('A4550')).toEqual([{ payer: 'Medi-Cal North', wants: 'Z7610' }])
})

test('a revenue code that a spreadsheet made a number gets its zero back', () => {
  const file = 'Table,Code,Payer,Text\nLocal revenue code,99,,Convenience'
  expect(readLocalTables('tables.csv', file)[0]?.code).toBe('0099')
})

test('what is typed is kept as a file would give it: revenue codes padded, with letters where a payer has them', () => {
  const typed = (code: string, table: 'localRevenueCode' | 'payer' = 'localRevenueCode') =>
    entryFrom({ table, code, payer: 'Medi-Cal', text: 'Local' })
  expect(typed(' 107 ').code).toBe('0107')
  expect(typed('27a').code).toBe('27A')
  expect(typed('250', 'payer').code).toBe('0250')
  for (const entry of [typed('107'), typed('27A'), typed('0250', 'payer'), typed('A4550', 'payer')])
    expect(problemOfEntry(entry)).toBeNull()
  expect(problemOfEntry(typed('27A-1'))).toMatch(/up to four/)
})

test('a file with a row that cannot be kept is refused whole, with the row and the reason', () => {
  const file = 'Table,Code,Payer,Text\nLocal code,Z7610,,Medi-Cal\nLocal code,*,,All'
  expect(() => readLocalTables('tables.csv', file)).toThrow(/row 3 of the file .*every code/)
  const spaced = file.replace('\nLocal code,*', '\n\n,,,\nLocal code,*')
  expect(() => readLocalTables('tables.csv', spaced)).toThrow(/row 5 of the file/)
  expect(() => readLocalTables('tables.csv', 'Table,Code\n')).toThrow(/no row/)
  expect(() => readLocalTables('tables.json', '{')).toThrow(/not a JSON list/)
})
