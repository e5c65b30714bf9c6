/** The day of an ISO time where the reader is, as `YYYY-MM-DD`. */
export function localDay(at: string): string {
  const date = new Date(at)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

// Made once: a formatter costs more than all it formats here.
const dayFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'full' })
const timeFormat = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' })

/** A day as a heading: `Monday, January 5, 2026`. */
export function dayHeading(at: string): string {
  return dayFormat.format(new Date(at))
}

/** A time of the day with its seconds. */
export function timeOfDay(at: string): string {
  return timeFormat.format(new Date(at))
}
