import type {
  Certainty,
  ColumnMapping,
  ColumnRole,
  HeadingChoice,
  MappingProposal,
} from '../core/import/ColumnMapping'
import { type CellDivision, isCellDivision } from '../core/import/cellDivision'
import type { ImportOverview, TableOverview } from '../core/import/ImportOverview'
import type { Settings } from './settings'

/** Mappings that were confirmed, by the headings they were confirmed for, and files that were imported. */
export interface ImportMemory {
  /**
   * The mapping confirmed for these headings before, or null, also where the values now speak for other roles than they
   * did then. The heading row is the one found now.
   */
  mappingFor(proposal: MappingProposal): ColumnMapping | null
  /** False where less is certain now than it was when the mapping was confirmed. */
  isAsSure(proposal: MappingProposal): boolean
  /** The table to look at first: the proposed one, unless only another one was confirmed before. */
  tableFor(overview: ImportOverview): number
  /** The heading a person chose where the import found this one before, or null. */
  headingFor(found: MappingProposal): HeadingChoice | null
  /** Where a person cut a print extract that was `found` like this one before, or null. */
  cutsFor(found: TableOverview): readonly number[] | null
  /** Keeps where a print extract is cut, where that is not as it was `found`; forgets it where it is. */
  rememberCuts(found: TableOverview, starts: readonly number[]): void
  remember(proposal: MappingProposal, mapping: ColumnMapping, fingerprint: string): void
  /** Keeps that a table is read under another heading than the one `found`; forgets it where it is not. */
  rememberHeading(found: MappingProposal, mapping: ColumnMapping): void
  /** Whether the two rows of each charge are joined, as a person said of a sheet like this before; null otherwise. */
  joinedFor(found: TableOverview): boolean | null
  /** Keeps whether they are; what was found needs no keeping. */
  rememberJoined(found: TableOverview, areJoined: boolean): void
  /** True when the same bytes were imported before. */
  knows(fingerprint: string): boolean
  /** What a person said separates the cells of a text file that was `found` like this one before, or null. */
  divisionFor(found: TableOverview): CellDivision | null
  /** Keeps what separates them, where that is not as it was `found`; forgets it where it is. */
  rememberDivision(found: TableOverview, division: CellDivision): void
}

/** Oldest mappings are forgotten beyond this many. */
const MAX_MAPPINGS = 40
const MAX_FILES = 100
const MAPPINGS = 'importMappings'
const HEADINGS = 'importHeadings'
const FILES = 'importedFiles'
const CUTS = 'importCuts'
const RECORDS = 'importRecords'
const DIVISIONS = 'importDivisions'

/** What is kept of a confirmed mapping: roles and their order stand for the headings, the rest for the file. */
interface KeptMapping {
  /** What was proposed when it was confirmed. */
  readonly found?: readonly ColumnRole[]
  readonly certainty?: Certainty
  readonly headings: string
  readonly roles: readonly ColumnRole[]
  readonly order: ColumnMapping['order']
  readonly rejoin?: boolean
  readonly continued?: boolean
  readonly fillDown?: boolean
  readonly readLegend?: boolean
}

/** What is kept of a heading chosen by hand: how many rows it stands below the one found, null for none at all. */
interface KeptHeading {
  readonly found: string
  readonly below: number | null
  readonly headerRows: number
}

/** What is kept of a print extract that was cut by hand. */
interface KeptCuts {
  readonly layout: string
  readonly starts: readonly number[]
}

/** What is kept of a sheet whose charges stand in two rows, by the headings it was found with. */
interface KeptRecords {
  readonly found: string
  readonly areJoined: boolean
}

/** What separates the cells of a text file, by the headings it was found with. */
interface KeptDivision {
  readonly found: string
  readonly division: CellDivision
}

