import { followerNotice } from './documentSlice'
import type { KeptAct } from './storage/packAct'
import type { TabRole, TabSeat } from './storage/workspaceTabs'
import type { GetState, Outside, SetState } from './Workspace'

/** The tabs that have the same workspace open: one writes, the others follow. */
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
  let role: TabRole = 'writer'
  let joined: string | undefined

  /** Takes in an act that another tab tells of. */
  const hear = (act: KeptAct) => {
    // The act before it may still be shown in slices.
    get().finishAct()
    const { document, acts, isFollower, follow } = get()
    // A tab that was passed over, as it hung, tells what it stored late a second time.
    if (!document || acts.findLast(({ hash }) => hash === act.hash)) return
    if (isFollower) follow(act)
    else void takeInLate()
  }

  /** Reads what the other tab wrote last, so that no number is taken twice. */
  const catchUp = async () => {
    const { document } = get()
    if (!document) return
    const kept = await outside.storage.loadActs(document.summary.id).catch(() => null)
    // What was told meanwhile is here already.
    get().finishAct()
    if (kept && kept.at(-1)?.hash !== get().acts.at(-1)?.hash)
      await get().openStored(document.summary.id)
  }

  /** What another tab stored although this one writes is read, unless something was done here meanwhile. */
  const takeInLate = async () => {
    const id = get().document?.summary.id
    if (id === undefined) return
    const kept = await outside.storage.loadActs(id).catch(() => [])
    const { acts, openStored, tellError, document } = get()
    const isBehind = kept.length > acts.length && kept[acts.length - 1]?.hash === acts.at(-1)?.hash
    if (isBehind && document?.summary.id === id) await openStored(id).catch(tellError)
  }

  const store = async () => {
    const wasUnsaved = get().isUnsaved()
    await get().settled()
    const last = get().acts.at(-1)
    if (wasUnsaved && last) seat?.tellAct(last)
  }

  /** Nothing can be done here before what the other tab did is here. */
  const becomeWriter = async () => {
    const began = seat
    await catchUp().catch(get().tellError)
    if (role !== 'writer' || seat !== began) return
    set({ isFollower: false })
    // What it advised was done.
    if (get().notice === followerNotice) get().tell(null)
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
        onAct: hear,
        onRole: (next) => {
          get().finishAct()
          role = next
          if (next === 'follower') set({ isFollower: true })
          else if (get().isFollower) void becomeWriter()
        },
        stored: store,
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
