import type { DrugUnits } from '../text/drugUnits'

/** What the engine sees of a line that needs a code. */
export interface LineText {
  readonly description: string
  /** Blank where the line has none. */
  readonly revenueCode: string
  /** Blank or absent where the file names none. */
  readonly department?: string
}

/** A HCPCS code proposed for a line. It waits for a person: nothing is ever filled in by itself. */
export interface Suggestion {
  readonly code: string
  /** Calibrated: of all suggestions shown with 0.9, nine in ten are right. */
  readonly confidence: number
  readonly evidence: Evidence
}

/** What a person can check before taking a code. */
export interface Evidence {
  /** Words of the line that speak for the code, as written. */
  readonly matchedWords: readonly string[]
  /** Independent public chargemasters in which a line like this carries the code. */
  readonly hospitals: number
  /** Independent public chargemasters that have a line like this at all. */
  readonly hospitalsAsked: number
  /** Lines of this sheet that are like it and carry the code. */
  readonly sheetLines: number
  /** Where none does: codes beside it by number that lines of this sheet like it carry. It would stand in their gap. */
  readonly sheetBeside: readonly string[]
  /** Lines of this sheet under the same revenue code (or department, where it has none) that carry the code. */
  readonly departmentLines: number
  /** What `departmentLines` counts by. */
  readonly placeName: 'revenue code' | 'department'
  /** Official text (Level II); blank for Level I, whose descriptors belong to the AMA. */
  readonly officialText: string
  /** `active`; a terminated code is never proposed, its successor is. */
  readonly status: string
  /** OPPS status indicator of the code. */
  readonly oppsStatus: string
  /** Terminated codes that hospitals put on such lines and that this code replaces. */
  readonly replaces: readonly string[]
  /** Billing units one of the line stands for, by the drug it names; null where that cannot be told. */
  readonly units: DrugUnits | null
  /** What speaks for the next candidate instead, in words; blank where nothing tells them apart. */
  readonly differs: string
}

/** A confidence (0 to 1) in whole per cent, rounded down: what is shown as 95 % is never less than 95 in 100. */
export function wholePercent(confidence: number): number {
  // 0.57 * 100 is a little less than 57.
  return Math.floor(confidence * 100 + 1e-9)
}

/** The words shown with a confidence. */
export function confidenceWord(confidence: number): 'Very likely' | 'Likely' | 'Possible' | 'Weak' {
  if (confidence >= 0.9) return 'Very likely'
  if (confidence >= 0.7) return 'Likely'
  if (confidence >= 0.4) return 'Possible'
  return 'Weak'
}
