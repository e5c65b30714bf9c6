import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import style from './Dialog.module.css'

export interface DialogProps {
  readonly title: string
  readonly open: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons at the foot, the main one last. */
  readonly actions?: ReactNode
  /** `full` for tables that need the width of the window. */
  readonly wide?: boolean | 'full'
  /** Whether the focus goes back when it closes; false where it was given to something else. */
  readonly returnsFocus?: (() => boolean) | undefined
}

/** A modal dialog: focus stays inside, Esc closes it, focus goes back to where it was. */
export function Dialog(props: DialogProps) {
  const { title, open, onClose, children, actions, wide = false, returnsFocus } = props
  return (
    <Base.Root open={open} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={style.backdrop} />
        <Base.Popup
          className={`${style.popup} ${wide === 'full' ? style.full : wide ? style.wide : ''}`}
          {...(returnsFocus ? { finalFocus: returnsFocus } : {})}
        >
          <div className={style.head}>
            <Base.Title className={style.title}>{title}</Base.Title>
          </div>
          <div className={style.body}>{children}</div>
          {actions && <div className={style.foot}>{actions}</div>}
          {/* Last in order, so that the keyboard starts at what the dialog asks. */}
          <Base.Close className={style.close} aria-label="Close">
            <X size={16} aria-hidden />
          </Base.Close>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