/** Import memory in the browser's settings. */
export function createImportMemory(settings: Settings): ImportMemory {
  const mappings = () => parsedList(settings.get(MAPPINGS)).filter(isKeptMapping)
  const headings = () => parsedList(settings.get(HEADINGS)).filter(isKeptHeading)
  const cuts = () => parsedList(settings.get(CUTS)).filter(isKeptCuts)
  const records = () => parsedList(settings.get(RECORDS)).filter(isKeptRecords)
  const divisions = () => parsedList(settings.get(DIVISIONS)).filter(isKeptDivision)
  const files = () => parsedList(settings.get(FILES)).filter((file) => typeof file === 'string')
  const keptFor = (proposal: MappingProposal) => {
    const width = proposal.mapping.roles.length
    return mappings().find(
      ({ headings, roles }) => headings === proposal.headings && roles.length === width,
    )
  }
  return {
    mappingFor(proposal) {
      const kept = agreeing(proposal, keptFor(proposal))
      if (!kept) return null
      const { roles, order } = kept
      const { typedCodes } = proposal.mapping
      return {
        ...proposal.mapping,
        roles,
        order,
        ...(typedCodes
          ? { typedCodes: typedCodes.filter(({ code }) => roles[code] === 'hcpcs') }
          : {}),
        ...choicesOf(kept),
      }
    },
    isAsSure(proposal) {
      const before = keptFor(proposal)?.certainty
      return before === undefined || sureness[proposal.certainty] >= sureness[before]
    },
    tableFor({ tables, proposed }) {
      const isKnown = tables.map(({ proposal }) => keptFor(proposal) !== undefined)
      const known = isKnown.indexOf(true)
      return isKnown[proposed] || known < 0 ? proposed : known
    },
    remember(proposal, mapping, fingerprint) {
      const { headings } = proposal
      const others = mappings().filter((kept) => kept.headings !== headings)
      const { roles, order } = mapping
      const kept = { headings, roles, order, ...choicesOf(mapping) }
      // Without a heading there is nothing to know the layout by.
      if (mapping.headerRow !== null) {
        const asFound = { found: proposal.mapping.roles, certainty: proposal.certainty }
        const all = [{ ...kept, ...asFound }, ...others]
        settings.set(MAPPINGS, JSON.stringify(all.slice(0, MAX_MAPPINGS)))
      }
      const known = files().filter((file) => file !== fingerprint)
      settings.set(FILES, JSON.stringify([fingerprint, ...known].slice(0, MAX_FILES)))
    },
    headingFor(proposal) {
      const kept = headings().find(({ found }) => found === proposal.headings)
      if (!kept) return null
      const headerRow = kept.below === null ? null : rowOf(proposal.mapping) + kept.below
      return { headerRow, headerRows: kept.headerRows }
    },
    rememberHeading(proposal, { headerRow, headerRows }) {
      const found = proposal.headings
      const others = headings().filter((heading) => heading.found !== found)
      const isFound =
        headerRow === proposal.mapping.headerRow && headerRows === proposal.mapping.headerRows
      const below = headerRow === null ? null : headerRow - rowOf(proposal.mapping)
      const kept = isFound ? others : [{ found, below, headerRows }, ...others]
      settings.set(HEADINGS, JSON.stringify(kept.slice(0, MAX_MAPPINGS)))
    },
    cutsFor(found) {
      const layout = layoutOf(found)
      return cuts().find((kept) => kept.layout === layout)?.starts ?? null
    },
    rememberCuts(found, starts) {
      const layout = layoutOf(found)
      const others = cuts().filter((kept) => kept.layout !== layout)
      const isFound = String(found.printed?.starts) === String(starts)
      const kept = isFound ? others : [{ layout, starts }, ...others]
      settings.set(CUTS, JSON.stringify(kept.slice(0, MAX_MAPPINGS)))
    },
    joinedFor({ proposal }) {
      return records().find(({ found }) => found === proposal.headings)?.areJoined ?? null
    },
    rememberJoined(before, areJoined) {
      const found = before.proposal.headings
      const others = records().filter((kept) => kept.found !== found)
      const kept = before.areJoined === areJoined ? others : [{ found, areJoined }, ...others]
      settings.set(RECORDS, JSON.stringify(kept.slice(0, MAX_MAPPINGS)))
    },
    divisionFor({ proposal, division }) {
      const kept = divisions().find(({ found }) => found === proposal.headings)
      return kept && division && kept.division !== division ? kept.division : null
    },
    rememberDivision(before, division) {
      const found = before.proposal.headings
      const others = divisions().filter((kept) => kept.found !== found)
      // Without a heading there is nothing to know the layout by.
      const isFound = before.division === division || found.trim() === ''
      const kept = isFound ? others : [{ found, division }, ...others]
      settings.set(DIVISIONS, JSON.stringify(kept.slice(0, MAX_MAPPINGS)))
    },
    knows: (fingerprint) => files().includes(fingerprint),
  }
}

