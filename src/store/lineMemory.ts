import type { CellEdit } from '../core/history/CellEdit'
import type { ChargeSheet } from '../core/sheet/ChargeSheet'
import type { Settings } from './settings'

/** What a person says of a line that holds for the same line of the hospital’s next file too. */
const rememberedColumns = ['waived', 'decision', 'decisionReason'] as const

export type Remembered = Readonly<Record<(typeof rememberedColumns)[number], string>>

/** What is kept of a line: what was said, and what tells it from others. */
interface Kept extends Remembered {
  readonly chargeCode: string
  readonly description: string
  /** The workspaces that say so, the newest first; blank where it was not kept yet. */
  readonly workspaces: readonly string[]
}

/** A line of an earlier file of which something was said that no line of this file takes over, and why. */
export interface MissedLine {
  readonly chargeCode: string
  readonly description: string
  readonly isDecided: boolean
  readonly why: 'no-charge-code' | 'other-words' | 'gone'
}

/** What was waived and decided in earlier files, by the charge code and description of their lines. */
export interface LineMemory {
  /**
   * Keeps what stands on the lines of these edits now; what a person took off a line is forgotten. What was `undone`
   * was never said here: what other workspaces say holds on. False where the edits say nothing of lines.
   */
  remember(
    sheet: ChargeSheet,
    edits: readonly CellEdit[],
    workspace: string,
    isUndone?: boolean,
  ): boolean
  /** What is remembered of each line of a file just imported. */
  rememberedIn(sheet: ChargeSheet): ReadonlyMap<number, Remembered>
  /**
   * What was said in earlier files of the same hospital and finds no line in a file just imported; `follows` are
   * workspaces that it is known to follow.
   */
  missedIn(sheet: ChargeSheet, follows?: ReadonlySet<string>): readonly MissedLine[]
}

const NAME = 'waivers'
/** What is beyond this many lines is forgotten: about 1 MB of the browser’s settings. */
const MOST_LINES = 10_000

/**
 * Memory of lines in the browser’s settings. A line of the next file is the same line when it has the same charge
 * code and the same words: a code that another hospital uses for something else is not taken for it.
 */
export function createLineMemory(settings: Settings): LineMemory {
  return {
    remember(sheet, edits, workspace, isUndone = false) {
      const columns = new Map<number, Set<string>>()
      for (const { row, column } of edits)
        if (isRemembered(column)) columns.set(row, (columns.get(row) ?? new Set()).add(column))
      if (columns.size === 0) return false
      const kept = readKept(settings)
      for (const [row, changed] of columns) {
        const chargeCode = sheet.original(row, 'chargeCode').trim()
        const description = sheet.original(row, 'description')
        const key = lineKey(chargeCode, description)
        const said = remembered((id) => sheet.get(row, id))
        const isTakenOff = (id: keyof Remembered) => !isUndone && changed.has(id) && said[id] === ''
        const others = (kept.get(key) ?? [])
          .map((one) => withoutWorkspace(withoutTexts(one, isTakenOff), workspace))
          .filter(saysAnything)
        kept.delete(key)
        const line = { ...said, chargeCode, description, workspaces: [workspace] }
        const all = saysAnything(line) ? withNewest(others, line) : others
        if (all.length > 0) kept.set(key, all)
      }
      settings.set(NAME, JSON.stringify(withoutOldest(entriesOf(kept))))
      return true
    },
    rememberedIn(sheet) {
      const kept = standingIn(readKept(settings))
      const found = new Map<number, Remembered>()
      if (kept.size === 0) return found
      for (let row = 0; row < sheet.lineCount; row++) {
        const chargeCode = sheet.original(row, 'chargeCode').trim()
        // Without a charge code the words alone would tell it, and they may be another hospital's.
        if (chargeCode === '') continue
        const said = kept.get(lineKey(chargeCode, sheet.original(row, 'description')))
        if (said)
          found.set(
            row,
            remembered((id) => said[id]),
          )
      }
      return found
    },
    missedIn: (sheet, follows = new Set()) =>
      missedOf([...standingIn(readKept(settings)).values()], sheet, follows),
  }
}

/**
 * What was said in workspaces that this file follows: it is known to, or of most lines of theirs it has the charge
 * code and of one the words.
 */
function missedOf(
  kept: readonly Kept[],
  sheet: ChargeSheet,
  follows: ReadonlySet<string>,
): readonly MissedLine[] {
  if (kept.length === 0) return []
  const codes = new Set<string>()
  const keys = new Set<string>()
  for (let row = 0; row < sheet.lineCount; row++) {
    const chargeCode = sheet.original(row, 'chargeCode').trim()
    if (chargeCode === '') continue
    codes.add(chargeCode)
    keys.add(lineKey(chargeCode, sheet.original(row, 'description')))
  }
  const workspaces = new Set(kept.map(newestOf))
  workspaces.delete('')
  return [...workspaces].flatMap((name) => {
    const said = kept.filter((line) => newestOf(line) === name)
    const missed = said.filter((line) => !keys.has(lineKey(line.chargeCode, line.description)))
    const knownCodes = said.filter(({ chargeCode }) => codes.has(chargeCode)).length
    const isLike = missed.length < said.length && knownCodes * 2 >= said.length
    return isLike || follows.has(name) ? missed.map((line) => missedLine(line, codes)) : []
  })
}

