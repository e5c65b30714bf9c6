import { takeCode } from '../../core/history/takeCode'
import type { ChargeSheet } from '../../core/sheet/ChargeSheet'
import { wholePercent } from '../../core/suggestions/Suggestion'

/** A line that would get a code. */
export interface LineTake {
  readonly row: number
  readonly code: string
  /** How sure the suggestion is, in whole per cent. */
  readonly percent: number
  readonly department: string
}

/** What taking the ticked lines would do. */
export interface TakePreview {
  readonly lines: number
  readonly changes: readonly ReturnType<typeof takeCode>[number][]
  readonly codes: ReadonlySet<string>
  /** How sure the suggestions are, in words: `95 to 99 %`; blank where there is none. */
  readonly confidences: string
}

/** The lines of a department that would get a code, ticked or not. */
export interface DepartmentTake {
  readonly name: string
  readonly takes: readonly LineTake[]
  readonly codes: readonly string[]
}

type GhostOf = (row: number) => { readonly code: string; readonly confidence: number } | null

/** The lines of `rows` (null: all) with a suggestion of at least `percent` confidence. */
export function linesToTake(
  sheet: ChargeSheet,
  rows: Uint32Array | null,
  ghostOf: GhostOf,
  percent: number,
): LineTake[] {
  const takes: LineTake[] = []
  const look = (row: number) => {
    const ghost = ghostOf(row)
    if (!ghost) return
    const sure = wholePercent(ghost.confidence)
    if (sure >= percent)
      takes.push({ row, code: ghost.code, percent: sure, department: sheet.get(row, 'department') })
  }
  if (rows) rows.forEach(look)
  else for (let row = 0; row < sheet.lineCount; row++) look(row)
  return takes
}

/** What is taken of these lines without those left out. */
export function takePreview(takes: readonly LineTake[], leftOut: ReadonlySet<number>): TakePreview {
  const ticked = takes.filter(({ row }) => !leftOut.has(row))
  const least = ticked.reduce((least, { percent }) => Math.min(least, percent), 100)
  const most = ticked.reduce((most, { percent }) => Math.max(most, percent), 0)
  return {
    lines: ticked.length,
    changes: ticked.flatMap(({ row, code }) => takeCode(row, code)),
    codes: new Set(ticked.map(({ code }) => code)),
    confidences: ticked.length === 0 ? '' : least === most ? `${least} %` : `${least} to ${most} %`,
  }
}

/** The lines by department, those with the most lines first. */
export function byDepartment(takes: readonly LineTake[]): DepartmentTake[] {
  const departments = new Map<string, LineTake[]>()
  for (const take of takes) {
    const others = departments.get(take.department)
    if (others) others.push(take)
    else departments.set(take.department, [take])
  }
  return [...departments]
    .map(([name, ofDepartment]) => ({
      name,
      takes: ofDepartment,
      codes: [...new Set(ofDepartment.map(({ code }) => code))].toSorted(),
    }))
    .toSorted((a, b) => b.takes.length - a.takes.length)
}

/** Codes proposed with less than this, in per cent, are taken one by one only, after a look at each. */
export const LEAST_PERCENT = 30

/** The confidence typed as the least to take, kept from 30 to 100 %; null while no number stands there. */
export function leastConfidence(text: string): number | null {
  const percent = Number.parseInt(text, 10)
  return Number.isNaN(percent) ? null : Math.min(100, Math.max(LEAST_PERCENT, percent))
}
