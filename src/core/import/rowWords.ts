/** True for rows that sum up others: their first text is `Total`, `Grand total`, `Subtotal:` and nothing else. */
export function isTotal(cells: readonly string[]): boolean {
  const words = cells.filter((text) => /[a-z]/i.test(text))
  return words.length > 0 && words.length <= 2 && totalWords.test(words[0] ?? '')
}

const totalWords =
  /^\W*(?:grand|sub|report|dept|department|overall)?[\s-]*totals?\b\s*(?:charges?|lines?|items?|count|records?|revenue|amount|for .*|of .*)?\W*$|^(?:record|row|line|item)s? count\b|^end of (?:report|file)/i

/** True for notes under or beside the data: long sentences, or text that begins with a footnote mark. */
export function isFootnote(cells: readonly string[]): boolean {
  const [first = ''] = cells
  if (cells.length > 2) return false
  return (
    first.length > 90 ||
    /^(?:\*{1,3}\s*[A-Za-z]|notes?\b\s*:|disclaimer|source\s*:|legend|key\s*:|please\b)/i.test(
      first,
    )
  )
}
