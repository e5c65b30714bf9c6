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
  /** The workspace it was said in; blank where it was not kept yet. */
  readonly workspace: string
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
   * Keeps what stands on the lines of these edits now; a line of which nothing is said is forgotten. False where the
   * edits say nothing of lines.
   */
  remember(sheet: ChargeSheet, edits: readonly CellEdit[], workspace: string): boolean
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
    remember(sheet, edits, workspace) {
      const rows = new Set(edits.filter(({ column }) => isRemembered(column)).map(({ row }) => row))
      if (rows.size === 0) return false
      const kept = readKept(settings)
      for (const row of rows) {
        const chargeCode = sheet.original(row, 'chargeCode').trim()
        const description = sheet.original(row, 'description')
        const key = lineKey(chargeCode, description)
        kept.delete(key)
        const said = remembered((id) => sheet.get(row, id))
        if (said.waived !== '' || said.decision !== '')
          kept.set(key, { ...said, chargeCode, description, workspace })
      }
      settings.set(NAME, JSON.stringify(withoutOldest([...kept])))
      return true
    },
    rememberedIn(sheet) {
      const kept = readKept(settings)
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
      missedOf([...readKept(settings).values()], sheet, follows),
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
  const workspaces = new Set(kept.map(({ workspace }) => workspace))
  workspaces.delete('')
  return [...workspaces].flatMap((name) => {
    const said = kept.filter(({ workspace }) => workspace === name)
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

/** The newest that there is room for; decisions of whole departments at once do not push waivers out. */
function withoutOldest(lines: readonly Entry[]): readonly Entry[] {
  const tooMany = lines.length - MOST_LINES
  if (tooMany <= 0) return lines
  const waived = lines.filter(([, said]) => said.waived !== '')
  const decided = lines.filter(([, said]) => said.waived === '')
  return [...decided.slice(tooMany), ...waived].slice(-MOST_LINES)
}

function readKept(settings: Settings): Map<string, Kept> {
  try {
    const list: unknown = JSON.parse(settings.get(NAME) ?? '[]')
    return new Map(Array.isArray(list) ? list.map(entryOf).filter((entry) => entry !== null) : [])
  } catch {
    return new Map()
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
  return [key, { ...remembered(textOf), chargeCode, description, workspace: textOf('workspace') }]
}

/** A line kept before its words and workspace were. */
const unknownLine = { chargeCode: '', description: '', workspace: '' } as const
