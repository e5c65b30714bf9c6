import { useEffect, useRef } from 'react'
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
  if (!isFollower) return null
  return (
    <div role="status" className={`${style.notice} ${style.info}`}>
      <p>Another tab works on this workspace now. What you typed stays here.</p>
      <TakeOver />
    </div>
  )
}

/** Another tab works on the workspace: why nothing can be changed here, and the way to change that. */
export function FollowingNote() {
  const isFollower = useWorkspace((workspace) => workspace.isFollower)
  if (!isFollower) return null
  return (
    <div role="status" className={`${style.notice} ${style.info}`}>
      <p id={followingTextId}>
        <strong>Another tab works on this workspace.</strong> You see here what is done there. To
        change it here, take over: that tab follows from then on.
      </p>
      <TakeOver />
    </div>
  )
}

/** It goes once this tab works: the keyboard goes back to where it was before, or to the screen. */
function TakeOver() {
  const takeOver = useWorkspace((workspace) => workspace.takeOver)
  const before = useRef<EventTarget | null>(undefined)
  useEffect(
    () => () => {
      if (before.current !== undefined) giveFocusBack(before.current)
    },
    [],
  )
  return (
    <Button
      onFocus={({ relatedTarget }) => {
        before.current = relatedTarget
      }}
      onClick={takeOver}
    >
      Take over
    </Button>
  )
}

function giveFocusBack(before: EventTarget | null): void {
  const screen = document.querySelector('main')
  screen?.setAttribute('tabindex', '-1')
  const place = before instanceof HTMLElement && before.isConnected ? before : screen
  // Whoever moved on meanwhile keeps the keyboard where it is.
  if (place && document.activeElement?.contains(place)) place.focus({ preventScroll: true })
}
