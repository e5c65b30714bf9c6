import { aFormat } from '../export/anExport'
import type { ExportOrder } from '../export/ExportOrder'
import { ownLayoutProfile } from '../export/profiles/ownLayout'
import { joined } from '../import/decodeText'
import type { PlannedFile } from './exportFiles'
import type { ExportQuestion } from './exportPlan'
import { allLines } from './LineView'

/** Test data: the default export of a CSV file; name only what the test is about. */
export function anExportQuestion(
  order: Partial<ExportOrder> = {},
  question: Partial<ExportQuestion> = {},
): ExportQuestion {
  return {
    order: {
      lines: 'static-and-none',
      letIn: [],
      leaveOut: [],
      letThrough: [],
      otherRows: false,
      profile: ownLayoutProfile,
      facts: {},
      date: '2026-06-30',
      lists: [],
      ...order,
    },
    view: allLines,
    own: aFormat,
    earlier: null,
    again: null,
    writtenAt: '2026-06-28T14:05:09.000Z',
    ...question,
  }
}

/** Test data: what a planned file holds. */
export async function textOf(file: PlannedFile | undefined): Promise<string> {
  const parts: Uint8Array[] = []
  for await (const part of file?.bytes(() => undefined) ?? []) parts.push(part)
  return new TextDecoder().decode(joined(parts))
}
