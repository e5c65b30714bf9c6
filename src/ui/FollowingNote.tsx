import { useWorkspace } from '../store/useWorkspace'
import style from './NoticeBar.module.css'
import { Button } from './parts/Button'

/** Names the sentence for whoever hears the controls that are off. */
const followingTextId = 'another-tab-works'
/** What a control that is off says of itself. */
export const followingReason =
  'Another tab works on this workspace. Choose “Take over” to change it here.'

/** What a control that changes the workspace is given while another tab works on it; nothing otherwise. */
export function useFollowingOff() {
  const isFollower = useWorkspace((workspace) => workspace.isFollower)
  if (!isFollower) return {}
  return { disabled: true, title: followingReason, 'aria-describedby': followingTextId }
}

/** The same in a dialog that is open when another tab takes over: what was typed stays, and goes on from here. */
export function FollowingHint() {
  const isFollower = useWorkspace((workspace) => workspace.isFollower)
  const takeOver = useWorkspace((workspace) => workspace.takeOver)
  if (!isFollower) return null
  return (
    <div role="status" className={`${style.notice} ${style.info}`}>
      <p>Another tab works on this workspace now. What you typed stays here.</p>
      <Button onClick={takeOver}>Take over</Button>
    </div>
  )
}

/** Another tab works on the workspace: why nothing can be changed here, and the way to change that. */
export function FollowingNote() {
  const isFollower = useWorkspace((workspace) => workspace.isFollower)
  const takeOver = useWorkspace((workspace) => workspace.takeOver)
  if (!isFollower) return null
  return (
    <div role="status" className={`${style.notice} ${style.info}`}>
      <p id={followingTextId}>
        <strong>Another tab works on this workspace.</strong> You see here what is done there. To
        change it here, take over: that tab follows from then on.
      </p>
      <Button onClick={takeOver}>Take over</Button>
    </div>
  )
}
