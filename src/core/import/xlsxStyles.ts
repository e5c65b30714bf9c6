import { attributeOf } from './xlsxText'

/** How the numbers of a cell style are read: as a date, as shown by a format that keeps zeros, or as they are. */
export type NumberStyle = 'date' | 'plain' | { readonly zeros: string }

/** Built-in date and time formats of ECMA-376 part 1, 18.8.30. */
const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 22) ||
  (id >= 27 && id <= 36) ||
  (id >= 45 && id <= 47) ||
  (id >= 50 && id <= 58)

/** The number style of each cell format (`cellXfs`) of `styles.xml`, by its index. */
export function numberStyles(
  xml: string,
  keepsLeadingZeros: (format: string) => boolean,
): readonly NumberStyle[] {
  const formats = new Map<number, string>()
  for (const [tag] of xml.matchAll(/<numFmt\s[^>]*>/g)) {
    formats.set(Number(attributeOf(tag, 'numFmtId')), attributeOf(tag, 'formatCode') ?? '')
  }
  const cellFormats = /<cellXfs[\s>][\s\S]*?<\/cellXfs>/.exec(xml)?.[0] ?? ''
  return Array.from(cellFormats.matchAll(/<xf\s[^>]*>/g), ([tag]) => {
    const id = Number(attributeOf(tag, 'numFmtId') ?? 0)
    return styleOfFormat(id, formats.get(id), keepsLeadingZeros)
  })
}

/** The number style of a format by its id and, where the workbook defines it, its code. */
export function styleOfFormat(
  id: number,
  format: string | undefined,
  keepsLeadingZeros: (format: string) => boolean,
): NumberStyle {
  if (format === undefined) return isBuiltInDate(id) ? 'date' : 'plain'
  if (isDateFormat(format)) return 'date'
  return keepsLeadingZeros(format) ? { zeros: format } : 'plain'
}

/** True for formats with day, month, year, hour or second outside of quotes, brackets and escapes. */
function isDateFormat(format: string): boolean {
  const bare = format
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/general/gi, '')
  return /[dmyhs]/i.test(bare.split(';')[0] ?? '')
}
