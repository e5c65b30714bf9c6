import { useFollowingOff } from './FollowingNote'
import { Button, type ButtonProps } from './parts/Button'

/** A button that changes the open workspace: while another tab works on it, it is off and says so. */
export function WriteButton(props: ButtonProps) {
  return <Button {...props} {...useFollowingOff()} />
}
