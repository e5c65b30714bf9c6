import type { CodingReason } from '../../core/coding/CodingAnswer'

/** What kind of reason it is, in the user’s words: `Rule D01`, `Similar lines`, `Your own chargemaster`. */
export function reasonName({ id, source }: CodingReason): string {
  if (/^[A-Z]\d{2}[a-z]?$/.test(id)) return `Rule ${id}`
  return names[id] ?? capitalised(source)
}

const names: Readonly<Record<string, string>> = {
  neighbours: 'Similar lines',
  elsewhere: 'Other hospitals',
  together: 'All of it together',
  'coder-assigns': 'Coders’ work',
  person: 'Decision of a person',
}

/** Whether the source tells more than the name: a person’s decision has no other source. */
export function hasOwnSource(reason: CodingReason): boolean {
  return reason.id !== 'person' && reasonName(reason) !== capitalised(reason.source)
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
