/** The day of an ISO time where the clock of this computer stands, as `YYYY-MM-DD`. */
export function localDay(at: string): string {
  const date = new Date(at)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
