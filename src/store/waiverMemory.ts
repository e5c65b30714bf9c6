import type { ChargeSheet } from '../core/sheet/ChargeSheet'
import type { Settings } from './settings'

/** Checks waived in earlier files, by the charge code and description of their lines. */
export interface WaiverMemory {
  /** Keeps what is waived on these lines now; a line with nothing waived is forgotten. */
  remember(sheet: ChargeSheet, rows: Iterable<number>): void
  /** The `waived` cell remembered for each line of a file just imported. */
  waivedIn(sheet: ChargeSheet): ReadonlyMap<number, string>
}

const NAME = 'waivers'
/** Oldest waivers are forgotten beyond this many lines: about 1 MB of the browser’s settings. */
const MOST_LINES = 5000

/**
 * Waiver memory in the browser’s settings. A line of the next file is the same line when it has the same charge
 * code and the same words: a code that another hospital uses for something else is not taken for it.
 */
export function createWaiverMemory(settings: Settings): WaiverMemory {
  return {
    remember(sheet, rows) {
      const kept = readKept(settings)
      for (const row of rows) {
        const key = keyOf(sheet, row)
        if (key === null) continue
        kept.delete(key)
        const cell = sheet.get(row, 'waived')
        if (cell !== '') kept.set(key, cell)
      }
      settings.set(NAME, JSON.stringify([...kept].slice(-MOST_LINES)))
    },
    waivedIn(sheet) {
      const kept = readKept(settings)
      const found = new Map<number, string>()
      if (kept.size === 0) return found
      for (let row = 0; row < sheet.lineCount; row++) {
        const cell = kept.get(keyOf(sheet, row) ?? '')
        if (cell !== undefined) found.set(row, cell)
      }
      return found
    },
  }
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

function readKept(settings: Settings): Map<string, string> {
  try {
    const list: unknown = JSON.parse(settings.get(NAME) ?? '[]')
    return new Map(Array.isArray(list) ? list.filter(isPair) : [])
  } catch {
    return new Map()
  }
}

function isPair(value: unknown): value is readonly [string, string] {
  return (
    Array.isArray(value) && value.length === 2 && value.every((text) => typeof text === 'string')
  )
}
