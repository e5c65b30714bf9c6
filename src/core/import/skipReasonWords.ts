import type { SkipReason } from './ColumnMapping'

/** Why a row of the file is no charge line, in the words of lists and reports. */
export const skipReasonWords: Readonly<Record<SkipReason, string>> = {
  'before-heading': 'Stands before the heading',
  heading: 'Heading',
  empty: 'Empty row',
  'no-charge': 'No charge: neither a charge code nor a price beside a description',
  title: 'Title among the data',
  'repeated-heading': 'Heading repeated',
  'page-header': 'Page header or footer',
  'ruled-line': 'Ruled line',
  total: 'Total',
  count: 'Count of the rows above',
  legend: 'Note or legend',
  'other-payer': 'The same charge again for another payer',
  'other-list': 'In a list of another kind, under a heading of its own',
  'other-table': 'In a table of another kind, below the charges',
  joined: 'Second row of a charge: it stands in the line of the row above',
}
