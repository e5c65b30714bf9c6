import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import {
  exportFileName,
  type Naming,
  type PlannedFile,
  plannedFiles,
} from '../core/analysis/exportFiles'
import type { ExportPlan } from '../core/analysis/exportPlan'
import type { SheetAnalysis } from '../core/analysis/SheetAnalysis'
import { manifestText, type WrittenFile } from '../core/export/manifest'
import { exportCancelled, filesLeft } from './exportErrors'
import { blobSink, type ExportFolder, exists, type FileSink, folderSink } from './fileSinks'

/** What writing needs to know beside the plan. */
export interface WriteFacts {
  /** Null: the files are handed over as Blobs. */
  readonly folder: ExportFolder | null
  readonly workspace: string
  readonly importedFile: string
  readonly by: string
  /** Names that other exports have; a new one gets a number rather than one of them. */
  readonly taken: readonly string[]
  /** The number in the names of an export that is written again; null for a new one. */
  readonly number: number | null
}

/** A file as it was written; its bytes where it did not go into a folder. */
export interface ExportedFile extends WrittenFile {
  readonly content: Blob | null
}

interface OpenFile {
  readonly planned: PlannedFile
  readonly sink: FileSink
  readonly written: WrittenFile
}

/** What was written: the files, and the number in their names. */
export interface WrittenExport {
  readonly files: readonly ExportedFile[]
  readonly number: number
}

/** Between two looks at whether the user cancelled, at most this many milliseconds pass. */
const TURN_MS = 40

/**
 * Writes the files of an export one after another and finishes all of them at the end, so that a cancelled or failed
 * export leaves no file. The manifest is written last: where it stands, all others are whole.
 */
export async function writeExport(
  plan: ExportPlan,
  analysis: SheetAnalysis,
  facts: WriteFacts,
  { onProgress, isCancelled }: WriteWatch,
): Promise<WrittenExport> {
  const { workspace, folder } = facts
  const files = plannedFiles(plan, analysis, { workspace, number: 1 })
  const nameWith = (number: number) => (file: NamedFile) =>
    exportFileName(plan, { workspace, number }, file.kind, file.lines)
  const number = facts.number ?? (await freeNumber([...files, manifestOf(files)], nameWith, facts))
  const planned = files.map((file) => ({ ...file, name: nameWith(number)(file) }))
  const naming: Naming = { workspace, number }
  const total = planned.reduce((sum, { lines }) => sum + lines, 0)
  const open: OpenFile[] = []
  const sinkFor = ({ name, mediaType }: PlannedFile) =>
    folder ? folderSink(folder, name) : Promise.resolve(blobSink(name, mediaType))
  let done = 0
  const watch = new Watch(() => onProgress(total === 0 ? 1 : done / total), isCancelled)
  const unfinished: FileSink[] = []
  const write = async (file: PlannedFile) => {
    const sink = await sinkFor(file)
    unfinished.push(sink)
    const written = await writeFile(file, sink, watch, () => done++)
    open.push({ planned: file, sink, written })
  }
  try {
    for (const file of planned) await write(file)
    if (plan.question.order.lists.includes('manifest')) {
      await write(
        manifestFile(
          plan,
          facts,
          naming,
          open.map(({ written }) => written),
        ),
      )
    }
    watch.throwIfCancelled()
    const whole: ExportedFile[] = []
    for (const { sink, written } of open) whole.push({ ...written, content: await sink.finish() })
    return { files: whole, number }
  } catch (error) {
    const left = await discardAll(unfinished)
    throw left.length === 0 ? error : filesLeft(left, error)
  }
}

/** Takes everything away again; the names of what could not be. */
async function discardAll(sinks: readonly FileSink[]): Promise<readonly string[]> {
  const discarded = await Promise.allSettled(sinks.map((sink) => sink.discard()))
  return sinks.flatMap(({ name }, index) => (discarded[index]?.status === 'rejected' ? [name] : []))
}

/** What a name tells of a file. */
type NamedFile = Pick<PlannedFile, 'kind' | 'lines'>

/** The manifest is made when all others are written; its name is known before. */
const manifestOf = (files: readonly unknown[]): NamedFile => ({
  kind: 'manifest',
  lines: files.length,
})

/** The first number with which no file of the export has a name that is there already. */
async function freeNumber(
  files: readonly NamedFile[],
  nameWith: (number: number) => (file: NamedFile) => string,
  { folder, taken }: Pick<WriteFacts, 'folder' | 'taken'>,
): Promise<number> {
  const isTaken = async (name: string) =>
    taken.includes(name) || (folder !== null && (await exists(folder, name)))
  for (let number = 1; ; number++) {
    const found = await Promise.all(files.map(nameWith(number)).map(isTaken))
    if (!found.includes(true)) return number
  }
}

/** Who follows the writing. */
export interface WriteWatch {
  readonly onProgress: (share: number) => void
  readonly isCancelled: () => boolean
}

async function writeFile(
  { kind, name, lines, bytes }: PlannedFile,
  sink: FileSink,
  watch: Watch,
  onLine: () => void,
): Promise<WrittenFile> {
  const hash = sha256.create()
  let size = 0
  for await (const chunk of bytes(onLine)) {
    hash.update(chunk)
    size += chunk.length
    await sink.write(chunk)
    await watch.turn()
  }
  return { kind, name, lines, bytes: size, sha256: bytesToHex(hash.digest()) }
}

function manifestFile(
  plan: ExportPlan,
  { importedFile, by }: WriteFacts,
  naming: Naming,
  files: readonly WrittenFile[],
): PlannedFile {
  const { order, writtenAt } = plan.question
  const text = manifestText(
    {
      facility: (order.facts.facility ?? '').trim() || naming.workspace,
      layout: order.profile.name,
      date: order.date,
      writtenAt,
      by,
      importedFile,
      letThrough: order.letThrough,
    },
    files,
  )
  const { kind, lines } = manifestOf(files)
  return {
    kind,
    name: exportFileName(plan, naming, kind, lines),
    lines: 0,
    mediaType: 'text/plain',
    bytes: () => [new TextEncoder().encode(text)],
  }
}

/** Lets messages in from time to time, tells how far the work is, and ends it when the user cancelled. */
class Watch {
  private last = performance.now()
  private readonly tell: () => void
  private readonly isCancelled: () => boolean

  constructor(tell: () => void, isCancelled: () => boolean) {
    this.tell = tell
    this.isCancelled = isCancelled
  }

  async turn(): Promise<void> {
    if (performance.now() - this.last < TURN_MS) return
    this.tell()
    await new Promise((resolve) => setTimeout(resolve))
    this.throwIfCancelled()
    this.last = performance.now()
  }

  throwIfCancelled(): void {
    if (this.isCancelled()) throw exportCancelled()
  }
}
