import { type Dose, dosesIn } from './doses'

/** How many billing units of a drug code one charge line stands for, and how that was told. */
export interface DrugUnits {
  /** Units to bill for one of the line; may be a fraction when the package is smaller than a unit. */
  readonly multiplier: number
  /** The amount of drug the description names, such as `60MG`. */
  readonly lineAmount: string
  /** The amount one unit of the code stands for, such as `15MG`. */
  readonly unitAmount: string
  /** The same in the words of the official text, such as `15 mg`. */
  readonly per: string
}

/** A strength in a volume, whose number is left out where it is one: `/ML`, `/0.5ML`, `PER 10 CC`. */
const volumeAfter = /^\s*(?:\/|PER\b)\s*(?:ML|CC)\b/
const overAfter = /^\s*(?:\/|PER\b)/
/** A charge per unit of measure: `PALIPERIDONE/MG (117MG/.75ML)` is one milligram of such a syringe. */
const chargedPerUnit = /(?:\/|\bPER)\s*(?:M?C?G|GM|UNITS?|IU|MEQ)\b/
const over = /^\s*(?:\/|PER\b)\s*$/

/**
 * The amount one unit of a Level II drug code stands for by its official text (`Injection, ketorolac
 * tromethamine, per 15 mg`); null where the text names none, more than one, or a dose of whatever size.
 */
export function unitAmountOf(officialText: string): Dose | null {
  if (/per (?:study|treatment|therapeutic) dose/i.test(officialText)) return null
  const text = officialText.toUpperCase()
  const [only, ...more] = dosesIn(text).filter(({ end }) => !overAfter.test(text.slice(end)))
  return only && !only.unclear && more.length === 0 ? only : null
}

/**
 * The amount of drug in one of the line: the one strength it names, a strength per volume times the volume
 * (`30 MG/ML 2 ML` → 60 MG), or a total over a volume (`500 MG/10 ML` → 500 MG). Null where the text leaves
 * it open: a percentage, several strengths, a range, a strength per ML without a volume,
 * a charge per unit of measure.
 */
function lineAmountOf(description: string, unit: string): number | null {
  const text = description.toUpperCase()
  const doses = dosesIn(text)
  const [strength, ...more] = doses.filter((dose) => dose.unit === unit)
  if (!strength || more.length > 0 || strength.unclear || chargedPerUnit.test(text)) return null
  if (unit === 'ML') return strength.value
  const volumes = doses.filter((dose) => dose.unit === 'ML' && dose.start >= strength.end)
  if (volumes.some(({ unclear }) => unclear)) return null
  const [first, second] = volumes
  const rest = text.slice(strength.end)
  if (volumeAfter.test(rest)) return first && !second ? strength.value * first.value : null
  if (!overAfter.test(rest)) return strength.value
  // `500 MG/10 ML` names the whole package; a further volume would be the package instead.
  if (!first || volumes.length > 2 || !over.test(text.slice(strength.end, first.start))) return null
  return second ? (strength.value * second.value) / first.value : strength.value
}

/**
 * Billing units of a drug line: the drug the description names over the amount of one unit of the code.
 * Null means “cannot tell”: a person has to look at the package.
 */
export function drugUnits(description: string, officialText: string): DrugUnits | null {
  const unit = unitAmountOf(officialText)
  const line = unit && lineAmountOf(description, unit.unit)
  if (!unit || !line) return null
  return {
    multiplier: Number((line / unit.value).toFixed(4)),
    lineAmount: `${line}${unit.unit}`,
    unitAmount: `${unit.value}${unit.unit}`,
    per: officialText.slice(unit.start, unit.end),
  }
}
