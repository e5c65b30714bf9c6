import type { ExportLayout } from './ExportLayout'
import type { ProfileColumn } from './ExportProfile'
import { hl7PlaceOf } from './hl7Places'

/** Segments of the message head; all others stand once for each line. */
const headSegments = ['MSH', 'MFI']
const fieldSeparator = '|'
const componentSeparator = '^'
/** Component, repetition, escape and subcomponent, as MSH-2 states them. */
const encodingCharacters = '^~\\&'

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
  const segments = segmentsOf(columns)
  const head = headSegments.map((name): SegmentPlaces => [name, segments.get(name) ?? []])
  const ofLine = [...segments].filter(([name]) => !headSegments.includes(name))
  let number = 0
  let chunk = ''
  for (const row of rows) {
    const cells = layout.cells(row, ++number)
    if (number === 1) for (const segment of head) chunk += segmentText(segment, cells)
    for (const segment of ofLine) chunk += segmentText(segment, cells)
    if (chunk.length < 1 << 18) continue
    yield chunk
    chunk = ''
  }
  if (chunk !== '') yield chunk
}

/** A cell of the line in a message: its column, and whether the profile gives its text. */
interface MessageCell {
  readonly column: number
  readonly isText: boolean
}

/** Field by field of a segment, from the first on, its components; what has no column is undefined. */
type FieldPlaces = readonly (readonly (MessageCell | undefined)[] | undefined)[]
type SegmentPlaces = readonly [name: string, fields: FieldPlaces]

/** The places of the columns by their segment, found once for all lines; segments in the order of the columns. */
function segmentsOf(columns: readonly ProfileColumn[]): ReadonlyMap<string, FieldPlaces> {
  const segments = new Map<string, (MessageCell | undefined)[][]>()
  for (const [column, { heading, value }] of columns.entries()) {
    const place = hl7PlaceOf(heading)
    if (!place) continue
    const fields = segments.get(place.segment) ?? []
    segments.set(place.segment, fields)
    const components = fields[place.field - 1] ?? []
    fields[place.field - 1] = components
    components[Math.max(0, place.component - 1)] = { column, isText: value.from === 'text' }
  }
  return segments
}

function segmentText([name, fields]: SegmentPlaces, cells: readonly string[]): string {
  const fieldText = (components: FieldPlaces[number]) =>
    components ? joined(components, (cell) => cellText(cell, cells), componentSeparator) : ''
  // MSH-1 is the separator itself and MSH-2 the other delimiters.
  if (name !== 'MSH') return `${name}|${joined(fields, fieldText, fieldSeparator)}\r`
  return `MSH|${encodingCharacters}|${joined(fields.slice(2), fieldText, fieldSeparator)}\r`
}

/** Texts with the separator between them, without those that are blank at the end. */
function joined<Part>(
  parts: readonly Part[],
  textOf: (part: Part) => string,
  separator: string,
): string {
  let all = ''
  let waiting = ''
  for (let at = 0; at < parts.length; at++) {
    const text = textOf(parts[at] as Part)
    if (text !== '') {
      all += waiting + text
      waiting = ''
    }
    waiting += separator
  }
  return all
}

function cellText(cell: MessageCell | undefined, cells: readonly string[]): string {
  if (!cell) return ''
  const text = cells[cell.column] ?? ''
  return cell.isText ? text : escaped(text)
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

const special = /[\\|^&~\r\n]/
const allSpecial = new RegExp(special, 'g')

function escaped(text: string): string {
  if (!special.test(text)) return text
  return text.replace(allSpecial, (character) => escapes[character] ?? character)
}
