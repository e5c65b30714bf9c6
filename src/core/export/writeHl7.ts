import type { ExportLayout } from './ExportLayout'
import type { ProfileColumn } from './ExportProfile'
import { type Hl7Place, hl7PlaceOf } from './hl7Places'

/** Segments of the message head; all others stand once for each line. */
const headSegments = ['MSH', 'MFI']
const fieldSeparator = '|'
/** Component, repetition, escape and subcomponent, as MSH-2 states them. */
const encodingCharacters = '^~\\&'

interface Place extends Hl7Place {
  readonly isText: boolean
}

/**
 * Writes one HL7 version 2 message in chunks: the head segments once, the others for each line, each ended by a
 * carriage return. Delimiters in cells are escaped; fixed texts of the profile are written as they stand, since they
 * may hold components.
 */
export function* writeHl7(
  layout: ExportLayout,
  columns: readonly ProfileColumn[],
  rows: Iterable<number>,
): Generator<string> {
  const places = columns.map(placeOf)
  const lineSegments = segmentsOf(places).filter((segment) => !headSegments.includes(segment))
  let number = 0
  let chunk = ''
  for (const row of rows) {
    const cells = layout.cells(row, ++number)
    if (number === 1)
      for (const segment of headSegments) chunk += segmentText(segment, places, cells)
    for (const segment of lineSegments) chunk += segmentText(segment, places, cells)
    if (chunk.length < 1 << 18) continue
    yield chunk
    chunk = ''
  }
  if (chunk !== '') yield chunk
}

function placeOf({ heading, value }: ProfileColumn): Place {
  const place = hl7PlaceOf(heading) ?? { segment: '', field: 0, component: 0 }
  return { ...place, isText: value.from === 'text' }
}

function segmentsOf(places: readonly Place[]): readonly string[] {
  return [...new Set(places.map(({ segment }) => segment))].filter((segment) => segment !== '')
}

function segmentText(segment: string, places: readonly Place[], cells: readonly string[]): string {
  const fields: string[][] = []
  for (const [index, place] of places.entries()) {
    if (place.segment !== segment) continue
    const cell = cells[index] ?? ''
    const components = fields[place.field] ?? []
    fields[place.field] = components
    components[Math.max(0, place.component - 1)] = place.isText ? cell : escaped(cell)
  }
  const texts = Array.from({ length: fields.length - 1 }, (_, index) =>
    withoutEmptyEnd(fields[index + 1] ?? []).join('^'),
  )
  // MSH-1 is the separator itself and MSH-2 the other delimiters.
  const body = segment === 'MSH' ? [encodingCharacters, ...texts.slice(2)] : texts
  return `${segment}${fieldSeparator}${withoutEmptyEnd(body).join(fieldSeparator)}\r`
}

function withoutEmptyEnd(texts: readonly string[]): readonly string[] {
  let end = texts.length
  while (end > 0 && (texts[end - 1] ?? '') === '') end--
  return Array.from({ length: end }, (_, index) => texts[index] ?? '')
}

/** HL7 v2.5.1, 2.7 “Use of escape sequences in text fields”. A line break would end the segment. */
const escapes: Readonly<Record<string, string>> = {
  '\\': '\\E\\',
  '|': '\\F\\',
  '^': '\\S\\',
  '&': '\\T\\',
  '~': '\\R\\',
  '\r': '\\X0D\\',
  '\n': '\\X0A\\',
}

function escaped(text: string): string {
  return text.replace(/[\\|^&~\r\n]/g, (character) => escapes[character] ?? character)
}
