import { takeCode } from '../../core/history/takeCode'
import type { ChargeSheet } from '../../core/sheet/ChargeSheet'
import { wholePercent } from '../../core/suggestions/Suggestion'

export interface TakePreview {
  readonly lines: number
  readonly changes: readonly ReturnType<typeof takeCode>[number][]
  /** Departments with the most lines first. */
  readonly departments: readonly DepartmentTake[]
  readonly codes: ReadonlySet<string>
  /** How sure the suggestions are, in words: `95 to 99 %`; blank where there is none. */
  readonly confidences: string
}

export interface DepartmentTake {
  readonly name: string
  readonly lines: number
  readonly codes: readonly string[]
}

type GhostOf = (row: number) => { readonly code: string; readonly confidence: number } | null

/** What taking all suggestions of at least `percent` confidence for `rows` would do; null: all rows. */
export function takePreview(
  sheet: ChargeSheet,
  rows: Uint32Array | null,
  ghostOf: GhostOf,
  percent: number,
): TakePreview {
  const changes: TakePreview['changes'][number][] = []
  const byDepartment = new Map<string, string[]>()
  let lines = 0
  let least = 100
  let most = 0
  const look = (row: number) => {
    const ghost = ghostOf(row)
    if (!ghost) return
    const sure = wholePercent(ghost.confidence)
    if (sure < percent) return
    lines += 1
    least = Math.min(least, sure)
    most = Math.max(most, sure)
    changes.push(...takeCode(row, ghost.code))
    const name = sheet.get(row, 'department')
    const codes = byDepartment.get(name)
    if (codes) codes.push(ghost.code)
    else byDepartment.set(name, [ghost.code])
  }
  if (rows) rows.forEach(look)
  else for (let row = 0; row < sheet.lineCount; row++) look(row)
  const departments = [...byDepartment].map(([name, codes]) => ({
    name,
    lines: codes.length,
    codes: [...new Set(codes)].toSorted(),
  }))
  return {
    lines,
    changes,
    departments: departments.toSorted((a, b) => b.lines - a.lines),
    codes: new Set(departments.flatMap(({ codes }) => codes)),
    confidences: lines === 0 ? '' : least === most ? `${least} %` : `${least} to ${most} %`,
  }
}

/** Codes proposed with less than this, in per cent, are taken one by one only, after a look at each. */
export const LEAST_PERCENT = 30

/** The confidence typed as the least to take, kept from 30 to 100 %; null while no number stands there. */
export function leastConfidence(text: string): number | null {
  const percent = Number.parseInt(text, 10)
  return Number.isNaN(percent) ? null : Math.min(100, Math.max(LEAST_PERCENT, percent))
}
