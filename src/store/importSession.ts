import { createStore, type StoreApi } from 'zustand/vanilla'
import type {
  ColumnMapping,
  ColumnRole,
  MappingProposal,
  SkippedRow,
} from '../core/import/ColumnMapping'
import type { ImportOverview, ImportPreview, TableOverview } from '../core/import/ImportOverview'
import type { ImportResult } from '../core/import/ImportResult'
import { mappingWith } from '../core/import/mappingWith'
import { skippedRowsCsv } from '../core/import/skippedRowsCsv'
import { createImportClient, type ImportClient, type ImportWorker } from '../workers/importClient'
import { createImportMemory } from './importMemory'
import type { Settings } from './settings'

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
  readonly proposal: MappingProposal | null
  readonly mapping: ColumnMapping | null
  /** True when the mapping was confirmed for the same headings before. */
  readonly isRemembered: boolean
  /** True when the same bytes were imported before. */
  readonly isKnownFile: boolean
  /** Null while it is being made. */
  readonly preview: ImportPreview | null
  /** The rows that are no lines, once they were asked for. */
  readonly skipped: readonly SkippedRow[] | null
  /** What went wrong; a `UserError` has advice. */
  readonly error: Error | null

  /** Reads files; ends with a proposal to look at, or with `error`. */
  readonly startImport: (files: readonly File[]) => Promise<void>
  readonly chooseTable: (table: number) => void
  readonly setAppended: (table: number, isAppended: boolean) => void
  readonly setHeaderRow: (headerRow: number | null) => Promise<void>
  readonly setRole: (column: number, role: ColumnRole) => void
  /** Makes this column the first that is read for its role. */
  readonly readFirst: (column: number) => void
  /** Whether cells that commas without quotes have split are joined again. */
  readonly setRejoin: (rejoin: boolean) => void
  readonly loadSkipped: () => Promise<void>
  /** Hands the user the list of skipped rows as CSV. */
  readonly downloadSkipped: () => Promise<void>
  /** Makes the lines; null when the import was cancelled or failed meanwhile. */
  readonly finish: () => Promise<ImportResult | null>
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
  proposal: null,
  mapping: null,
  isRemembered: false,
  isKnownFile: false,
  preview: null,
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

    const showMapping = async (mapping: ColumnMapping) => {
      set({ mapping, preview: null, skipped: null })
      const { table } = get()
      const preview = await during((current) => current.call('preview', { table, mapping }))
      if (preview && get().mapping === mapping) set({ preview })
    }
    const showProposal = (proposal: MappingProposal) => {
      const remembered = memory.mappingFor(proposal)
      set({ proposal, isRemembered: remembered !== null })
      void showMapping(remembered ?? proposal.mapping)
    }
    const tableAt = (index: number): TableOverview | undefined => get().overview?.tables[index]

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
        set({ overview, isKnownFile: memory.knows(overview.fingerprint), stage: 'choosing' })
        get().chooseTable(overview.proposed)
      },

      chooseTable(table) {
        const chosen = tableAt(table)
        if (!chosen) return
        set({ table, appended: get().appended.filter((index) => index !== table) })
        showProposal(chosen.proposal)
      },

      setAppended(table, isAppended) {
        const others = get().appended.filter((index) => index !== table)
        set({ appended: isAppended ? [...others, table] : others })
      },

      async setHeaderRow(headerRow) {
        const { table } = get()
        const proposal = await during((current) => current.call('propose', { table, headerRow }))
        if (proposal && get().table === table) showProposal(proposal)
      },

      setRole(column, role) {
        const { mapping } = get()
        if (mapping) void showMapping(mappingWith(mapping, column, role))
      },

      readFirst(column) {
        const { mapping } = get()
        const role = mapping?.roles[column]
        if (!mapping || !role) return
        const others = mapping.order[role]?.filter((other) => other !== column) ?? []
        void showMapping({ ...mapping, order: { ...mapping.order, [role]: [column, ...others] } })
      },

      setRejoin(rejoin) {
        const { mapping } = get()
        if (mapping) void showMapping({ ...mapping, rejoin })
      },

      async loadSkipped() {
        const { table, mapping } = get()
        if (!mapping) return
        const skipped = await during((current) => current.call('skipped', { table, mapping }))
        if (skipped && get().mapping === mapping) set({ skipped })
      },

      async downloadSkipped() {
        if (get().skipped === null) await get().loadSkipped()
        const { skipped, fileNames } = get()
        if (!skipped) return
        const csv = new Blob(['\uFEFF', skippedRowsCsv(skipped)], { type: 'text/csv' })
        download(`${(fileNames[0] ?? 'import').replace(/\.[^.]+$/, '')} - skipped rows.csv`, csv)
      },

      async finish() {
        const { table, mapping, appended, overview, proposal } = get()
        if (!client || !mapping || !proposal || !overview) return null
        set({ stage: 'finishing' })
        const choices = appended.flatMap((index) => {
          const found = overview.tables[index]?.proposal
          return found ? [{ table: index, mapping: memory.mappingFor(found) ?? found.mapping }] : []
        })
        const result = await during((current) =>
          current.call('finish', [{ table, mapping }, ...choices]),
        )
        if (!result) return null
        memory.remember(proposal, mapping, overview.fingerprint)
        stopWorker()
        set(nothing)
        return result
      },

      cancel() {
        stopWorker()
        set(nothing)
      },
    }
  })
}

function asError(cause: unknown): Error {
  return cause instanceof Error ? cause : new Error(String(cause))
}