function missedLine(
  { chargeCode, description, decision }: Kept,
  codes: ReadonlySet<string>,
): MissedLine {
  const ofCode = codes.has(chargeCode) ? 'other-words' : 'gone'
  const why = chargeCode === '' ? 'no-charge-code' : ofCode
  return { chargeCode, description, isDecided: decision !== '', why }
}

function remembered(textOf: (column: keyof Remembered) => string): Remembered {
  const [waived, decision] = [textOf('waived'), textOf('decision')]
  return { waived, decision, decisionReason: decision === '' ? '' : textOf('decisionReason') }
}

function isRemembered(column: string): boolean {
  return rememberedColumns.some((id) => id === column)
}

/** What tells a line from all others, also in the hospital’s next file; without a charge code its words alone. */
export function lineKey(chargeCode: string, description: string): string {
  const words = description.toUpperCase().match(/[A-Z0-9]+/g) ?? []
  return `${chargeCode} ${words.join(' ')}`
}

type Entry = readonly [string, Kept]
/** What each line is said to be, the newest last: several where workspaces say different things of it. */
type KeptLines = Map<string, readonly Kept[]>

/** Of the workspaces that say the same of a line so many are known. */
const MOST_WORKSPACES = 4

function newestOf({ workspaces }: Kept): string {
  return workspaces[0] ?? ''
}

function withoutTexts(line: Kept, isTakenOff: (id: keyof Remembered) => boolean): Kept {
  return { ...line, ...remembered((id) => (isTakenOff(id) ? '' : line[id])) }
}

function withoutWorkspace(line: Kept, workspace: string): Kept {
  return { ...line, workspaces: line.workspaces.filter((name) => name !== workspace) }
}

function saysAnything({ waived, decision, workspaces }: Kept): boolean {
  return (waived !== '' || decision !== '') && workspaces.length > 0
}

/** What is said of a line, with what is said of it last; workspaces that say the same share one. */
function withNewest(others: readonly Kept[], line: Kept): readonly Kept[] {
  const isSame = (other: Kept) => rememberedColumns.every((id) => other[id] === line[id])
  const before = others.filter(isSame).flatMap(({ workspaces }) => workspaces)
  const workspaces = [...line.workspaces, ...before].slice(0, MOST_WORKSPACES)
  return [...others.filter((other) => !isSame(other)), { ...line, workspaces }]
}

/** What holds of each line: the newest waiver and the newest decision. */
function standingIn(kept: KeptLines): ReadonlyMap<string, Kept> {
  const standing = new Map<string, Kept>()
  for (const [key, said] of kept) {
    const newest = said.at(-1)
    if (!newest) continue
    const waived = said.findLast((one) => one.waived !== '')?.waived ?? ''
    const decided = said.findLast(({ decision }) => decision !== '') ?? newest
    const { decision, decisionReason } = decided
    standing.set(key, { ...newest, waived, decision, decisionReason })
  }
  return standing
}

function entriesOf(kept: KeptLines): readonly Entry[] {
  return [...kept].flatMap(([key, said]) => said.map((line) => [key, line] as const))
}

/** The newest that there is room for; decisions of whole departments at once do not push waivers out. */
function withoutOldest(lines: readonly Entry[]): readonly Entry[] {
  const tooMany = lines.length - MOST_LINES
  if (tooMany <= 0) return lines
  const waived = lines.filter(([, said]) => said.waived !== '')
  const decided = lines.filter(([, said]) => said.waived === '')
  return [...decided.slice(tooMany), ...waived].slice(-MOST_LINES)
}

function readKept(settings: Settings): KeptLines {
  const kept: KeptLines = new Map()
  try {
    const list: unknown = JSON.parse(settings.get(NAME) ?? '[]')
    const entries = Array.isArray(list) ? list.map(entryOf).filter((entry) => entry !== null) : []
    for (const [key, line] of entries) kept.set(key, [...(kept.get(key) ?? []), line])
    return kept
  } catch {
    return kept
  }
}

function entryOf(pair: unknown): Entry | null {
  const [key, said]: readonly unknown[] = Array.isArray(pair) ? pair : []
  if (typeof key !== 'string') return null
  // Waivers were kept alone once, as the text of their cell.
  if (typeof said === 'string')
    return [key, { ...unknownLine, waived: said, decision: '', decisionReason: '' }]
  if (typeof said !== 'object' || said === null) return null
  const texts = new Map<string, unknown>(Object.entries(said))
  const textOf = (name: string) => {
    const text = texts.get(name)
    return typeof text === 'string' ? text : ''
  }
  const [chargeCode, description] = [textOf('chargeCode'), textOf('description')]
  const names = texts.get('workspaces')
  // One workspace alone was kept once.
  const workspaces: readonly string[] = Array.isArray(names)
    ? names.filter((name) => typeof name === 'string')
    : [textOf('workspace')]
  return [key, { ...remembered(textOf), chargeCode, description, workspaces }]
}

/** A line kept before its words and workspace were. */
const unknownLine = { chargeCode: '', description: '', workspaces: [''] } as const
