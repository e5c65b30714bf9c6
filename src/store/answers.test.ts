import { expect, test } from 'vitest'
import { anOutside, memoryStorage } from './aStore'
import { createWorkspace, type Outside } from './Workspace'

/** A browser whose settings never reach the disk, since it is killed within seconds. */
function aForgetfulBrowser(written: Readonly<Record<string, string>> = {}) {
  const answers = new Map<string, string>()
  const open = (more: Partial<Outside> = {}) =>
    createWorkspace({
      ...anOutside(memoryStorage()),
      settings: { get: (name) => written[name] ?? null, set: () => undefined },
      answers: {
        load: () => Promise.resolve(new Map(answers)),
        save: (name, answer) => Promise.resolve(void answers.set(name, answer)),
      },
      ...more,
    })
  return { open, answers }
}

test('name, role and licence are known when the browser was killed right after they were given', async () => {
  const browser = aForgetfulBrowser()
  const { setPerson, setRole, setLevelOne } = browser.open().getState()
  setLevelOne(true)
  setRole('Compliance reviewer')
  setPerson('Ruth Okafor')
  const next = browser.open()
  expect(next.getState()).toMatchObject({ person: '', levelOne: null })
  await next.getState().restoreAnswers()
  expect(next.getState()).toMatchObject({
    person: 'Ruth Okafor',
    role: 'Compliance reviewer',
    levelOne: true,
  })
})

test('what waits for the name goes on with the one that was kept', async () => {
  const browser = aForgetfulBrowser()
  browser.open().getState().setPerson('Ruth Okafor')
  const next = browser.open()
  const named = next.getState().named()
  await next.getState().restoreAnswers()
  await named
  expect(next.getState()).toMatchObject({ person: 'Ruth Okafor', isNameAwaited: false })
})

test('a name that was changed last holds, and one that is given meanwhile is not written over', async () => {
  const browser = aForgetfulBrowser({ person: 'Maria Lopez' })
  browser.open().getState().setPerson('Ruth Okafor')
  const next = browser.open()
  await next.getState().restoreAnswers()
  expect(next.getState().person).toBe('Ruth Okafor')
  const other = browser.open()
  const restoring = other.getState().restoreAnswers()
  other.getState().setPerson('Ada Byron')
  await restoring
  expect(other.getState().person).toBe('Ada Byron')
})

test('where the browser blocks its database the setting alone remembers', async () => {
  const blocked = () => Promise.reject(new DOMException('Blocked', 'SecurityError'))
  const store = aForgetfulBrowser({ person: 'Maria Lopez' }).open({
    answers: { load: blocked, save: blocked },
  })
  await store.getState().restoreAnswers()
  store.getState().setRole('Coder')
  expect(store.getState()).toMatchObject({ person: 'Maria Lopez', role: 'Coder' })
})
