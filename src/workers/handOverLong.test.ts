import { expect, test } from 'vitest'
import type { Act } from '../core/history/Act'
import { sealAll } from '../core/history/trail'
import { HeldTrails, handOver } from './handOver'
import type { Caller } from './requests'
import type { SheetCalls } from './sheetProtocol'

test('acts of very many edits cross in parts too', async () => {
  const held = new HeldTrails()
  const sizes: number[] = []
  const worker = ((_: string, { trail, acts, edits }: SheetCalls['holdTrail']['ask']) => {
    held.hold(trail, acts, edits)
    const ofActs = acts.flatMap((act) => (act.type === 'edit' ? act.edits : []))
    sizes.push(ofActs.length + (edits?.length ?? 0))
    return Promise.resolve(null)
  }) as Caller<SheetCalls>
  const fill = (id: number, count: number): Act => ({
    ...{ id, at: '', by: '', type: 'edit', kind: 'bulk', label: '', reason: '' },
    edits: Array.from({ length: count }, (_, row) => {
      return { row, column: 'modifiers', before: '', after: String(id) }
    }),
  })
  const acts = sealAll([fill(1, 6000), fill(2, 6000), fill(3, 25_000), fill(4, 1)])
  expect(held.take(await handOver(worker, acts))).toEqual(acts)
  expect(Math.max(...sizes)).toBe(10_000)
})
