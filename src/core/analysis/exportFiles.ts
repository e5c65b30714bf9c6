import type { ExportLayout } from '../export/ExportLayout'
import type { ListKind } from '../export/ExportOrder'
import type { ExportProfile } from '../export/ExportProfile'
import { loaderCsv } from '../export/ExportProfile'
import { allDifferences, type CellDifference } from '../export/exportDiff'
import { extensionOf, fileBytes } from '../export/fileBytes'
import { type FileKind, fileNameOf, layoutWord } from '../export/fileNames'
import { beforeAfterList, checkList, dynamicWorklist, type OpenFlag } from '../export/lists'
import { readyProfiles } from '../export/profiles/readyProfiles'
import { type ExportPlan, writtenRows } from './exportPlan'
import type { SheetAnalysis } from './SheetAnalysis'

/** A file that is ready to be written. */
export interface PlannedFile {
  readonly kind: FileKind
  readonly name: string
  readonly lines: number
  readonly mediaType: string
  /** Its bytes in chunks; `onLine` is called with each line that was made. */
  readonly bytes: (
    onLine: () => void,
  ) => AsyncIterable<Uint8Array<ArrayBuffer>> | Iterable<Uint8Array<ArrayBuffer>>
}

/** How lists for people are written: CSV with a byte order mark, which spreadsheets read without a question. */
const peoplesCsv: ExportProfile = {
  ...loaderCsv,
  id: 'list',
  name: 'List',
  about: '',
  source: '',
  columns: 'own',
  byteOrderMark: true,
  formulas: 'quoted',
  preflight: {},
}

/** What names the files beside what is in them. */
export interface Naming {
  /** The name of the workspace, for files without a facility. */
  readonly workspace: string
  /** From 2 on where files of such names are there already. */
  readonly number: number
}

/** The files of an export but its manifest, which tells of the others. */
export function plannedFiles(
  plan: ExportPlan,
  analysis: SheetAnalysis,
  naming: Naming,
): readonly PlannedFile[] {
  const { order, own } = plan.question
  const written = writtenRows(plan)
  const sheet: PlannedFile = {
    kind: 'sheet',
    name: exportFileName(plan, naming, 'sheet', written.length),
    lines: written.length,
    mediaType: mediaTypes[extensionOf(order.profile, own)] ?? 'text/plain',
    bytes: (onLine) =>
      fileBytes(
        { layout: plan.layout, rows: counted(written, onLine), others: plan.others },
        order.profile,
        own,
        plan.encoding,
      ),
  }
  const lists = order.lists.filter((kind) => kind !== 'manifest')
  return [sheet, ...lists.map((kind) => plannedList(kind, plan, analysis, naming))]
}

/** The name of a file of an export. */
export function exportFileName(
  { question: { order, own } }: ExportPlan,
  { workspace, number }: Naming,
  kind: FileKind,
  lines: number,
): string {
  const lineWord = { 'static-and-none': 'static', view: 'filtered' }[order.lines as string]
  const label = [lineWord ?? order.lines, layoutLabel(order.profile)]
  return fileNameOf({
    kind,
    facility: (order.facts.facility ?? '').trim() || workspace,
    date: order.date,
    label: label.filter((word) => word !== '').join('-'),
    ...{ lines, number },
    extension:
      kind === 'sheet' ? extensionOf(order.profile, own) : kind === 'manifest' ? 'txt' : 'csv',
  })
}

/** Ready layouts go by their id, those a person made by the name they were given. */
function layoutLabel({ id, name }: ExportProfile): string {
  if (id === 'own') return ''
  return readyProfiles.some((ready) => ready.id === id) ? id : layoutWord(name)
}

const mediaTypes: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  txt: 'text/plain',
  hl7: 'x-application/hl7-v2+er7',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

function plannedList(
  kind: Exclude<ListKind, 'manifest'>,
  plan: ExportPlan,
  analysis: SheetAnalysis,
  naming: Naming,
): PlannedFile {
  const { layout, rows } = listOf(kind, plan, analysis)
  return {
    kind,
    name: exportFileName(plan, naming, kind, rows.length),
    lines: rows.length,
    mediaType: 'text/csv',
    bytes: (onLine) =>
      fileBytes({ layout, rows: counted(rows, onLine) }, peoplesCsv, plan.question.own),
  }
}

interface ListParts {
  readonly layout: ExportLayout
  readonly rows: Uint32Array
}

function listOf(
  kind: Exclude<ListKind, 'manifest'>,
  plan: ExportPlan,
  analysis: SheetAnalysis,
): ListParts {
  switch (kind) {
    case 'worklist': {
      const reasonOf = (row: number) => analysis.answer(row).reasons[0]?.text ?? ''
      return { layout: dynamicWorklist(plan.from.sheet, reasonOf), rows: plan.dynamic }
    }
    case 'checks': {
      const flags = openFlagsOf(plan, analysis)
      return { layout: checkList(plan.from.sheet, flags), rows: indexes(flags.length) }
    }
    case 'changes': {
      const { sheet } = plan.from
      const cells = [
        ...allDifferences(sheet, plan.rows, plan.baseline),
        ...backInUse(plan),
        ...plan.takenOut.map(takenOutOfUse),
      ]
      return { layout: beforeAfterList(sheet, cells), rows: indexes(cells.length) }
    }
  }
}

/** The loader was told that these lines are out of use, and would keep them so. */
function backInUse({ rows, baseline }: ExportPlan): CellDifference[] {
  const wasOut = baseline.sheet.changes('inactive')
  return wasOut.size === 0
    ? []
    : Array.from(
        rows.filter((row) => wasOut.has(row)),
        (row) => ({ row, column: IN_USE, before: 'no', after: 'yes' }),
      )
}

const IN_USE = 'In use'

/** No sheet has the line any more, and the loader must know. */
function takenOutOfUse(row: number): CellDifference {
  return { row, column: IN_USE, before: 'yes', after: 'no' }
}

/** The open checks of all lines in use, line by line: those that stay out of the sheet have to be mended too. */
function openFlagsOf({ rows }: ExportPlan, analysis: SheetAnalysis): OpenFlag[] {
  const exported = new Set(rows)
  const { sheet } = analysis
  const { errors, warnings, infos } = analysis.facts
  const inactive = sheet.changes('inactive')
  const open: OpenFlag[] = []
  for (let row = 0; row < sheet.lineCount; row++) {
    if ((errors[row] ?? 0) + (warnings[row] ?? 0) + (infos[row] ?? 0) === 0) continue
    if (inactive.has(row)) continue
    const isExported = exported.has(row)
    for (const flag of analysis.flags(row)) open.push({ row, flag, isExported })
  }
  return open
}

const indexes = (length: number) => Uint32Array.from({ length }, (_, index) => index)

function* counted(rows: Iterable<number>, onLine: () => void): Generator<number> {
  for (const row of rows) {
    onLine()
    yield row
  }
}
