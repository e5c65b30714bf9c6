import { openDB } from 'idb'

/** Where the texts of codes that a user has licensed are kept: in this browser alone. */
export interface CodeTextStorage {
  load(): Promise<ReadonlyMap<string, string>>
  /** Keeps these texts in place of those before; an empty map forgets them. */
  save(texts: ReadonlyMap<string, string>): Promise<void>
}

/** A database of its own: the texts belong to the organisation, not to a workspace, and never leave with one. */
export function indexedDbCodeTexts(): CodeTextStorage {
  const open = () =>
    openDB<{ texts: { key: string; value: ReadonlyMap<string, string> } }>(
      'chargewright-code-texts',
      1,
      { upgrade: (database) => void database.createObjectStore('texts') },
    )
  return {
    load: async () => (await (await open()).get('texts', 'own')) ?? new Map<string, string>(),
    save: async (texts) => {
      await (await open()).put('texts', texts, 'own')
    },
  }
}
