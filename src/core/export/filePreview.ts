import type { ExportLayout } from './ExportLayout'
import type { ExportProfile } from './ExportProfile'
import { writeHl7 } from './writeHl7'

/** The beginning of a file, to be looked at before it is written. */
export interface FilePreview {
  /** Rows above the headings. */
  readonly preamble: readonly (readonly string[])[]
  readonly headings: readonly string[]
  readonly lines: readonly (readonly string[])[]
  /** The segments of a message, which has no rows of cells; null for other files. */
  readonly segments: readonly string[] | null
}

export const noPreview: FilePreview = { preamble: [], headings: [], lines: [], segments: null }

/** What a file with these lines alone holds. */
export function filePreview(
  layout: ExportLayout,
  { format, columns }: ExportProfile,
  rows: Uint32Array,
): FilePreview {
  if (format === 'hl7') {
    const message = [...writeHl7(layout, columns === 'own' ? [] : columns, rows)].join('')
    return { ...noPreview, segments: message.split('\r').filter((segment) => segment !== '') }
  }
  return {
    preamble: layout.preamble,
    headings: layout.headings ?? [],
    lines: Array.from(rows, (row, index) => layout.cells(row, index + 1)),
    segments: null,
  }
}
