import { expect, test } from 'vitest'
import type { Act } from '../core/history/Act'
import { type SealedAct, sealAll } from '../core/history/trail'
import { anImport } from '../core/import/anImport'
import { packImport, unpackImport } from '../core/workspace/packImport'
import { readWorkspaceFile } from '../core/workspace/workspaceFile'
import { HeldTrails, handOver, readBeside, writeBeside } from './handOver'
import type { Caller } from './requests'
import { sheetHandlers } from './sheetHandlers'
import type { SheetCalls } from './sheetProtocol'

function aTrail(length: number): readonly SealedAct[] {
  return sealAll(
    Array.from({ length }, (_, index) => ({ id: index + 1, at: '', by: '', type: 'undo', of: 1 })),
  )
}

const summary = {
  ...{ id: 'w1', name: 'June', fileName: 'june.csv', lineCount: 1, created: '', changed: '' },
  ...{ counts: null, lastHash: '' },
}

test('a long trail crosses in parts, and is whole where it is asked about', async () => {
  const held = new HeldTrails()
  const parts: number[] = []
  const worker = ((_: string, { trail, acts }: SheetCalls['holdTrail']['ask']) => {
    held.hold(trail, acts)
    parts.push(acts.length)
    return Promise.resolve(null)
  }) as Caller<SheetCalls>
  const [long, short] = [aTrail(4500), aTrail(3)]
  const trails = await Promise.all([handOver(worker, long), handOver(worker, short)])
  expect(Math.max(...parts)).toBe(2000)
  expect(trails.map((trail) => held.take(trail))).toEqual([long, short])
})

test('a trail is held for one question only', async () => {
  const held = new HeldTrails()
  held.hold(1, aTrail(2))
  expect(held.take(1)).toHaveLength(2)
  expect(held.take(1)).toEqual([])
})

test('the file of a workspace is written from a trail that crossed in parts, and holds it whole', async () => {
  const acts = sealAll(
    Array.from({ length: 4500 }, (_, index): Act => {
      const facts = { id: index + 1, at: '', by: '', label: '', reason: '' }
      return { ...facts, type: 'setting', changes: [] }
    }),
  )
  const packed = packImport(anImport([{ hcpcs: 'J1885' }]))
  const parts: number[] = []
  const handlers = sheetHandlers({
    fetchPack: () => Promise.reject(new RangeError('A file needs no pack.')),
    today: () => '2026-06-30',
  })
  const worker = (async (name: keyof SheetCalls, ask: never) => {
    if (name === 'holdTrail') parts.push((ask as SheetCalls['holdTrail']['ask']).acts.length)
    return (await handlers[name](ask, () => undefined)).answer
  }) as Caller<SheetCalls>
  const file = await writeBeside(worker, { summary, packed, acts, originals: [] })
  expect(parts).toEqual([2000, 2000, 500])
  const read = await readWorkspaceFile(file)
  expect(read).toMatchObject({ summary, acts })
  expect(read.imported).toEqual(await unpackImport(packed))
})

test('the trail of a file that the worker read comes in parts, and stays there to be asked about', async () => {
  const held = new HeldTrails()
  const acts = aTrail(4500)
  const imported = anImport([{ hcpcs: 'J1885' }])
  const parts: number[] = []
  const worker = (async (name: string, ask: SheetCalls['partOfTrail']['ask']) => {
    if (name === 'readWorkspaceFile') {
      held.hold(ask.trail, acts)
      return { summary, packed: packImport(imported), entries: acts.length }
    }
    const part = held.part(ask.trail, ask.from, ask.to)
    parts.push(part.length)
    return part
  }) as Caller<SheetCalls>
  const { record, trail } = await readBeside(worker, new Blob())
  expect(parts).toEqual([2000, 2000, 500])
  expect(record).toMatchObject({ summary, acts })
  expect(record.imported.fileName).toBe(imported.fileName)
  expect(held.take(trail)).toEqual(acts)
})
