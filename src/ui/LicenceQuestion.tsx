import { useWorkspace } from '../store/useWorkspace'
import { NameField } from './NameField'
import { Button } from './parts/Button'
import { Dialog } from './parts/Dialog'

/** Asked once per browser, over the first lines: may CPT code numbers be checked and proposed? */
export function LicenceQuestion() {
  const isAsked = useWorkspace((workspace) => workspace.levelOne === null)
  const setLevelOne = useWorkspace((workspace) => workspace.setLevelOne)
  return (
    <Dialog
      title="Before you start"
      open={isAsked}
      onClose={() => setLevelOne(false)}
      actions={
        <>
          <Button onClick={() => setLevelOne(false)}>No, leave CPT out</Button>
          <Button look="primary" onClick={() => setLevelOne(true)}>
            Yes, we are licensed
          </Button>
        </>
      }
    >
      <NameField />
      <p>
        Is your organisation licensed by the American Medical Association to use CPT® (HCPCS Level
        I)? Only then does Chargewright check CPT code numbers and propose them; no CPT text is
        included. You can change this in the menu at any time.
      </p>
    </Dialog>
  )
}
