/** Whether each word of a query stands somewhere in the texts. */
export function matchesQuery(query: string, texts: readonly string[]): boolean {
  const all = texts.join('\n').toLowerCase()
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word))
}
