import { unitOf } from './units'

/** An amount of a drug as a text names it: `.4GM`, `1,000 UNITS`, `10 mcg`. */
export interface Dose {
  /** Counted in `unit`: `.4GM` is 400 MG. */
  readonly value: number
  readonly unit: string
  readonly start: number
  readonly end: number
  /** The number may be a part of another one: a range (`0.5-1 MG`), a ratio, a count of packages, a stray comma. */
  readonly unclear: boolean
}

/** Units in which the official texts count a drug. */
const drugUnitNames = new Set(['MG', 'UNIT', 'ML', 'MEQ', 'MMOL', 'MCI'])

/** Digits that charge lines group by threes, or with a point that may stand without a digit before it. */
const written = /(\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d*\.\d+|\d+)\s*-?\s*(?:USP )?([A-Z]+)/g

/** What stands before the digits and joins them to more: `0.5-`, `1:`, `5/`, `2 X`, `0,`, `250 TO`. */
const joinedBefore = /\d\s*[-–:/*+X]\s*$|\d[.,]\s?$|\d\s+TO\s+$|\bX\s*$|\.$/
const joinedAfter = /^\s*(?:[-–*X]|TO\b)\s*[.\d]/

/** All amounts of drug and volumes that a text names. */
export function dosesIn(description: string): Dose[] {
  const text = description.toUpperCase().replace(/\bI\.U\b\.?/g, (iu) => 'IU'.padEnd(iu.length))
  const doses: Dose[] = []
  for (const match of text.matchAll(written)) {
    const [all, digits = '', word = ''] = match
    const unit = unitOf(word)
    const value = Number(digits.replaceAll(',', '')) * (unit?.factor ?? 0)
    if (!unit || !drugUnitNames.has(unit.name) || value <= 0) continue
    const [start, end] = [match.index, match.index + all.length]
    const before = text.slice(0, start)
    // Whether `INJ.5MG` means five or a half nobody can tell.
    const ownPoint = digits.startsWith('.') && /[A-Z]$/.test(before)
    // `5MU` of penicillin are five million units, and `1200MU` of it 1200 thousand.
    const isGrouped = word.startsWith('M') && unit.name === 'UNIT'
    const unclear =
      ownPoint || isGrouped || joinedBefore.test(before) || joinedAfter.test(text.slice(end))
    doses.push({ value: Number(value.toFixed(6)), unit: unit.name, start, end, unclear })
  }
  return doses
}
