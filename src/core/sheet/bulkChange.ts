import { parsePrice } from '../chargemaster/price'

/** One way to change many cells of a column. `text` is what the person typed for it. */
export interface BulkChange {
  readonly type: BulkType
  readonly text: string
  /** For `replace`: what is put in place of `text`. */
  readonly by: string
}

/**
 * `set`: the text itself. `fill`: the text where the cell is blank. `replace`: each `text`, whatever its case, by
 * `by`. `prefix`, `suffix`: the text before or after what stands. `upper`: capitals. `percent`: an amount raised by
 * so many per cent (a minus lowers it), rounded to cents. `empty`: nothing; it is chosen by name, as a field that nobody
 * typed into yet must not stand for it.
 */
export const bulkTypes = [
  'set',
  'fill',
  'replace',
  'prefix',
  'suffix',
  'upper',
  'percent',
  'empty',
] as const
export type BulkType = (typeof bulkTypes)[number]

/** What a cell says after the change; the same text where it does not apply to it. */
export function bulkChanged(cell: string, { type, text, by }: BulkChange): string {
  switch (type) {
    case 'set':
      return text
    case 'fill':
      return cell === '' ? text : cell
    case 'replace':
      return text === '' ? cell : cell.replace(anyCase(text), () => by)
    case 'prefix':
      return cell === '' ? cell : text + cell
    case 'suffix':
      return cell === '' ? cell : cell + text
    case 'upper':
      return cell.toUpperCase()
    case 'percent':
      return raised(cell, text)
    case 'empty':
      return ''
  }
}

/** Why a change cannot be made, as a sentence; null when it can. */
export function bulkProblem({ type, text }: BulkChange): string | null {
  if (type === 'upper' || type === 'empty') return null
  if (text === '') return type === 'percent' ? 'Type by how many per cent.' : 'Type the text.'
  if (type === 'percent' && percentOf(text) === null)
    return 'Type a number of per cent, such as 3.5 or -2.'
  return null
}

function raised(cell: string, text: string): string {
  const amount = parsePrice(cell)
  const percent = percentOf(text)
  if (amount === null || percent === null) return cell
  // Cents are rounded half away from zero; the small term mends what binary fractions lose, as in 1.005.
  const cents = amount * (100 + percent)
  return ((Math.sign(cents) * Math.round(Math.abs(cents) + 1e-9)) / 100).toFixed(2)
}

function percentOf(text: string): number | null {
  const bare = text.replace(/[\s%+]/g, '')
  return /^-?(?:\d+\.?\d*|\.\d+)$/.test(bare) ? Number(bare) : null
}

const anyCase = (text: string) => new RegExp(text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&'), 'gi')
