/** A time in UTC as people here read it: `Jan 5, 2026, 9:00 AM`. */
export function dateWords(iso: string): string {
  return new Date(iso).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })
}
