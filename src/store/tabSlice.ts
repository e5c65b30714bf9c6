import type { KeptAct } from './storage/packAct'
import type { TabSeat } from './storage/workspaceTabs'
import type { GetState, Outside, SetState } from './Workspace'

export interface TabSlice {
  /** True while another tab writes the workspace that is open here too. */
  readonly isFollower: boolean
  readonly joinTabs: () => void
  readonly leaveTabs: () => void
  /** Tells the other tabs of an act done here. */
  readonly tellTabs: (act: KeptAct) => void
  /** Works here from now on; the tab that wrote so far follows. */
  readonly takeOver: () => void
}

export function createTabSlice(set: SetState, get: GetState, outside: Outside): TabSlice {
  let seat: TabSeat | null = null
  let joined: string | undefined

  /** A tab that becomes the writer reads what the other wrote last, so that no number is taken twice. */
  const catchUp = async () => {
    const { document, acts } = get()
    if (!document) return
    const kept = await outside.storage.loadActs(document.summary.id).catch(() => null)
    if (kept && kept.at(-1)?.hash !== acts.at(-1)?.hash) await get().openStored(document.summary.id)
  }

  return {
    isFollower: false,

    joinTabs() {
      const id = get().document?.summary.id
      // A workspace that is read anew keeps its place among the tabs.
      if (id === joined) return
      get().leaveTabs()
      if (id === undefined) return
      joined = id
      seat = outside.tabs.join(id, {
        onAct: (act) => get().follow(act),
        onRole: (role) => {
          get().finishAct()
          const wasFollower = get().isFollower
          set({ isFollower: role === 'follower' })
          if (wasFollower && role === 'writer') catchUp().catch(get().tellError)
        },
      })
    },

    leaveTabs() {
      seat?.leave()
      seat = null
      joined = undefined
      set({ isFollower: false })
    },

    tellTabs: (act) => seat?.tellAct(act),
    takeOver: () => seat?.takeOver(),
  }
}
