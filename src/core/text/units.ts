/** A unit of measure as charge lines write it: its one name here, and the factor to that unit. */
export interface Unit {
  readonly name: string
  readonly factor: number
}

const unit = (name: string, factor = 1): Unit => ({ name, factor })

/**
 * Units by their spellings. Masses are counted in MG and volumes in ML, so that `1 GM` and `1000MG`
 * are one token; counts (views, minutes) keep their own name.
 */
const units: ReadonlyMap<string, Unit> = new Map([
  ...['MG', 'MGS', 'MILLIGRAM', 'MILLIGRAMS'].map((word) => [word, unit('MG')] as const),
  ...['MCG', 'UG', 'MICROGRAM', 'MICROGRAMS'].map((word) => [word, unit('MG', 0.001)] as const),
  ...['G', 'GM', 'GMS', 'GRAM', 'GRAMS'].map((word) => [word, unit('MG', 1000)] as const),
  ...['ML', 'MLS', 'CC', 'CCS'].map((word) => [word, unit('ML')] as const),
  ...['L', 'LITER', 'LITERS', 'LTR'].map((word) => [word, unit('ML', 1000)] as const),
  ...['U', 'UNIT', 'UNITS', 'UNT', 'UNTS', 'IU'].map((word) => [word, unit('UNIT')] as const),
  ...['MU', 'MIU'].map((word) => [word, unit('UNIT', 1e6)] as const),
  ...['MEQ', 'MEQS'].map((word) => [word, unit('MEQ')] as const),
  ...['MMOL', 'MMOLE'].map((word) => [word, unit('MMOL')] as const),
  ...['MCI', 'MILLICURIE', 'MILLICURIES'].map((word) => [word, unit('MCI')] as const),
  ...['UCI', 'MICROCURIE', 'MICROCURIES'].map((word) => [word, unit('MCI', 0.001)] as const),
  ...['%', 'PCT', 'PERCENT'].map((word) => [word, unit('PCT')] as const),
  ...['MM'].map((word) => [word, unit('MM')] as const),
  ...['CM', 'CMS'].map((word) => [word, unit('MM', 10)] as const),
  ...['IN', 'INCH', 'INCHES', '"'].map((word) => [word, unit('IN')] as const),
  ...['FR', 'F', 'FRENCH'].map((word) => [word, unit('FR')] as const),
  ...['GA', 'GAUGE'].map((word) => [word, unit('GA')] as const),
  ...['V', 'VW', 'VWS', 'VIEW', 'VIEWS', 'VIEW(S)'].map((word) => [word, unit('VIEW')] as const),
  ...['MIN', 'MINS', 'MINUTE', 'MINUTES', 'M'].map((word) => [word, unit('MIN')] as const),
  ...['HR', 'HRS', 'HOUR', 'HOURS', 'H'].map((word) => [word, unit('HR')] as const),
  ...['DAY', 'DAYS', 'D'].map((word) => [word, unit('DAY')] as const),
  ...['YR', 'YRS', 'YEAR', 'YEARS', 'Y'].map((word) => [word, unit('YR')] as const),
  ...['MO', 'MOS', 'MONTH', 'MONTHS'].map((word) => [word, unit('MO')] as const),
  ...['LEAD', 'LEADS', 'LD'].map((word) => [word, unit('LEAD')] as const),
])

/** The unit a word means when it follows a number, or null. */
export function unitOf(word: string): Unit | null {
  return units.get(word) ?? null
}

const numberWords: ReadonlyMap<string, string> = new Map(
  ['ONE', 'TWO', 'THREE', 'FOUR', 'FIVE', 'SIX', 'SEVEN', 'EIGHT', 'NINE', 'TEN'].map(
    (word, index) => [word, String(index + 1)],
  ),
)

/** The digits a number word stands for (`TWO` → `2`), or null. */
export function digitsOf(word: string): string | null {
  return numberWords.get(word) ?? null
}
