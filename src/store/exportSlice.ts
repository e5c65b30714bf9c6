import { letThroughOf, type Preflight, type PreflightProblem } from '../core/analysis/preflight'
import { counted } from '../core/chargemaster/counted'
import type { ExportOrder } from '../core/export/ExportOrder'
import type { ExportProfile } from '../core/export/ExportProfile'
import type { ExportDiff } from '../core/export/exportDiff'
import { type FilePreview, noPreview } from '../core/export/filePreview'
import { openedProfile } from '../core/export/openedProfile'
import { readProfileFile, writeProfileFile } from '../core/export/profileFile'
import { ownLayoutProfile } from '../core/export/profiles/ownLayout'
import { readyProfiles } from '../core/export/profiles/readyProfiles'
import type { LetThrough } from '../core/history/LetThrough'
import type { SourceFormat } from '../core/import/SourceTable'
import { localDay } from '../core/text/localDay'
import type { ExportFolder } from '../workers/fileSinks'
import type { ExportAsk, ExportedFiles } from '../workers/sheetProtocol'
import type { ExportedFile, WriteFacts } from '../workers/writeExport'
import { type EarlierExport, earlierExports, repeatedExport, repeatNotice } from './earlierExports'
import { keepFacts, keepProfiles, keptFacts, keptProfiles } from './exportSettings'
import { lastLoaded, packedState } from './loadedState'
import type { GetState, Outside, SetState } from './Workspace'

/** What a person chose on the export screen. */
export interface ExportChoices extends ExportOrder {
  /** The day from which the lines hold, as an ISO date; blank for today. */
  readonly date: string
  /** Number of the act of the export to compare with; null for the imported file. */
  readonly comparedWith: number | null
}

/** What a person chooses to export, what it comes to before it is written, and the files. */
export interface ExportSlice {
  readonly exportChoices: ExportChoices
  readonly ownProfiles: readonly ExportProfile[]
  /** Null while it is being made. */
  readonly preflight: Preflight | null
  /** Whether what stands is of choices or lines that have changed since. */
  readonly isExportOutdated: boolean
  readonly exportDiff: ExportDiff | null
  readonly exportPreview: FilePreview
  /** Share of the lines that are written; null while nothing is. */
  readonly exportProgress: number | null
  /** The files of the export that was written last here. */
  readonly writtenFiles: readonly ExportedFile[]
  readonly chooseExport: (change: Partial<ExportChoices>) => void
  /** Makes pre-flight, diff and preview again if the export screen is shown and all lines are analysed. */
  readonly refreshExport: () => void
  /** Drops what was prepared for another sheet. */
  readonly forgetExport: () => void
  /** Lets problems through for a reason that the export keeps. */
  readonly letThrough: (problems: readonly PreflightProblem[], note: string) => void
  /** Has problems block again. */
  readonly holdBack: (ids: readonly string[]) => void
  readonly prepareExport: () => Promise<void>
  /** Whether the browser can write into a folder. */
  readonly canPickFolder: boolean
  /** Writes the files and hands them to the user one by one. */
  readonly exportFiles: () => Promise<void>
  /** Writes the files into a folder the user chooses. */
  readonly exportToFolder: () => Promise<void>
  /** Writes the files of an earlier export again and says whether they have the same bytes. */
  readonly repeatExport: (earlier: EarlierExport) => Promise<void>
  readonly cancelExport: () => void
  readonly saveProfile: (profile: ExportProfile) => void
  readonly removeProfile: (id: string) => void
  readonly downloadProfile: (profile: ExportProfile) => void
  readonly openProfileFile: (file: File) => Promise<void>
}

const PREVIEW_LINES = 12
/** A pause in typing a fact after which all lines are looked at again. */
const TYPING_MS = 250

const freshChoices = (facts: Readonly<Record<string, string>>): ExportChoices => ({
  lines: 'static-and-none',
  letIn: [],
  leaveOut: [],
  letThrough: [],
  profile: ownLayoutProfile,
  otherRows: false,
  facts,
  date: '',
  lists: ['worklist', 'manifest'],
  comparedWith: null,
})

