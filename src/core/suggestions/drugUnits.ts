import { type Token, tokenizeDescription } from '../text/tokenizeDescription'

/** How many billing units of a drug code one charge line stands for, and how that was told. */
export interface DrugUnits {
  /** Units to bill for one of the line; may be a fraction when the package is smaller than a unit. */
  readonly multiplier: number
  /** The amount of drug the description names, such as `60MG`. */
  readonly lineAmount: string
  /** The amount one unit of the code stands for, such as `15MG`. */
  readonly unitAmount: string
}

interface Amount {
  readonly value: number
  readonly unit: string
}

/** Units in which the official texts count a drug. */
const drugUnitNames = new Set(['MG', 'UNIT', 'ML', 'MEQ', 'MMOL', 'MCI'])

function amountOf(token: Token): Amount | null {
  const [, value = '', unit = ''] = /^([\d.]+)([A-Z]+)$/.exec(token.key) ?? []
  if (token.kind !== 'measure' || !drugUnitNames.has(unit)) return null
  return { value: Number(value), unit }
}

/**
 * The amount one unit of a Level II drug code stands for by its official text (`Injection, ketorolac
 * tromethamine, per 15 mg`); null where the text names none, or more than one (`up to` counts as one unit).
 */
export function unitAmountOf(officialText: string): Amount | null {
  const amounts = tokenizeDescription(officialText)
    .map(amountOf)
    .filter((amount) => amount !== null)
  const [only] = amounts
  return amounts.length === 1 && only ? only : null
}

/**
 * The amount of drug in one of the line: the one strength it names, a strength per volume times the volume
 * (`30 MG/ML 2 ML` → 60 MG), or a total over a volume (`500 MG/10 ML` → 500 MG). Null where the text leaves
 * it open: a percentage, several strengths, a strength per ML without a volume.
 */
export function lineAmountOf(description: string, unit: string): Amount | null {
  const text = description.toUpperCase()
  const tokens = tokenizeDescription(description)
  const strengths = tokens.filter((token) => amountOf(token)?.unit === unit)
  const [strength] = strengths
  const amount = strength && amountOf(strength)
  if (strengths.length !== 1 || !strength || !amount) return null
  if (unit === 'ML') return amount
  const rest = text.slice(strength.end)
  const [, perVolume] = /^\s*(?:\/|PER)\s*([\d.]*)\s*(?:ML|CC)\b/.exec(rest) ?? []
  if (perVolume === undefined) return /^\s*(?:\/|PER\b)/.test(rest) ? null : amount
  const perMl = Number(perVolume || '1')
  const volumes = tokens
    .filter((token) => token.start >= strength.end)
    .map(amountOf)
    .filter((volume) => volume?.unit === 'ML')
  // `500 MG/10 ML` names the whole package; a further volume would be the package instead.
  const packages = perVolume === '' ? volumes : volumes.slice(1)
  const [volume] = packages
  if (packages.length > 1) return null
  if (volume) return { value: (amount.value * volume.value) / perMl, unit }
  return perVolume === '' ? null : amount
}

/**
 * Billing units of a drug line: the drug the description names over the amount of one unit of the code.
 * Null means “cannot tell”: a person has to look at the package.
 */
export function drugUnits(description: string, officialText: string): DrugUnits | null {
  const unit = unitAmountOf(officialText)
  if (!unit || unit.value <= 0) return null
  const line = lineAmountOf(description, unit.unit)
  if (!line || line.value <= 0) return null
  return {
    multiplier: Number((line.value / unit.value).toFixed(4)),
    lineAmount: `${line.value}${line.unit}`,
    unitAmount: `${unit.value}${unit.unit}`,
  }
}
