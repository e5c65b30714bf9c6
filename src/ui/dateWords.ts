/** A time in UTC as people here read it: `Jan 5, 2026, 9:00 AM`. */
export function dateWords(iso: string): string {
  return new Date(iso).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })
}

/** The day of such a time: `Jan 5, 2026`. */
export function dayWords(iso: string): string {
  return new Date(iso).toLocaleDateString(undefined, { dateStyle: 'medium' })
}

// Made once: a formatter costs more than all it formats in a list.
const timeFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'short', timeStyle: 'short' })

/** The same in short, for lists: `1/5/26, 9:00 AM`. */
export function shortTime(iso: string): string {
  return timeFormat.format(new Date(iso))
}
