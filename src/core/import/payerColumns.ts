import type { ColumnEvidence } from './assignRoles'
import type { ColumnMapping } from './ColumnMapping'
import { columnsOfRole } from './columnsOfRole'
import { cellOf } from './columnTools'
import { normalHeading } from './headingScore'
import type { SourceTable } from './SourceTable'

const namesPayer =
  /^(?:payer|payor|insurance|insurer|carrier|health plan|plan)(?: (?:name|plan|company|type|group|class|desc\w*))*$|^(?:financial|fin|payer|payor) class(?: (?:name|desc\w*))?$/

/** A sheet names few payers; a column of more distinct names says something of each charge. */
const MOST_DISTINCT = 0.5

/** The column that names a payer in every row, so that a charge stands once for each; undefined in other sheets. */
export function payerColumnOf(evidence: readonly ColumnEvidence[]): number | undefined {
  return evidence.find(
    ({ heading, profile }) =>
      namesPayer.test(normalHeading(heading)) &&
      profile.fill > 0.5 &&
      profile.words > 0.5 &&
      profile.distinct < MOST_DISTINCT,
  )?.column
}

/** Rows that are looked at for charges that come again. */
const SEARCHED_ROWS = 100_000
const FEW_REPEATS = 5

/**
 * True where the same code and description come again, often with another amount: then each payer has an amount of
 * its own, and none of them is the charge.
 */
export function hasPricesOfPayers(table: SourceTable, mapping: ColumnMapping): boolean {
  const prices = columnsOfRole(mapping, 'price')
  if (prices.length === 0) return false
  const names = (['chargeCode', 'description', 'hcpcs'] as const).flatMap((role) =>
    columnsOfRole(mapping, role),
  )
  const textOf = (columns: readonly number[], row: number) =>
    columns
      .map((index) => {
        const column = table.columns[index]
        return column ? cellOf(column, row) : ''
      })
      .join('\n')
  const amounts = new Map<string, string>()
  let [repeats, differing] = [0, 0]
  const end = Math.min(table.rowCount, SEARCHED_ROWS)
  for (let row = (mapping.headerRow ?? -1) + 1; row < end; row++) {
    const charge = textOf(names, row)
    if (charge.trim() === '') continue
    const amount = textOf(prices, row)
    const before = amounts.get(charge)
    if (before === undefined) amounts.set(charge, amount)
    else {
      repeats++
      if (before !== amount) differing++
    }
  }
  return repeats >= FEW_REPEATS && differing * 3 > repeats
}
