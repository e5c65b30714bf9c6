import { describe, expect, test } from 'vitest'
import { aSourceTable } from './aSourceTable'
import { buildSheet } from './buildSheet'
import { proposeMapping } from './proposeMapping'
import { anInventedLine } from './someLines'

const payers = ['Aetna', 'Cigna', 'Humana'] as const
const charges = Array.from({ length: 60 }, (_, n) => anInventedLine(n))
const byCharge = charges.flatMap((charge) => payers.map((payer) => ({ charge, payer })))
const byPayer = payers.flatMap((payer) => charges.map((charge) => ({ charge, payer })))

function read(rows: readonly (readonly string[])[]) {
  const table = aSourceTable(rows)
  const proposal = proposeMapping(table)
  const { sheet, skipped } = buildSheet(table, proposal.mapping)
  expect(sheet.lineCount + skipped.length).toBe(rows.length)
  const others = skipped.filter(({ reason }) => reason === 'other-payer').length
  return { proposal, count: sheet.lineCount, others, price: proposal.mapping.roles.at(-1) }
}

describe('a charge that stands once for each payer', () => {
  test.each([
    ['charge after charge', byCharge, 'Payer'],
    ['payer after payer', byPayer, 'Payor Name'],
    ['class after class', byPayer, 'Financial Class'],
  ])('is one line: %s', (_, pairs, heading) => {
    const { proposal, count, others } = read([
      ['Charge Code', 'Description', heading, 'Negotiated Rate', 'Gross Charge'],
      ...pairs.map(({ charge, payer }) => [
        charge.code,
        charge.description,
        payer,
        `${payer.length}.20`,
        charge.price,
      ]),
    ])
    expect([count, others]).toEqual([60, 120])
    expect(proposal.certainty).toBe('likely')
    expect(proposal.columns[2]?.reason).toContain('for another payer is left out')
  })

  test('with an amount of each payer has no price', () => {
    const { proposal, count, others, price } = read([
      ['Charge Code', 'Description', 'Payer', 'Rate'],
      ...byCharge.map(({ charge, payer }, n) => [
        charge.code,
        charge.description,
        payer,
        `${payer.length + n}.20`,
      ]),
    ])
    expect(price).toBe('other')
    expect([count, others]).toEqual([60, 120])
    expect(proposal.columns[3]?.reason).toContain('differ from payer to payer')
  })
})

test('charges that stand once are all lines, whoever is named beside them', () => {
  const { count, price } = read([
    ['Charge Code', 'Description', 'Plan', 'Price'],
    ...charges.map(({ code, description, price: amount }, n) => [
      code,
      description,
      payers[n % 3] ?? '',
      amount,
    ]),
  ])
  expect([count, price]).toEqual([60, 'price'])
})
