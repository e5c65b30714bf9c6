/**
 * The date in the name of a sheet or file, as a year with its part: `CDM FY19` → 2019, `07-01-20`, `Jul 2021`. Null
 * where the name gives none. Only for telling which of two copies is the later one.
 */
export function sheetDate(name: string): number | null {
  const text = name.toLowerCase().replace(/[^a-z0-9]+/g, ' ')
  const dates = readings.flatMap(({ pattern, order }) =>
    [...text.matchAll(pattern)].flatMap((found) => {
      const part = (wanted: Part) => found.slice(1)[order.indexOf(wanted)] ?? ''
      const month = part('quarter') === '' ? part('month') : `${Number(part('quarter')) * 3 - 2}`
      return dateOf(part('year'), month, part('day')) ?? []
    }),
  )
  return dates.length > 0 ? Math.max(...dates) : null
}

type Part = 'year' | 'quarter' | 'month' | 'day'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const readings: readonly { readonly pattern: RegExp; readonly order: readonly Part[] }[] = [
  { pattern: /(?<!\d)(20\d\d) ?(\d\d) ?(\d\d)(?!\d)/g, order: ['year', 'month', 'day'] },
  { pattern: /(?<!\d)(\d{1,2}) (\d{1,2}) (20\d\d|\d\d)(?!\d)/g, order: ['month', 'day', 'year'] },
  { pattern: /(?<!\d)(\d{1,2}) (20\d\d)(?!\d)/g, order: ['month', 'year'] },
  {
    pattern:
      /(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* ?(?:\d{1,2} )?(20\d\d|\d\d)(?!\d)/g,
    order: ['month', 'year'],
  },
  {
    pattern: /(?<![a-z\d])q([1-4]) ?(?:fye?|cy)? ?(20\d\d|\d\d)(?!\d)/g,
    order: ['quarter', 'year'],
  },
  { pattern: /(?<!\d)([1-4])q ?(20\d\d|\d\d)(?!\d)/g, order: ['quarter', 'year'] },
  { pattern: /(?<!\d)(20\d\d) ?q([1-4])(?!\d)/g, order: ['year', 'quarter'] },
  { pattern: /(?<![a-z])(?:fye?|cy|cdm|chargemaster) ?(\d\d)(?!\d)/g, order: ['year'] },
  {
    pattern: /(?<![a-z])eff(?:ective)? ?(\d\d)(\d\d)(\d\d)(?!\d)/g,
    order: ['month', 'day', 'year'],
  },
  { pattern: /(?<!\d)(20[0-3]\d)(?!\d)/g, order: ['year'] },
]

function dateOf(yearText: string, monthText: string, dayText: string): number | null {
  const year = yearText.length === 2 ? 2000 + Number(yearText) : Number(yearText)
  const named = months.indexOf(monthText)
  const month = named >= 0 ? named + 1 : Number(monthText || 1)
  const day = Number(dayText || 1)
  if (year < 2000 || year > 2039 || month < 1 || month > 12 || day < 1 || day > 31) return null
  return year + (month - 1) / 12 + (day - 1) / 372
}
