import { FollowingHint } from './FollowingNote'
import { Dialog, type DialogProps } from './parts/Dialog'

/** A dialog that changes the open workspace: while another tab works on it, it says so and offers to take over. */
export function WriteDialog({ children, ...rest }: DialogProps) {
  return (
    <Dialog {...rest}>
      <FollowingHint />
      {children}
    </Dialog>
  )
}
