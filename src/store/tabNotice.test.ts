import { expect, test, vi } from 'vitest'
import { aFollower, anOutside, memoryStorage, PATIENCE, twoLines, type } from './aStore'
import type { TabRole } from './storage/workspaceTabs'
import { createWorkspace } from './Workspace'

test('what is told of an act that another tab kept from being done goes once this tab works', async () => {
  const storage = memoryStorage()
  await createWorkspace(anOutside(storage)).getState().openImport(twoLines())
  const { tabs } = anOutside(storage)
  const roles: ((role: TabRole) => void)[] = []
  const follower = await aFollower(storage, {
    tabs: {
      ...tabs,
      join(id, seat) {
        roles.push(seat.onRole)
        seat.onRole('follower')
        return tabs.join(id, { ...seat, onRole: () => undefined })
      },
    },
  })
  type(follower, 0, 'J1885')
  expect(follower.getState().notice?.message).toContain('nothing was changed here')
  for (const onRole of roles) onRole('writer')
  await vi.waitFor(() => expect(follower.getState().notice).toBeNull(), PATIENCE)
})