export function createExportSlice(set: SetState, get: GetState, outside: Outside): ExportSlice {
  const { sheetWorker, download, now, settings, newId } = outside
  let asked = 0
  let typing: ReturnType<typeof setTimeout> | undefined

  /** The export that what is ordered now is compared with; none for the imported file. */
  const comparedWith = (order: ExportOrder): EarlierExport | undefined => {
    const { acts, exportChoices } = get()
    const earlier = earlierExports(acts)
    return order.lines === 'since-export' && exportChoices.comparedWith === null
      ? lastLoaded(earlier, order)
      : earlier.find(({ act }) => act === exportChoices.comparedWith)
  }

  const askOf = (
    order: ExportOrder,
    since: EarlierExport | undefined,
    writtenAt: string,
  ): ExportAsk | null => {
    const { document, lineView, acts } = get()
    if (!document) return null
    const { sheet, imported } = document
    return {
      order,
      view: lineView,
      own: imported.format,
      earlier: since ? packedState(sheet, acts, earlierExports(acts), since) : null,
      again: null,
      writtenAt,
    }
  }

  /** Whoever sees the end of the writing sees what came of it: progress ends last. */
  const whileWriting = async (work: () => Promise<void>) => {
    set({ exportProgress: 0 })
    try {
      await work()
    } finally {
      set({ exportProgress: null })
    }
  }

  const write = (
    ask: ExportAsk,
    folder: ExportFolder | null,
    told: Pick<WriteFacts, 'workspace' | 'by' | 'taken' | 'number'>,
  ): Promise<ExportedFiles> => {
    const importedFile = get().document?.imported.fileName ?? ''
    return sheetWorker(
      'exportFiles',
      { ask, folder, importedFile, ...told },
      { onProgress: (share) => set({ exportProgress: share }) },
    )
  }

  const handOver = (files: readonly ExportedFile[]) => {
    for (const { name, content } of files) if (content) download(name, content)
  }

  const exportTo = async (folder: ExportFolder | null) => {
    const { document, person: by } = get()
    const chosen = orderOf(get().exportChoices, now())
    const order = { ...chosen, letThrough: standing(chosen.letThrough, get().preflight) }
    const since = comparedWith(order)
    const writtenAt = now()
    const ask = askOf(order, since, writtenAt)
    // An export that the trail does not tell of must not exist.
    if (!document || !ask || !get().mayAct()) return
    const { name: workspace } = document.summary
    // What went out before has its names: none of it is replaced, and the history tells the exports apart.
    const taken = earlierExports(get().acts).flatMap(({ files: names }) => names)
    const { files, lines, rows, number } = await write(ask, folder, {
      ...{ workspace, by, taken },
      number: null,
    })
    handOver(files)
    get().recordEvent(`Export ${counted(lines, 'line')}: ${order.profile.name}`, {
      kind: 'export',
      files: files.map(({ name }) => name),
      lines,
      ...(order.letThrough.length > 0 ? { letThrough: order.letThrough } : {}),
      repeat: {
        order: JSON.stringify(order),
        rows,
        hashes: files.map(({ sha256 }) => sha256),
        told: {
          ...{ writtenAt, workspace, comparedWith: since?.act ?? null },
          ...(number > 1 ? { number } : {}),
        },
      },
    })
    set({ writtenFiles: files })
    get().tell({
      tone: 'info',
      message: `${files.length === 1 ? 'One file is' : `${files.length} files are`} ready, with ${counted(lines, 'line')} for the billing system.`,
      advice: folder ? 'They are in the folder you chose.' : 'They are in your downloads folder.',
    })
    get().refreshExport()
  }

  return {
    exportChoices: freshChoices(keptFacts(settings)),
    ownProfiles: keptProfiles(settings),
    preflight: null,
    isExportOutdated: false,
    exportDiff: null,
    exportPreview: noPreview,
    exportProgress: null,
    canPickFolder: outside.pickFolder !== null,
    writtenFiles: [],

    chooseExport(change) {
      // Another layout has other findings, under the same names.
      const letThrough = change.profile ? { letThrough: [] } : {}
      set({ exportChoices: { ...get().exportChoices, ...letThrough, ...change } })
      clearTimeout(typing)
      if (change.facts) {
        keepFacts(settings, change.facts)
        typing = setTimeout(get().refreshExport, TYPING_MS)
      } else get().refreshExport()
    },

    refreshExport() {
      const { screen, counts, prepareExport, tellError } = get()
      if (screen === 'export' && counts) prepareExport().catch(tellError)
    },

    forgetExport() {
      const { lists, facts, profile } = get().exportChoices
      set({
        preflight: null,
        exportDiff: null,
        exportPreview: noPreview,
        writtenFiles: [],
        exportChoices: { ...freshChoices(facts), lists, profile },
      })
    },

    letThrough(problems, note) {
      const ids = problems.map(({ id }) => id)
      const others = get().exportChoices.letThrough.filter(({ id }) => !ids.includes(id))
      const added = problems.map((problem) => letThroughOf(problem, note))
      get().chooseExport({ letThrough: [...others, ...added] })
    },

    holdBack(ids) {
      const kept = get().exportChoices.letThrough.filter(({ id }) => !ids.includes(id))
      get().chooseExport({ letThrough: kept })
    },

    async prepareExport() {
      const number = ++asked
      const order = orderOf(get().exportChoices, now())
      const ask = askOf(order, comparedWith(order), now())
      if (!ask) return
      set({ isExportOutdated: true })
      try {
        const prepared = await sheetWorker('prepareExport', { ask, lines: PREVIEW_LINES })
        if (number !== asked) return
        const { preflight, diff, preview } = prepared
        set({ preflight, exportDiff: diff, exportPreview: preview })
      } finally {
        if (number === asked) set({ isExportOutdated: false })
      }
    },

    exportFiles: () => whileWriting(() => exportTo(null)),

    async exportToFolder() {
      if (!outside.pickFolder) return
      const folder = await outside.pickFolder().catch(nothingChosen)
      if (folder) await whileWriting(() => exportTo(folder))
    },

    async repeatExport(earlier) {
      const { document, acts } = get()
      const { told, order, by } = earlier
      // Earlier versions of the app kept no more than it takes to write the sheet.
      const repeated = asWritten(
        told ? order : { ...order, lists: [] },
        earlier,
        document?.imported.format.kind,
      )
      const since = earlierExports(acts).find(({ act }) => act === told?.comparedWith)
      const ask = askOf(repeated, since, told?.writtenAt ?? earlier.at)
      if (!document || !ask) return
      const again = repeatedExport(document.sheet, acts, earlier)
      await whileWriting(async () => {
        const { files } = await write({ ...ask, again }, null, {
          workspace: told?.workspace ?? document.summary.name,
          ...{ by, taken: [], number: told?.number ?? 1 },
        })
        handOver(files)
        get().tell(repeatNotice(files, earlier))
      })
    },

    cancelExport() {
      sheetWorker('cancelExport', null).catch(get().tellError)
    },

    saveProfile(given) {
      const profile = given.id === '' ? { ...given, id: newId() } : given
      const kept = get().ownProfiles.filter(({ id }) => id !== profile.id)
      const ownProfiles = [...kept, profile].sort((a, b) => a.name.localeCompare(b.name))
      keepProfiles(settings, ownProfiles)
      set({ ownProfiles })
      get().chooseExport({ profile, leaveOut: [] })
    },

    removeProfile(id) {
      const removed = get().ownProfiles.find((profile) => profile.id === id)
      if (!removed) return
      const ownProfiles = get().ownProfiles.filter((profile) => profile !== removed)
      keepProfiles(settings, ownProfiles)
      set({ ownProfiles })
      if (get().exportChoices.profile.id === id) get().chooseExport({ profile: ownLayoutProfile })
      get().tell({
        tone: 'info',
        message: `The layout “${removed.name}” is deleted.`,
        advice: '',
        undo: () => get().saveProfile(removed),
      })
    },

    downloadProfile(profile) {
      const content = new Blob([writeProfileFile(profile)], { type: 'application/json' })
      download(`${profile.name.replace(/[\\/:*?"<>|]+/g, ' ')}.layout.json`, content)
    },

    async openProfileFile(file) {
      const others = [...readyProfiles, ...get().ownProfiles]
      const profile = openedProfile(readProfileFile(await file.text()), others, newId)
      const isThere = others.includes(profile)
      if (isThere) get().chooseExport({ profile, leaveOut: [] })
      else get().saveProfile(profile)
      // What was said of another file before holds no more.
      get().tell({
        tone: 'info',
        message: isThere
          ? `The layout “${profile.name}” was here already, and is chosen.`
          : `The layout “${profile.name}” is opened and chosen.`,
        advice: '',
      })
    },
  }
}

