import { counted } from '../../core/chargemaster/counted'
import type { LinesChoice } from '../../core/export/exportRows'
import type { EarlierExport } from '../../store/earlierExports'
import { dateWords } from '../dateWords'

const lineWords: Readonly<Record<LinesChoice, string>> = {
  'static-and-none': 'static and no-code lines',
  static: 'static lines',
  all: 'all lines',
  changed: 'changed since the import',
  'since-export': 'changed since an export',
  view: 'lines shown',
}

/** An earlier export in words that tell it from all others: its number, when, in which layout, which lines. */
export function exportWords({ at, lines, order }: EarlierExport, number: number): string {
  const count = counted(lines, 'line')
  return `export ${number}, ${dateWords(at)}: ${order.profile.name}, ${lineWords[order.lines]}, ${count}`
}

/** The number of each export, from 1 for the first one of the workspace; they are listed newest first. */
export function exportNumber(earlier: readonly EarlierExport[], at: number): number {
  return earlier.length - at
}
