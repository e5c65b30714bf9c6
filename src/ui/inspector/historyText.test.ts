import { expect, test } from 'vitest'
import { withWaiver } from '../../core/checks/waivers'
import { historyText } from './historyText'

test('a decision reads as it does everywhere else', () => {
  expect(historyText('decision', 'none')).toBe('No code needed')
  expect(historyText('decision', '')).toBe('as inferred')
})

test('a waiver reads with the title of its check and its note', () => {
  const cell = withWaiver('', 'modifier-glued', 'The payer wants: this.')
  expect(historyText('waived', cell)).toBe(
    'Waived: Modifier glued to the code: The payer wants: this.',
  )
})

test('a fact of the line stays as it is', () => {
  expect(historyText('description', 'none')).toBe('none')
})
