import type { ChargeLine } from '../chargemaster/ChargeLine'
import type { Coding } from '../chargemaster/Coding'
import { isHcpcsShape } from '../chargemaster/HcpcsCode'
import { parsePrice } from '../chargemaster/price'
import { paddedRevenueCode } from '../chargemaster/RevenueCode'
import { normaliseDescription } from '../coding/normalise'
import type { CodingRule, RuleOutcome } from '../reference/RulesPack'

/** How a line is coded, as the checks need it. */
export interface LineCoding {
  readonly coding: Coding
  /** What a person set; null where nobody did. It wins over what rules say of the code. */
  readonly decision: Coding | null
  /** What the rule for the code on the line says after the hospital's policies; null without a code. */
  readonly codeOutcome: RuleOutcome | null
  readonly codeRule: CodingRule | null
  /** Rule for the line as if it carried no code. */
  readonly rule: CodingRule
}

/** A line with what several checks read from it. */
export class CheckedLine {
  readonly line: ChargeLine
  readonly coding: LineCoding
  /** Four digits where the cell holds a number, else as written; blank without one. */
  readonly revenueCode: string
  /** The first three digits, which name the kind of service. */
  readonly category: string
  /** The cell when it holds one code of valid form, else blank. */
  readonly code: string
  readonly modifiers: readonly string[]
  /** In dollars; null where the cell holds no amount. */
  readonly price: number | null
  /** What the file wrote in the cell of the code; blank where it is not known. */
  readonly codeInFile: string
  private normalised: string | null = null

  constructor(line: ChargeLine, coding: LineCoding, codeInFile = '') {
    this.line = line
    this.coding = coding
    this.codeInFile = codeInFile
    this.revenueCode = paddedRevenueCode(line.revenueCode)
    this.category = this.revenueCode.slice(0, 3)
    const cell = line.hcpcs.trim().toUpperCase()
    this.code = isHcpcsShape(cell) ? cell : ''
    this.modifiers = splitModifiers(line.modifiers)
    this.price = parsePrice(line.price)
  }

  /** The description as the word lists read it. */
  get words(): string {
    this.normalised ??= normaliseDescription(this.line.description)
    return this.normalised
  }

  /** True for a code that reports data of quality or function and bills nothing. */
  get isReport(): boolean {
    return this.coding.codeRule?.flags.includes('retireCode') ?? false
  }

  /** True when the line can reach a claim: it has a price or its coding wants a code. */
  get isBillable(): boolean {
    return isBillable(this.coding.coding, this.price)
  }
}

/** Whether a line coded so, at this price in dollars, can reach a claim. */
export function isBillable(coding: Coding, price: number | null): boolean {
  return coding !== 'none' || (price ?? 0) > 0
}

const noModifiers: readonly string[] = []

/** The modifiers in a cell: `TC`, `RT LT`, `59,RT` or `59RT`. */
export function splitModifiers(cell: string): readonly string[] {
  if (cell === '') return noModifiers
  const parts = cell.toUpperCase().match(/[A-Z0-9]+/g) ?? []
  return parts.flatMap((part) =>
    part.length > 2 && part.length % 2 === 0 ? (part.match(/../g) ?? []) : [part],
  )
}
