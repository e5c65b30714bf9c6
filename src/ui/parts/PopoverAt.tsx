import { Popover } from '@base-ui/react/popover'
import type { ReactNode, RefObject } from 'react'
import style from './PopoverAt.module.css'

interface PopoverAtProps {
  /** Where it opens, in pixels of the window; null while it is closed. */
  readonly place: DOMRect | null
  readonly onClose: () => void
  /** Gets the focus when it opens; the first field or button otherwise. */
  readonly startAt?: RefObject<HTMLElement | null>
  /** Gets the focus back. */
  readonly returnTo: () => HTMLElement | null
  readonly children: ReactNode
}

/** A small form beside a place of the window, which stays in sight; Esc and a click elsewhere close it. */
export function PopoverAt({ place, onClose, startAt, returnTo, children }: PopoverAtProps) {
  return (
    <Popover.Root open={place !== null} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Popover.Portal>
        <Popover.Positioner
          anchor={{ getBoundingClientRect: () => place ?? new DOMRect() }}
          align="start"
          sideOffset={2}
          className={style.positioner}
        >
          <Popover.Popup
            className={style.popup}
            finalFocus={returnTo}
            {...(startAt ? { initialFocus: startAt } : {})}
          >
            {place && children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}

/** What the form is about; also its name for screen readers. */
export function PopoverTitle({ children }: { readonly children: ReactNode }) {
  return <Popover.Title className={style.title}>{children}</Popover.Title>
}
