import type { ExportProfile, FileFormat } from '../export/ExportProfile'
import { isHl7Place, segmentOf } from '../export/hl7Places'
import type { Finding } from './findings'

/** Rows of a sheet of Excel. */
const SHEET_ROWS = 1_048_576

/** What decides whether a file holds its lines. */
export interface FormatParts {
  readonly profile: Pick<ExportProfile, 'columns' | 'preamble'>
  readonly format: FileFormat
  readonly rows: Uint32Array
}

/** Why a file in the format would not hold its lines; no layout lets that pass. */
export function* formatFindings(parts: FormatParts): Iterable<Finding> {
  const { format } = parts
  const title = faultOf(parts)
  if (title !== null) yield { id: `format:${format}`, rule: 'format', title, rows: [] }
}

function faultOf({ profile: { columns, preamble }, format, rows }: FormatParts): string | null {
  if (format === 'hl7') return hl7Fault(columns)
  if (format === 'fixed-width') return widthFault(columns)
  if (format !== 'xlsx' || rows.length + preamble.length < SHEET_ROWS) return null
  return `A sheet of Excel has ${SHEET_ROWS.toLocaleString('en-US')} rows: write CSV instead`
}

function widthFault(columns: ExportProfile['columns']): string | null {
  if (columns === 'own') return needsColumns('A fixed width file')
  const headings = columns.filter(({ width }) => width === undefined).map(({ heading }) => heading)
  const [first] = headings
  if (first === undefined) {
    const broken = columns.find(({ heading }) => /[\r\n]/.test(heading))
    return broken
      ? `The heading “${broken.heading}” has a line break, which would end its row`
      : null
  }
  const others = headings.length > 1 ? ` and ${headings.length - 1} more` : ''
  return `Every column of a fixed width file needs a width: “${first}”${others} ${others === '' ? 'has' : 'have'} none`
}

function needsColumns(what: string): string {
  return `${what} cannot have the columns of your file: choose them one by one in the layout`
}

/** The segments without which no receiver takes a master file notification. */
const neededSegments = ['MSH', 'MFI', 'MFE']

function hl7Fault(columns: ExportProfile['columns']): string | null {
  if (columns === 'own') return needsColumns('An HL7 message')
  const headings = columns.map(({ heading }) => heading)
  const [unplaced] = headings.filter((heading) => !isHl7Place(heading))
  if (unplaced !== undefined) {
    return `“${unplaced}” is no place in an HL7 message, such as PRC-5.1: begin with the ready layout HL7 v2 MFN^M04`
  }
  const [twice] = headings.filter((heading, at) => headings.indexOf(heading) < at)
  if (twice !== undefined) return `Two columns have the place ${twice} of the HL7 message`
  const segments = headings.map(segmentOf)
  const [missing] = neededSegments.filter((segment) => !segments.includes(segment))
  if (missing === undefined) return null
  return `No column stands in segment ${missing}, which every HL7 message of a chargemaster has`
}
