/**
 * Waived checks of a line, kept in its `waived` cell: one `check-id: note` a line. A waiver always has a note;
 * a note cannot hold a line break.
 */
export function waivedIds(waived: string): readonly string[] {
  return waived === '' ? [] : waived.split('\n').map((entry) => entry.slice(0, entry.indexOf(':')))
}

/** The cell with a check waived; an earlier waiver of the same check is replaced. */
export function withWaiver(waived: string, checkId: string, note: string): string {
  const text = note.replace(/\s+/g, ' ').trim()
  if (text === '') throw new RangeError(`The waiver of ${checkId} has no note.`)
  return [withoutWaiver(waived, checkId), `${checkId}: ${text}`].filter(Boolean).join('\n')
}

/** The cell without the waiver of a check. */
export function withoutWaiver(waived: string, checkId: string): string {
  return waived
    .split('\n')
    .filter((entry) => !entry.startsWith(`${checkId}: `))
    .join('\n')
}
