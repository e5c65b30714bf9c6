import { NameField } from './NameField'
import { Button } from './parts/Button'
import { Dialog } from './parts/Dialog'

/** Changes the name that stands beside changes from now on; what is in the history stays. */
export function NameDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog
      title="Your name"
      open
      onClose={onClose}
      actions={
        <Button look="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <NameField />
    </Dialog>
  )
}
