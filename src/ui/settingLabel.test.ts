import { expect, test } from 'vitest'
import type { SettingName } from '../core/history/SettingChange'
import { settingInHistory } from './settingLabel'

function told(name: SettingName, text: string, reason = '', mostCodes = 3): string {
  return settingInHistory(name, text, { reason, policies: [], mostCodes })
}

test('a history says of a setting what the screen of the rules says', () => {
  expect(told('policy:edProcedures', 'static')).toBe('Static')
  expect(told('policy:edProcedures', '')).toBe('Not chosen')
  expect(told('check:price-outlier', '')).toBe('On')
  expect(told('localCode:X1', '')).toBe('Not in the table')
})

test('a note stands in one line, and not where it is the reason beside it', () => {
  expect(told('policy:edProcedures', 'dynamic\nHouse rule.')).toBe('Dynamic: House rule.')
  expect(told('policy:edProcedures', 'dynamic\nHouse rule.', 'House rule.')).toBe('Dynamic')
  expect(told('check:price-outlier', 'Of our\nown.')).toBe('Off: Of our own.')
  expect(told('check:price-outlier', 'Of our own.', 'Of our own.')).toBe('Off')
})

test('a short list of codes is written out, a longer one counted', () => {
  expect(told('himCodes', '11042\n11043\n11044')).toBe('11042, 11043, 11044')
  expect(told('himCodes', '11042\n11043\n11044\n11045')).toBe('4 codes')
  expect(told('himCodes', '11042\n11043', '', Number.POSITIVE_INFINITY)).toBe('11042, 11043')
})
