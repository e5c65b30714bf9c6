import type { Flag } from './Check'

/** The checks waived on a line with their notes, from its `waived` cell (`check-id: note`, one to a line). */
export function waivedChecks(cell: string): ReadonlyMap<string, string> {
  const waived = new Map<string, string>()
  for (const text of cell.split('\n')) {
    const [, id, note = ''] = /^([a-z0-9-]+): ?([\s\S]*)$/.exec(text) ?? []
    if (id !== undefined) waived.set(id, note)
  }
  return waived
}

/** Whether a check is waived on a line, from its `waived` cell. */
export function isWaived(cell: string, checkId: string): boolean {
  return cell !== '' && waivedChecks(cell).has(checkId)
}

/** The `waived` cell with one more check waived; the note says why and must not be blank. */
export function withWaiver(cell: string, checkId: string, note: string): string {
  const waived = new Map(waivedChecks(cell)).set(checkId, oneLine(note))
  return cellOf(waived)
}

/** The `waived` cell without the waiver of a check. */
export function withoutWaiver(cell: string, checkId: string): string {
  const waived = new Map(waivedChecks(cell))
  waived.delete(checkId)
  return cellOf(waived)
}

/** The flags of a line that nobody waived. */
export function openFlags(flags: readonly Flag[], waivedCell: string): Flag[] {
  if (waivedCell === '') return [...flags]
  const waived = waivedChecks(waivedCell)
  return flags.filter(({ checkId }) => !waived.has(checkId))
}

function cellOf(waived: ReadonlyMap<string, string>): string {
  return [...waived].map(([id, note]) => `${id}: ${note}`).join('\n')
}

/** A pasted note may hold line ends of any kind; each waiver is one line of the cell. */
function oneLine(note: string): string {
  return note.replace(/\s+/g, ' ').trim()
}
