import type { CellEdit } from '../core/history/CellEdit'
import type { ChargeSheet } from '../core/sheet/ChargeSheet'
import type { Settings } from './settings'

/** What a person says of a line that holds for the same line of the hospital’s next file too. */
const rememberedColumns = ['waived', 'decision', 'decisionReason'] as const

export type Remembered = Readonly<Record<(typeof rememberedColumns)[number], string>>

/** What was waived and decided in earlier files, by the charge code and description of their lines. */
export interface LineMemory {
  /** Keeps what stands on the lines of these edits now; a line of which nothing is said is forgotten. */
  remember(sheet: ChargeSheet, edits: readonly CellEdit[]): void
  /** What is remembered of each line of a file just imported. */
  rememberedIn(sheet: ChargeSheet): ReadonlyMap<number, Remembered>
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
    remember(sheet, edits) {
      const rows = new Set(edits.filter(({ column }) => isRemembered(column)).map(({ row }) => row))
      if (rows.size === 0) return
      const kept = readKept(settings)
      for (const row of rows) {
        const key = keyOf(sheet, row)
        if (key === null) continue
        kept.delete(key)
        const said = remembered((id) => sheet.get(row, id))
        if (said.waived !== '' || said.decision !== '') kept.set(key, said)
      }
      settings.set(NAME, JSON.stringify(withoutOldest([...kept])))
    },
    rememberedIn(sheet) {
      const kept = readKept(settings)
      const found = new Map<number, Remembered>()
      if (kept.size === 0) return found
      for (let row = 0; row < sheet.lineCount; row++) {
        const said = kept.get(keyOf(sheet, row) ?? '')
        if (said) found.set(row, said)
      }
      return found
    },
  }
}

function remembered(textOf: (column: keyof Remembered) => string): Remembered {
  const [waived, decision] = [textOf('waived'), textOf('decision')]
  return { waived, decision, decisionReason: decision === '' ? '' : textOf('decisionReason') }
}

function isRemembered(column: string): boolean {
  return rememberedColumns.some((id) => id === column)
}

/** What tells a line from all others, also in the hospital’s next file; null without a charge code. */
function keyOf(sheet: ChargeSheet, row: number): string | null {
  const chargeCode = sheet.original(row, 'chargeCode').trim()
  if (chargeCode === '') return null
  const words =
    sheet
      .original(row, 'description')
      .toUpperCase()
      .match(/[A-Z0-9]+/g) ?? []
  return `${chargeCode} ${words.join(' ')}`
}

type Entry = readonly [string, Remembered]

/** The newest that there is room for; decisions of whole departments at once do not push waivers out. */
function withoutOldest(lines: readonly Entry[]): readonly Entry[] {
  const tooMany = lines.length - MOST_LINES
  if (tooMany <= 0) return lines
  const waived = lines.filter(([, said]) => said.waived !== '')
  const decided = lines.filter(([, said]) => said.waived === '')
  return [...decided.slice(tooMany), ...waived].slice(-MOST_LINES)
}

function readKept(settings: Settings): Map<string, Remembered> {
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
  if (typeof said === 'string') return [key, { waived: said, decision: '', decisionReason: '' }]
  if (typeof said !== 'object' || said === null) return null
  const texts = new Map<string, unknown>(Object.entries(said))
  const textOf = (text: unknown) => (typeof text === 'string' ? text : '')
  return [key, remembered((id) => textOf(texts.get(id)))]
}
