import { characterCount, cutTo } from './characters'
import type { ExportProfile, ProfileColumn } from './ExportProfile'
import { quotedFormula } from './formulas'

/** What of a profile the look of a cell depends on. */
type CellStyle = Pick<ExportProfile, 'format' | 'formulas'>

/** Makes the text of a cell look as its column wants it: letters, apostrophe, length, padding. */
export function fitCell(text: string, column: ProfileColumn, style: CellStyle): string {
  const { width, ifLonger = 'whole', padding } = column
  const whole = wholeText(text, column, style)
  if (width === undefined) return whole
  const kept = ifLonger === 'cut' ? cutTo(width, whole) : whole
  const isFixed = style.format === 'fixed-width'
  // A blank cell stays blank where it stands between delimiters.
  if (padding && (kept !== '' || isFixed)) {
    const filler = kept === '' ? ' ' : padding.with
    return padding.side === 'left'
      ? filledLeft(kept, width, filler)
      : filledRight(kept, width, filler)
  }
  return isFixed ? filledRight(kept, width, ' ') : kept
}

/** Zeros stand between a sign and its amount: `0000-12.50` is no number to any loader. */
function filledLeft(text: string, width: number, filler: ' ' | '0'): string {
  const sign = filler === '0' ? (/^[-+](?=[\d.])/.exec(text)?.[0] ?? '') : ''
  return sign + missing(text, width, filler) + text.slice(sign.length)
}

function filledRight(text: string, width: number, filler: string): string {
  return text + missing(text, width, filler)
}

/** What fills a text up to its width. */
function missing(text: string, width: number, filler: string): string {
  return filler.repeat(Math.max(0, width - characterCount(text)))
}

/** Whether a cell is longer than its column may be. */
export function isTooLong(text: string, column: ProfileColumn, style: CellStyle): boolean {
  const { width, ifLonger = 'whole' } = column
  return (
    width !== undefined &&
    ifLonger === 'whole' &&
    characterCount(wholeText(text, column, style)) > width
  )
}

/** What is written of a cell that its column cuts; null where the column holds all of it. */
export function cutCell(text: string, column: ProfileColumn, style: CellStyle): string | null {
  const { width, ifLonger } = column
  if (width === undefined || ifLonger !== 'cut') return null
  const whole = wholeText(text, column, style).trimEnd()
  return characterCount(whole) > width ? cutTo(width, whole) : null
}

/** The text as it is written where its length does not matter. */
function wholeText(text: string, { letters }: ProfileColumn, { formulas }: CellStyle): string {
  const cased =
    letters === 'upper' ? text.toUpperCase() : letters === 'lower' ? text.toLowerCase() : text
  return formulas === 'quoted' ? quotedFormula(cased) : cased
}
