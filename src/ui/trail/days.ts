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