/** The order that the choices of the screen come to, today being `now`. */
export function orderOf(
  { lines, letIn, leaveOut, letThrough, profile, otherRows, facts, date, lists }: ExportChoices,
  now: string,
): ExportOrder {
  return {
    lines,
    letIn,
    leaveOut,
    letThrough,
    profile,
    otherRows,
    facts,
    lists,
    date: date || localDay(now),
  }
}

/** Earlier versions of the app wrote the lines of a workbook as CSV. */
function asWritten(
  order: ExportOrder,
  { files }: EarlierExport,
  kind: SourceFormat['kind'] | undefined,
): ExportOrder {
  const { profile } = order
  const wasCsv = profile.format === 'own' && files[0]?.endsWith('.csv') === true
  return wasCsv && kind === 'workbook'
    ? { ...order, profile: { ...profile, format: 'csv' } }
    : order
}

/** What was let through and is found now: the record of an export tells of nothing else. */
function standing(
  letThrough: readonly LetThrough[],
  preflight: Preflight | null,
): readonly LetThrough[] {
  const problems = preflight?.problems ?? []
  return letThrough.filter(({ id, mark }) =>
    problems.some((problem) => problem.blocks && problem.id === id && problem.mark === mark),
  )
}

/** The user closed the dialog for a folder without choosing one. */
function nothingChosen(error: unknown): null {
  if (error instanceof DOMException && error.name === 'AbortError') return null
  throw error
}
