import type { LetThrough } from '../history/LetThrough'
import type { AskedFact, ExportProfile } from './ExportProfile'
import type { HeldBack, LinesChoice } from './exportRows'
import type { FileKind } from './fileNames'

/** The files that can go with the sheet. */
export type ListKind = Exclude<FileKind, 'sheet'>

/** Everything a person chose for an export: with the sheet as it stood then, it makes the same files again. */
export interface ExportOrder {
  readonly lines: LinesChoice
  readonly letIn: readonly HeldBack[]
  /** Ids of findings of the pre-flight whose lines stay out. */
  readonly leaveOut: readonly string[]
  /** Findings that block, and go out all the same. */
  readonly letThrough: readonly LetThrough[]
  readonly profile: ExportProfile
  /** Whether the file’s own layout has the rows of the file that are no lines, where they stood. */
  readonly otherRows: boolean
  /** Facts about the hospital by their id; `facility` is its name. */
  readonly facts: Readonly<Record<string, string>>
  /** The day from which the lines hold, as an ISO date. */
  readonly date: string
  readonly lists: readonly ListKind[]
}

/** Facts of an export that are asked whatever the layout. */
export const facilityFact: AskedFact = {
  id: 'facility',
  label: 'Name of the facility',
  required: false,
}

/** Whether the sheet says what became of each line: only then lines out of use are written in it. */
export function tellsOfEvents({ profile: { columns } }: Pick<ExportOrder, 'profile'>): boolean {
  return columns !== 'own' && columns.some(({ value }) => value.from === 'recordEvent')
}

/** Whether whoever loads the files learns from them which lines went out of use; a whole sheet lacks them. */
export function tellsOfLinesOut(order: Pick<ExportOrder, 'lines' | 'profile' | 'lists'>): boolean {
  return !isDelta(order) || tellsOfEvents(order) || order.lists.includes('changes')
}

/** Whether an export holds changes only, so that lines which are not in it stay as they are. */
export function isDelta({ lines }: Pick<ExportOrder, 'lines'>): boolean {
  return lines === 'changed' || lines === 'since-export' || lines === 'view'
}
