import { createStore, type StoreApi } from 'zustand/vanilla'
import type {
  Certainty,
  ColumnMapping,
  ColumnRole,
  HeadingChoice,
  MappingProposal,
  SkippedRow,
} from '../core/import/ColumnMapping'
import type { CellDivision } from '../core/import/cellDivision'
import type {
  ImportOverview,
  ImportPreview,
  RecutTable,
  RowCounts,
  TableChoice,
  TableOverview,
} from '../core/import/ImportOverview'
import { mappingWith } from '../core/import/mappingWith'
import { nextColumns } from '../core/import/shownColumns'
import { skippedRowsCsv } from '../core/import/skippedRowsCsv'
import { type FinishedImport, unpackImport } from '../core/workspace/packImport'
import { createImportClient, type ImportClient, type ImportWorker } from '../workers/importClient'
import { createImportMemory } from './importMemory'
import type { Settings } from './settings'
import {
  certaintyOf,
  choicesOf,
  countsOf,
  type TableReading,
  type TableReadings,
} from './tableReading'

/** How far the import is: `reading` the files, `choosing` how they are read, `finishing` the lines. */
export type ImportStage = 'idle' | 'reading' | 'choosing' | 'finishing'

/** The import in progress; nothing of it touches the open workspace before it is finished. */
export interface ImportSession {
  readonly stage: ImportStage
  readonly fileNames: readonly string[]
  /** Share of the reading done, 0 to 1. */
  readonly progress: number
  readonly overview: ImportOverview | null
  /** Index of the table that is looked at. */
  readonly table: number
  /** Further tables whose lines are appended, by index, in their order. */
  readonly appended: readonly number[]
  /** How each table is read that was looked at or appended; kept when another is looked at. */
  readonly readings: TableReadings
  /** The reading of the table that is looked at. */
  readonly proposal: MappingProposal | null
  readonly mapping: ColumnMapping | null
  /** That of the mapping before while a new one is made (`counts` is null then); null where there was none. */
  readonly preview: ImportPreview | null
  /** True when the mappings of all chosen tables were confirmed for the same headings before. */
  readonly isRemembered: boolean
  /** How sure we are of the least certain of the chosen tables. */
  readonly certainty: Certainty
  /** What all chosen tables come to; null while it is being counted. */
  readonly counts: RowCounts | null
  /** True when the same bytes were imported before. */
  readonly isKnownFile: boolean
  /** The rows of all chosen tables that are no lines, once they were asked for. */
  readonly skipped: readonly SkippedRow[] | null
  /** What went wrong; a `UserError` has advice. */
  readonly error: Error | null

  /** Reads files; ends with a proposal to look at, or with `error`. */
  readonly startImport: (files: readonly File[]) => Promise<void>
  /** Looks at a table, which gives the first lines. If it was appended, the one looked at before is now. */
  readonly chooseTable: (table: number) => void
  readonly setAppended: (table: number, isAppended: boolean) => void
  /** Reads the looked-at table under another heading. */
  readonly setHeading: (heading: HeadingChoice) => Promise<void>
  /** Cuts the looked-at print extract where its columns begin, in characters from 0. */
  readonly setCuts: (starts: readonly number[]) => Promise<void>
  /** Divides the rows of the looked-at text file at a character, or into fixed columns. */
  readonly setDivision: (division: CellDivision) => Promise<void>
  /** Reads the two rows of each charge as one line, or each row by itself. */
  readonly setJoined: (areJoined: boolean) => Promise<void>
  /** Asks for the next columns of the looked-at table that are not shown yet. */
  readonly showMoreColumns: () => Promise<void>
  readonly setRole: (column: number, role: ColumnRole) => void
  /** Makes this column the first that is read for its role. */
  readonly readFirst: (column: number) => void
  /** Whether cells that commas without quotes have split are joined again. */
  readonly setRejoin: (rejoin: boolean) => void
  /** Whether words alone in a row are put behind the description above. */
  readonly setContinued: (continued: boolean) => void
  /** Whether what stands beside the first line of a group holds for the lines below. */
  readonly setFillDown: (fillDown: boolean) => void
  /** Whether the last rows are read as lines although they look like a legend. */
  readonly setReadLegend: (readLegend: boolean) => void
  readonly loadSkipped: () => Promise<void>
  /** Hands the user the list of skipped rows as CSV. */
  readonly downloadSkipped: () => Promise<void>
  /** Makes the lines; null when the import was cancelled or failed meanwhile. */
  readonly finish: () => Promise<FinishedImport | null>
  readonly cancel: () => void
}

