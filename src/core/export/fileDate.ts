const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A day without its time, which may only be midnight: another one would be lost. */
const midnight = /(?:[T ]\s*(?:0?0:00(?::00(?:\.0+)?)?|12:00(?::00)? ?AM)Z?)?$/i.source

/** The spellings in use in the United States, with the places of year, month and day. */
const spellings: readonly {
  readonly form: RegExp
  readonly order: readonly [number, number, number]
}[] = [
  { form: formOf(/(\d{4})-(\d{1,2})-(\d{1,2})/), order: [1, 2, 3] },
  { form: formOf(/(\d{4})\/(\d{1,2})\/(\d{1,2})/), order: [1, 2, 3] },
  { form: formOf(/(\d{4})(\d{2})(\d{2})/), order: [1, 2, 3] },
  { form: formOf(/(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})/), order: [3, 1, 2] },
  { form: formOf(/(\d{1,2})-(\d{1,2})-(\d{4}|\d{2})/), order: [3, 1, 2] },
  { form: formOf(/(\d{1,2})[- ]([a-z]{3,9})[- ](\d{4}|\d{2})/), order: [3, 2, 1] },
  { form: formOf(/([a-z]{3,9})\.? (\d{1,2}),? (\d{4})/), order: [3, 1, 2] },
]

function formOf({ source }: RegExp): RegExp {
  return new RegExp(`^${source}${midnight}`, 'i')
}

/** The day that a cell names, as an ISO date; null for what is no date, no day of the calendar, or has a time. */
export function isoDateOf(text: string): string | null {
  const bare = text.trim()
  for (const { form, order } of spellings) {
    const parts = form.exec(bare)
    if (!parts) continue
    const [year = '', month = '', day = ''] = order.map((place) => parts[place] ?? '')
    return isoDate(fullYear(year), monthNumber(month), Number(day))
  }
  return null
}

/** Of two digits the years from 1969 to 2068, as POSIX reads them. */
function fullYear(year: string): number {
  if (year.length === 4) return Number(year)
  return Number(year) + (Number(year) >= 69 ? 1900 : 2000)
}

function monthNumber(month: string): number {
  if (/^\d/.test(month)) return Number(month)
  return months.indexOf(month.slice(0, 3).toLowerCase()) + 1
}

function isoDate(year: number, month: number, day: number): string | null {
  const daysOfMonth = new Date(Date.UTC(year, month, 0)).getUTCDate()
  if (month < 1 || month > 12 || day < 1 || day > daysOfMonth) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
