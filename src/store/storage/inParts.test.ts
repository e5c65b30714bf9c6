import { expect, test } from 'vitest'
import { inParts } from './inParts'

test('a long trail is written some acts at a time, in its order and whole', async () => {
  const acts = Array.from({ length: 1800 }, (_, n) => n)
  const written: number[] = []
  const atOnce: number[] = []
  let begun = 0
  await inParts(acts, async (act) => {
    begun += 1
    await new Promise((resolve) => setTimeout(resolve))
    if (begun > 0) atOnce.push(begun)
    begun = 0
    written.push(act)
  })
  expect(written).toEqual(acts)
  expect(Math.max(...atOnce)).toBe(500)
})

test('what cannot be written ends the rest', async () => {
  const written: number[] = []
  const acts = Array.from({ length: 1800 }, (_, n) => n)
  const full = new DOMException('The quota has been exceeded.', 'QuotaExceededError')
  const write = async (act: number) => {
    if (act === 700) throw full
    written.push(act)
  }
  await expect(inParts(acts, write)).rejects.toBe(full)
  expect(written.every((act) => act < 1000)).toBe(true)
})
