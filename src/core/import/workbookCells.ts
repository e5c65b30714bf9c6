import { formatValue } from 'hucre'
import type { NumberStyle } from './xlsxStyles'

/** The text of a number in a workbook cell: to the 15 digits Excel keeps, dates as 2018-06-30, zeros as shown. */
export function numberAsShown(value: number, style: NumberStyle, is1904: boolean): string {
  if (style === 'plain') return numberText(value)
  if (style === 'date') return dateText(serialToDate(value, is1904))
  return Number.isInteger(value) ? formatValue(value, style.zeros) : numberText(value)
}

/** True for formats made of zeros and marks between them: `0000000`, `000-0000`, `00000\-0000`. */
export function keepsLeadingZeros(numberFormat: string): boolean {
  const first = numberFormat.split(';')[0] ?? ''
  const bare = first.replace(/\\(.)|"([^"]*)"/g, '$1$2').replace(/\[[^\]]*\]|_.|\*./g, '')
  return (
    /^0{2,}$/.test(bare) || /^[A-Z]{0,3}0+(?:[- ]0+)+$/.test(bare) || /^[A-Z]{1,3}0{2,}$/.test(bare)
  )
}

/** Numbers keep 15 digits, as in Excel; whole numbers are written out, never as 1e+21. */
export function numberText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e21) return String(value)
  const text = String(value)
  // The shortest text that gives the number again: with 15 digits or fewer it is what Excel keeps, and rounding takes long.
  return text.length <= 16 && !text.includes('e') ? text : String(Number(value.toPrecision(15)))
}

/** A day as 2018-06-30, a time of a day behind it where there is one. */
export function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const [day = '', time = ''] = date.toISOString().split('T')
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 8)}`
}

/** Excel counts days from 1900 with a 29 February that never was, or from 1904. */
function serialToDate(serial: number, is1904: boolean): Date {
  const days = is1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial
  return new Date(Math.round((days - 25_569) * 86_400_000))
}
