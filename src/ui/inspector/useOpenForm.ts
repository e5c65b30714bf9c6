import { type KeyboardEvent, type RefCallback, useRef, useState } from 'react'

interface OpenForm {
  readonly isOpen: boolean
  readonly open: () => void
  /** Closes it, and gives the keyboard back to the button that opened it. */
  readonly giveBack: () => void
  /** Closes it where the keyboard goes on elsewhere. */
  readonly close: () => void
  /** Ref of the button, which is not there while the form is open. */
  readonly button: RefCallback<HTMLButtonElement>
}

/** A form that opens in place of the button that opens it; its first field has `takeFocus`. */
export function useOpenForm(): OpenForm {
  const [isOpen, setOpen] = useState(false)
  const isGivenBack = useRef(false)
  return {
    isOpen,
    open: () => setOpen(true),
    giveBack: () => {
      isGivenBack.current = true
      setOpen(false)
    },
    close: () => setOpen(false),
    button: (button) => {
      if (button && isGivenBack.current) button.focus()
      if (button) isGivenBack.current = false
    },
  }
}

/** Escape in a field of the form leaves it as Cancel does. */
export function leaveOnEscape(leave: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key === 'Escape') leave()
  }
}

/** Ref of the field that the keyboard goes into when it comes up. */
export function takeFocus(field: HTMLElement | null): void {
  field?.focus()
}
