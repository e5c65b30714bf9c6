import type { FileFormat, ProfileColumn } from './ExportProfile'

/** Makes the text of a cell look as its column wants it: letters, length, padding. */
export function fitCell(text: string, column: ProfileColumn, format: FileFormat): string {
  const { letters, width, ifLonger = 'whole', padding } = column
  const cased =
    letters === 'upper' ? text.toUpperCase() : letters === 'lower' ? text.toLowerCase() : text
  if (width === undefined) return cased
  // A blank cell stays blank where it stands between delimiters.
  if (cased.length > width) return ifLonger === 'cut' ? cased.slice(0, width).trimEnd() : cased
  if (padding && (cased !== '' || format === 'fixed-width')) {
    return padding.side === 'left'
      ? cased.padStart(width, cased === '' ? ' ' : padding.with)
      : cased.padEnd(width, cased === '' ? ' ' : padding.with)
  }
  return format === 'fixed-width' ? cased.padEnd(width) : cased
}

/** Whether a cell is longer than its column may be. */
export function isTooLong(text: string, { width, ifLonger = 'whole' }: ProfileColumn): boolean {
  return width !== undefined && ifLonger === 'whole' && text.length > width
}