/** The kept mapping, unless the values of a column now fit another role than the one found then and the one confirmed. */
function agreeing({ mapping }: MappingProposal, kept: KeptMapping | undefined) {
  const { roles = [], found = roles } = kept ?? {}
  const isOther = mapping.roles.some(
    (role, column) => role !== 'other' && role !== found[column] && role !== roles[column],
  )
  return isOther ? undefined : kept
}

const sureness: Readonly<Record<Certainty, number>> = { certain: 2, likely: 1, doubtful: 0 }

/**
 * What a print extract is known by: its heading lines, whose blanks tell how wide the columns are; without a heading
 * where the blanks between its columns were found.
 */
function layoutOf({ printed, proposal }: TableOverview): string {
  const { headerRow, headerRows } = proposal.mapping
  const heading =
    headerRow === null ? [] : printed?.lines.slice(headerRow + 1 - headerRows, headerRow + 1)
  const text = heading?.map((line) => line.trimEnd()).join('\n') ?? ''
  return text === '' ? (printed?.starts ?? []).join(', ') : text
}

/** What a person chose about rows, where it was asked. */
function choicesOf({
  rejoin,
  continued,
  fillDown,
  readLegend,
}: Pick<KeptMapping, 'rejoin' | 'continued' | 'fillDown' | 'readLegend'>) {
  return {
    ...(rejoin === undefined ? {} : { rejoin }),
    ...(continued === undefined ? {} : { continued }),
    ...(fillDown === undefined ? {} : { fillDown }),
    ...(readLegend === undefined ? {} : { readLegend }),
  }
}

/** The heading row as a number to count from: the row before the first where there is none. */
const rowOf = ({ headerRow }: ColumnMapping) => headerRow ?? -1

function parsedList(text: string | null): readonly unknown[] {
  try {
    const list: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(list) ? list : []
  } catch {
    return []
  }
}

function isKeptMapping(value: unknown): value is KeptMapping {
  const kept = value as Partial<KeptMapping> | null
  return (
    typeof kept?.headings === 'string' &&
    Array.isArray(kept.roles) &&
    typeof kept.order === 'object'
  )
}

function isKeptHeading(value: unknown): value is KeptHeading {
  const kept = value as Partial<KeptHeading> | null
  return (
    typeof kept?.found === 'string' &&
    (kept.below === null || Number.isInteger(kept.below)) &&
    Number.isInteger(kept.headerRows)
  )
}

function isKeptCuts(value: unknown): value is KeptCuts {
  const kept = value as Partial<KeptCuts> | null
  return typeof kept?.layout === 'string' && (kept.starts?.every(Number.isInteger) ?? false)
}

function isKeptRecords(value: unknown): value is KeptRecords {
  const kept = value as Partial<KeptRecords> | null
  return typeof kept?.found === 'string' && typeof kept.areJoined === 'boolean'
}

function isKeptDivision(value: unknown): value is KeptDivision {
  const kept = value as Partial<KeptDivision> | null
  return typeof kept?.found === 'string' && isCellDivision(kept.division)
}
