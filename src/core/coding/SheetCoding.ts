import { type Coding, codings } from '../chargemaster/Coding'
import type { ChargeSheet } from '../sheet/ChargeSheet'
import { allSteps, rowSteps, type Steps } from '../sheet/Steps'
import type { Coder } from './Coder'
import { type Policies, type PracticeCounts, policiesFrom } from './policies'
import { countPractice, practiceAreaOf } from './practice'
import { decidedCoding, verdictOf } from './verdict'

/**
 * The codings of all lines of a sheet, as plain arrays that can be handed to another thread. What does not
 * depend on policies is kept: they show only when all lines are read, and no description is read twice.
 */
export interface SheetCoding {
  /** Per line, index in `codings`. */
  readonly codings: Uint8Array<ArrayBuffer>
  /** Per line, how sure, in per cent. */
  readonly confidences: Uint8Array<ArrayBuffer>
  /** Per line, index in the catalogue of the rule for the line as if it carried no code. */
  readonly rules: Uint16Array<ArrayBuffer>
  /** Per line, index in the catalogue of the rule for its code plus 1; 0 without a code. */
  readonly codeRules: Uint16Array<ArrayBuffer>
  /** Per line, log odds that a code belongs on it. */
  readonly logOdds: Float32Array<ArrayBuffer>
  /** Per line, 1 where the code that may belong on it is one that coders assign. */
  readonly coderWork: Uint8Array<ArrayBuffer>
}

/** Reads all lines of a sheet; `inferSheet` then gives them codings. */
export function readSheet(sheet: ChargeSheet, coder: Coder): SheetCoding {
  return allSteps(readSheetSteps(sheet, coder))
}

/** The same in steps. */
export function* readSheetSteps(sheet: ChargeSheet, coder: Coder): Steps<SheetCoding> {
  const coding: SheetCoding = {
    codings: new Uint8Array(sheet.lineCount),
    confidences: new Uint8Array(sheet.lineCount),
    rules: new Uint16Array(sheet.lineCount),
    codeRules: new Uint16Array(sheet.lineCount),
    logOdds: new Float32Array(sheet.lineCount),
    coderWork: new Uint8Array(sheet.lineCount),
  }
  yield* rowSteps(sheet.lineCount, (row) => readLine(coding, sheet, coder, row))
  return coding
}

/** The policies that the lines of the import show: the first `lines` of the sheet. */
export function learnSheetPolicies(
  coding: SheetCoding,
  coder: Coder,
  lines = coding.rules.length,
): Policies {
  return allSteps(learnPoliciesSteps(coding, coder, lines))
}

/** The same in steps. */
export function* learnPoliciesSteps(
  coding: SheetCoding,
  coder: Coder,
  lines: number,
): Steps<Policies> {
  const counts: PracticeCounts = { lines: 0, coded: 0, areas: new Map() }
  yield* rowSteps(lines, (row) => {
    const codeRule = coding.codeRules[row] ?? 0
    const ofCode = codeRule === 0 ? null : coder.ruleAt(codeRule - 1)
    countPractice(counts, coder.ruleAt(coding.rules[row] ?? 0), ofCode, coding.logOdds[row] ?? 0)
  })
  return policiesFrom(coder.pack.policies, counts)
}

/** The area of practice that a line counts in; blank for none. */
export function areaAt(coding: SheetCoding, coder: Coder, row: number): string {
  const codeRule = coding.codeRules[row] ?? 0
  const rule = coder.ruleAt(coding.rules[row] ?? 0)
  const ofCode = codeRule === 0 ? null : coder.ruleAt(codeRule - 1)
  return practiceAreaOf(rule, ofCode, coding.logOdds[row] ?? 0) ?? ''
}

/** Gives every line its coding under these policies. The four counts add up to the lines. */
export function inferSheet(
  coding: SheetCoding,
  sheet: ChargeSheet,
  coder: Coder,
  policies: Policies,
): void {
  allSteps(inferSheetSteps(coding, sheet, coder, policies))
}

/** The same in steps. */
export function inferSheetSteps(
  coding: SheetCoding,
  sheet: ChargeSheet,
  coder: Coder,
  policies: Policies,
): Steps<void> {
  return rowSteps(sheet.lineCount, (row) => inferLine(coding, sheet, coder, policies, row))
}

/** Reads one line again after an edit and gives it its coding. */
export function recodeLine(
  coding: SheetCoding,
  sheet: ChargeSheet,
  coder: Coder,
  policies: Policies,
  row: number,
): void {
  readLine(coding, sheet, coder, row)
  inferLine(coding, sheet, coder, policies, row)
}

/** How many lines have each coding, in the order of `codings`. */
export function codingCounts(coding: SheetCoding): Record<Coding, number> {
  const counts: Record<Coding, number> = { static: 0, dynamic: 0, none: 0, required: 0 }
  for (const index of coding.codings) counts[codings[index] ?? 'none']++
  return counts
}

/** The coding a person set on a line, or null. */
export function decisionOn(sheet: ChargeSheet, row: number): Coding | null {
  const text = sheet.get(row, 'decision')
  return codings.find((coding) => coding === text) ?? null
}

function readLine(coding: SheetCoding, sheet: ChargeSheet, coder: Coder, row: number): void {
  const reading = coder.read({
    description: sheet.get(row, 'description'),
    revenueCode: sheet.get(row, 'revenueCode'),
    hcpcs: sheet.get(row, 'hcpcs'),
    price: sheet.get(row, 'price'),
  })
  coding.rules[row] = coder.indexOf(reading.rule)
  coding.codeRules[row] = reading.codeRule ? coder.indexOf(reading.codeRule) + 1 : 0
  coding.logOdds[row] = reading.logOdds
  coding.coderWork[row] = reading.coderWork ? 1 : 0
}

function inferLine(
  coding: SheetCoding,
  sheet: ChargeSheet,
  coder: Coder,
  policies: Policies,
  row: number,
): void {
  const codeRule = coding.codeRules[row] ?? 0
  const decision = decisionOn(sheet, row)
  const verdict = decision
    ? { coding: decidedCoding(decision, codeRule !== 0), confidence: 1 }
    : verdictOf(
        {
          rule: coder.ruleAt(coding.rules[row] ?? 0),
          codeRule: codeRule === 0 ? null : coder.ruleAt(codeRule - 1),
          logOdds: coding.logOdds[row] ?? 0,
          coderWork: coding.coderWork[row] === 1,
        },
        policies,
      )
  coding.codings[row] = codings.indexOf(verdict.coding)
  coding.confidences[row] = Math.round(verdict.confidence * 100)
}
