import { useId } from 'react'
import { NameField } from './NameField'
import { Button } from './parts/Button'
import { Dialog } from './parts/Dialog'
import { Form } from './parts/Form'
import { useNameDraft } from './useNameDraft'

/** Changes the name that stands beside changes from now on; what is in the history stays. */
export function NameDialog({ onClose }: { onClose: () => void }) {
  const form = useId()
  const draft = useNameDraft()
  return (
    <Dialog
      title="Your name"
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form={form}>
            Done
          </Button>
        </>
      }
    >
      <Form
        id={form}
        onSubmit={() => {
          if (draft.keep()) onClose()
        }}
      >
        <NameField draft={draft} />
      </Form>
    </Dialog>
  )
}
