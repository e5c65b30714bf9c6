import { useRef } from 'react'
import { useWorkspace, useWorkspaceStore } from '../store/useWorkspace'
import { NameField } from './NameField'
import { Button } from './parts/Button'
import { Dialog } from './parts/Dialog'
import { Form } from './parts/Form'
import { useNameDraft } from './useNameDraft'

/**
 * Asked once per browser, before the first act: who works here, and may CPT code numbers be checked and proposed?
 * Nothing is done without a name.
 */
export function LicenceQuestion() {
  const isNameless = useWorkspace((workspace) => workspace.person === '')
  const isUnlicensed = useWorkspace((workspace) => workspace.levelOne === null)
  const isAwaited = useWorkspace((workspace) => workspace.isNameAwaited)
  const isWorking = useWorkspace((workspace) => workspace.screen === 'lines')
  const isAsked = isAwaited || (isWorking && (isNameless || isUnlicensed))
  return isAsked ? <Question asksLicence={isUnlicensed} /> : null
}

function Question({ asksLicence }: { asksLicence: boolean }) {
  const store = useWorkspaceStore()
  const draft = useNameDraft()
  const field = useRef<HTMLInputElement>(null)
  /** The licence first: with the name the import that waits for it goes on, and reads the lines by it. */
  const answer = (isLicensed: boolean) => {
    if (!field.current?.reportValidity()) return
    if (asksLicence) store.getState().setLevelOne(isLicensed)
    draft.keep()
  }
  return (
    <Dialog
      title="Before you start"
      open
      onClose={() => answer(false)}
      actions={
        asksLicence ? (
          <>
            <Button onClick={() => answer(false)}>
              No, leave CPT out <kbd aria-hidden>Enter</kbd>
            </Button>
            <Button look="primary" onClick={() => answer(true)}>
              Yes, we are licensed
            </Button>
          </>
        ) : (
          <Button look="primary" onClick={() => answer(false)}>
            Go on
          </Button>
        )
      }
    >
      <Form onSubmit={() => answer(false)}>
        <NameField draft={draft} field={field} />
      </Form>
      {asksLicence && (
        <p>
          Is your organization licensed by the American Medical Association to use CPT® (HCPCS Level
          I)? Only then does Chargewright check CPT code numbers and propose them; no CPT text is
          included. You can change this in the menu at any time.
        </p>
      )}
    </Dialog>
  )
}
