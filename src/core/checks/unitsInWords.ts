/** How many units of its code a description speaks of, as in `CROSS MATCH 6 UNITS`; 1 where it names none. */
export function unitsInWords(description: string): number {
  const [, count = '1'] = /\b([2-9])[ -](?:UNITS|EACH|TIMES)\b/i.exec(description) ?? []
  return Number(count)
}
