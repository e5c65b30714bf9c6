import { afterEach, expect, test, vi } from 'vitest'
import { anImport } from '../core/import/anImport'
import { packImport } from '../core/workspace/packImport'
import { aFollower, anOutside, memoryStorage, PATIENCE } from './aStore'
import { type KeptAct, packAct } from './storage/packAct'
import { createWorkspace } from './Workspace'

const LINES = 5000

/** A tab that writes and one that follows it; what the one tells the other gets when the test says so. */
async function twoTabs() {
  const storage = memoryStorage()
  const told: KeptAct[] = []
  const outside = anOutside(storage)
  const seat = { takeOver: () => undefined, leave: () => undefined }
  const join = () => ({ ...seat, tellAct: (act: KeptAct) => void told.push(packAct(act)) })
  const writer = createWorkspace({ ...outside, tabs: { ...outside.tabs, join } })
  const imported = anImport(Array.from({ length: LINES }, () => ({ hcpcs: '' })))
  await writer.getState().openImport({ imported, packed: packImport(imported) })
  await writer.getState().settled()
  const follower = await aFollower(storage)
  const cells = () =>
    [0, 1, LINES - 1].map((row) => follower.getState().document?.sheet.get(row, 'hcpcs'))
  const fill = (after: string, rows: number) => {
    const changes = Array.from({ length: rows }, (_, row) => {
      return { row, column: 'hcpcs', after } as const
    })
    writer.getState().act({ kind: 'bulk', label: `Set all to ${after}`, changes })
    writer.getState().finishAct()
  }
  const tell = () => {
    for (const act of told.splice(0)) follower.getState().follow(act)
  }
  return { writer, follower, cells, fill, tell }
}

/** A clock by which a slice is over after its first step. */
function slowClock() {
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 7
    return now
  })
}
afterEach(() => vi.restoreAllMocks())

test('an act of many cells is followed in slices, and whole when it is over', async () => {
  const { writer, follower, cells, fill, tell } = await twoTabs()
  fill('J1885', LINES)
  slowClock()
  tell()
  expect(follower.getState().isActing()).toBe(true)
  expect(follower.getState().acts).toHaveLength(1)
  await vi.waitFor(() => expect(follower.getState().isActing()).toBe(false), PATIENCE)
  expect(cells()).toEqual(['J1885', 'J1885', 'J1885'])
  expect(follower.getState().acts).toEqual(writer.getState().acts)
})

test('what is told meanwhile comes after it, undo included', async () => {
  const { writer, follower, cells, fill, tell } = await twoTabs()
  fill('J1885', LINES)
  fill('J0696', 1)
  fill('J1100', LINES)
  writer.getState().undo()
  writer.getState().finishAct()
  slowClock()
  tell()
  follower.getState().finishAct()
  expect(cells()).toEqual(['J0696', 'J1885', 'J1885'])
  expect(follower.getState().acts).toEqual(writer.getState().acts)
})

test('an act of one cell is shown at once', async () => {
  const { follower, cells, fill, tell } = await twoTabs()
  fill('J0696', 1)
  tell()
  expect(follower.getState().isActing()).toBe(false)
  expect(cells()).toEqual(['J0696', '', ''])
})

test('a workspace that is left meanwhile is not brought back', async () => {
  const { follower, fill, tell } = await twoTabs()
  fill('J1885', LINES)
  slowClock()
  tell()
  follower.getState().closeDocument()
  expect(follower.getState().document).toBeNull()
  expect(follower.getState().isActing()).toBe(false)
})
