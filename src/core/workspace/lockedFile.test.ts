import { expect, test } from 'vitest'
import { isLockedFile, lockFile, unlockFile } from './lockedFile'

const random = { salt: new Uint8Array(16).fill(7), nonce: new Uint8Array(12).fill(9) }

test('a locked file opens with its passphrase and no other, and hides what it holds', async () => {
  const locked = await lockFile(new Blob(['2500123,KETOROLAC']), 'Häuser am See', random)
  expect(await isLockedFile(locked)).toBe(true)
  expect(await locked.text()).not.toContain('KETOROLAC')
  // The same letter typed as two characters on another computer.
  const opened = await unlockFile(locked, 'Häuser am See'.normalize('NFD'))
  expect(await opened.text()).toBe('2500123,KETOROLAC')
  await expect(unlockFile(locked, 'häuser am see')).rejects.toMatchObject({
    code: 'workspace/wrong-passphrase',
  })
})

test('a file that is not locked is told from one that is', async () => {
  expect(await isLockedFile(new Blob(['CHARGEWRIGHT2\n']))).toBe(false)
})

test('a locked file that was cut off, or asks for endless work, is called damaged', async () => {
  const locked = await lockFile(new Blob(['2500123,KETOROLAC']), 'Häuser am See', random)
  const bytes = new Uint8Array(await locked.arrayBuffer())
  await expect(unlockFile(new Blob([bytes.slice(0, 30)]), 'x')).rejects.toMatchObject({
    code: 'workspace/unreadable',
  })
  bytes.set([255, 255, 255, 255], 'CHARGEWRIGHT-LOCKED1\n'.length)
  await expect(unlockFile(new Blob([bytes]), 'x')).rejects.toMatchObject({
    code: 'workspace/unreadable',
  })
})