export type ImportSessionStore = StoreApi<ImportSession>

export interface ImportOutside {
  /** Makes a fresh import worker. */
  readonly openWorker: () => ImportWorker
  readonly settings: Settings
  /** Hands a file to the user. */
  readonly download: (fileName: string, content: Blob) => void
}

const nothing = {
  stage: 'idle',
  fileNames: [],
  progress: 0,
  overview: null,
  table: 0,
  appended: [],
  readings: {},
  proposal: null,
  mapping: null,
  preview: null,
  isRemembered: false,
  certainty: 'doubtful',
  counts: null,
  isKnownFile: false,
  skipped: null,
  error: null,
} as const

/** A store for imports, with none in progress. */
export function createImportSession({
  openWorker,
  settings,
  download,
}: ImportOutside): ImportSessionStore {
  const memory = createImportMemory(settings)
  let client: ImportClient | null = null
  /** The tables as they were found, before anybody divided their rows otherwise. */
  let asRead: readonly TableOverview[] = []
  /** The tables as they were found so divided, before anybody cut them elsewhere. */
  let asFound: readonly TableOverview[] = []

  return createStore<ImportSession>()((set, get) => {
    /** The answer of the current import; null when it failed, or was cancelled meanwhile. */
    const during = async <Answer>(
      work: (current: ImportClient) => Promise<Answer>,
    ): Promise<Answer | null> => {
      const current = client
      if (!current) return null
      try {
        const answer = await work(current)
        return client === current ? answer : null
      } catch (cause) {
        if (client === current) fail(cause)
        return null
      }
    }
    const fail = (cause: unknown) => {
      stopWorker()
      set({ ...nothing, fileNames: get().fileNames, error: asError(cause) })
    }
    const stopWorker = () => {
      client?.stop()
      client = null
    }

    /** Changes which tables are read, or how, and what follows from it. */
    const choose = (change: Partial<Pick<ImportSession, 'table' | 'appended' | 'readings'>>) =>
      set((session) => {
        const outcome = outcomeOf({ ...session, ...change })
        // What was counted stands until the table is counted anew: a box that goes meanwhile loses the keyboard.
        const isSameTable = change.table === undefined || change.table === session.table
        const before = isSameTable && outcome.mapping ? session.preview : null
        return { ...change, ...outcome, preview: outcome.preview ?? before, skipped: null }
      })

    const readTable = async (table: number, reading: TableReading) => {
      choose({ readings: { ...get().readings, [table]: { ...reading, preview: null } } })
      const { mapping } = reading
      const preview = await during((current) => current.call('preview', { table, mapping }))
      const { readings } = get()
      const now = readings[table]
      if (!preview || now?.mapping !== mapping) return
      const kept = { ...readings, [table]: { ...now, preview } }
      set((session) => ({ readings: kept, ...outcomeOf({ ...session, readings: kept }) }))
    }
    const readAsProposed = (table: number, proposal: MappingProposal) => {
      const remembered = memory.mappingFor(proposal)
      const isRemembered = remembered !== null && memory.isAsSure(proposal)
      const mapping = remembered ?? proposal.mapping
      void readTable(table, { proposal, mapping, isRemembered, preview: null })
    }
    /** Reads a table as proposed, unless it was read before: what a person made of it stays. */
    const readOnce = (table: number) => {
      const { overview, readings } = get()
      const found = overview?.tables[table]
      if (!found || readings[table]) return
      const division = memory.divisionFor(found)
      if (division) void divideAt(table, division)
      else readArranged(table, found)
    }
    /** Reads a table cut and joined as a person did before. */
    const readArranged = (table: number, found: TableOverview) => {
      const starts = found.printed && memory.cutsFor(found)
      const areJoined = found.areJoined === undefined ? null : memory.joinedFor(found)
      if (starts) void cutAt(table, starts)
      else if (areJoined !== null && areJoined !== found.areJoined) void joinAt(table, areJoined)
      else readAsFound(table, found)
    }
    const readAsFound = (table: number, { proposal }: TableOverview) => {
      const heading = memory.headingFor(proposal)
      if (heading) void readUnder(table, heading)
      else readAsProposed(table, proposal)
    }
    const cutAt = (table: number, starts: readonly number[]) =>
      readAgain(table, (current) => current.call('recut', { table, starts }))
    const divideAt = (table: number, division: CellDivision) =>
      readAgain(
        table,
        (current) => current.call('divide', { table, division }),
        (_, divided) => {
          asFound = asFound.with(table, divided)
          readArranged(table, divided)
        },
      )
    const joinAt = (table: number, areJoined: boolean) =>
      readAgain(table, (current) => current.call('join', { table, areJoined }))
    const readAgain = async (
      table: number,
      read: (current: ImportClient) => Promise<RecutTable>,
      goOn = readAsFound,
    ) => {
      const recut = await during(read)
      const { overview } = get()
      if (!recut || !overview) return
      const tables = overview.tables.with(table, recut.table)
      set({ overview: { ...overview, tables, remarks: recut.remarks } })
      goOn(table, recut.table)
    }
    const readUnder = async (table: number, heading: HeadingChoice) => {
      const proposal = await during((current) => current.call('propose', { table, heading }))
      if (proposal) readAsProposed(table, proposal)
    }
    const changeMapping = (change: (mapping: ColumnMapping) => ColumnMapping) => {
      const { table, readings } = get()
      const reading = readings[table]
      if (reading) void readTable(table, { ...reading, mapping: change(reading.mapping) })
    }

    return {
      ...nothing,

      async startImport(files) {
        stopWorker()
        client = createImportClient(openWorker())
        set({ ...nothing, stage: 'reading', fileNames: files.map(({ name }) => name) })
        const overview = await during((current) => {
          const onProgress = (share: number) => client === current && set({ progress: share })
          return current.call('read', files, { onProgress })
        })
        if (!overview) return
        asRead = overview.tables
        asFound = overview.tables
        set({ overview, isKnownFile: memory.knows(overview.fingerprint), stage: 'choosing' })
        get().chooseTable(memory.tableFor(overview))
      },

      chooseTable(table) {
        const { overview, table: before, appended } = get()
        if (!overview?.tables[table]) return
        choose({ table, appended: appended.map((index) => (index === table ? before : index)) })
        readOnce(table)
      },

      setAppended(table, isAppended) {
        const others = get().appended.filter((index) => index !== table)
        choose({ appended: isAppended ? [...others, table] : others })
        if (isAppended) readOnce(table)
      },

      setHeading: (heading) => readUnder(get().table, heading),

      setCuts: (starts) => cutAt(get().table, starts),

      setDivision: (division) => divideAt(get().table, division),

      setJoined: (areJoined) => joinAt(get().table, areJoined),

      async showMoreColumns() {
        const { table, proposal, mapping } = get()
        if (!proposal || !mapping) return
        const places = nextColumns(proposal.columns, mapping.roles.length)
        const more = await during((current) => current.call('columns', { table, places }))
        const reading = get().readings[table]
        if (!more || reading?.proposal !== proposal) return
        const columns = [...proposal.columns, ...more].sort((a, b) => a.column - b.column)
        const shown = { ...reading, proposal: { ...proposal, columns } }
        choose({ readings: { ...get().readings, [table]: shown } })
      },

      setRole(column, role) {
        changeMapping((mapping) => mappingWith(mapping, column, role))
      },

      readFirst(column) {
        changeMapping((mapping) => {
          const role = mapping.roles[column] ?? 'other'
          const others = mapping.order[role]?.filter((other) => other !== column) ?? []
          return { ...mapping, order: { ...mapping.order, [role]: [column, ...others] } }
        })
      },

      setRejoin(rejoin) {
        changeMapping((mapping) => ({ ...mapping, rejoin }))
      },

      setContinued(continued) {
        changeMapping((mapping) => ({ ...mapping, continued }))
      },

      setFillDown(fillDown) {
        changeMapping((mapping) => ({ ...mapping, fillDown }))
      },

      setReadLegend(readLegend) {
        changeMapping((mapping) => ({ ...mapping, readLegend }))
      },

      async loadSkipped() {
        const choices = choicesOf(chosenTables(get()), get().readings)
        const skipped = await during((current) => current.call('skipped', choices))
        const now = choicesOf(chosenTables(get()), get().readings)
        if (skipped && isSameChoice(now, choices)) set({ skipped })
      },

      async downloadSkipped() {
        if (get().skipped === null) await get().loadSkipped()
        const { skipped, fileNames } = get()
        if (!skipped) return
        const csv = new Blob(['\uFEFF', skippedRowsCsv(skipped)], { type: 'text/csv' })
        download(`${(fileNames[0] ?? 'import').replace(/\.[^.]+$/, '')} - skipped rows.csv`, csv)
      },

      async finish() {
        const { readings, overview } = get()
        const tables = chosenTables(get())
        const choices = choicesOf(tables, readings)
        if (!client || !overview || choices.length < tables.length) return null
        set({ stage: 'finishing' })
        const finished = await during(async (current) => {
          const { imported, ...rest } = await current.call('finish', choices)
          return { ...rest, imported: imported ?? (await unpackImport(rest.packed)) }
        })
        if (!finished) return null
        // Of tables with the same headings the first is remembered.
        for (const { table, mapping } of choices.toReversed()) {
          const proposal = readings[table]?.proposal
          if (proposal) memory.remember(proposal, mapping, overview.fingerprint)
          const read = overview.tables[table]
          const [first, before] = [asRead[table], asFound[table]]
          if (first && read?.division) memory.rememberDivision(first, read.division)
          if (read) memory.rememberHeading(read.proposal, mapping)
          if (read?.printed && before) memory.rememberCuts(before, read.printed.starts)
          if (before && read?.areJoined !== undefined) memory.rememberJoined(before, read.areJoined)
        }
        stopWorker()
        set(nothing)
        return finished
      },

      cancel() {
        stopWorker()
        set(nothing)
      },
    }
  })
}

type Choosing = Pick<ImportSession, 'table' | 'appended' | 'readings'>

/** The tables that give lines, in the order in which their lines come. */
const chosenTables = ({ table, appended }: Choosing) => [table, ...appended]

/** What is shown of the chosen tables, and of the one that is looked at. */
function outcomeOf(session: Choosing) {
  const { table, readings } = session
  const tables = chosenTables(session)
  const reading = readings[table]
  return {
    proposal: reading?.proposal ?? null,
    mapping: reading?.mapping ?? null,
    preview: reading?.preview ?? null,
    isRemembered: tables.every((index) => readings[index]?.isRemembered),
    certainty: certaintyOf(tables, readings),
    counts: countsOf(tables, readings),
  }
}

function isSameChoice(one: readonly TableChoice[], other: readonly TableChoice[]): boolean {
  return (
    one.length === other.length && one.every(({ mapping }, at) => mapping === other[at]?.mapping)
  )
}

function asError(cause: unknown): Error {
  return cause instanceof Error ? cause : new Error(String(cause))
}
