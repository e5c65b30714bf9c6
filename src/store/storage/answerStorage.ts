import { openDB } from 'idb'

/** What a person is asked once, such as the name: on the disk before the answer is a second old. */
export interface AnswerStorage {
  load(): Promise<ReadonlyMap<string, string>>
  save(name: string, answer: string): Promise<void>
}

/** A database of its own: browsers write what `localStorage` holds seconds later, and a killed one loses it. */
export function indexedDbAnswers(): AnswerStorage {
  const open = () =>
    openDB<{ answers: { key: string; value: string } }>('chargewright-answers', 1, {
      upgrade: (database) => void database.createObjectStore('answers'),
    })
  return {
    async load() {
      const { store } = (await open()).transaction('answers')
      const [names, answers] = await Promise.all([store.getAllKeys(), store.getAll()])
      return new Map(names.map((name, index) => [name, answers[index] ?? '']))
    },
    async save(name, answer) {
      const saving = (await open()).transaction('answers', 'readwrite', { durability: 'strict' })
      await Promise.all([saving.store.put(answer, name), saving.done])
    },
  }
}
