import { type KeyboardEvent, type PointerEvent, type ReactNode, useState } from 'react'
import style from './SidePanel.module.css'

export interface SidePanelProps {
  readonly label: string
  readonly side: 'left' | 'right'
  readonly initialWidth: number
  readonly onWidth: (width: number) => void
  readonly children: ReactNode
}

const MIN = 180
const MAX = 640

/** A side panel whose edge can be dragged, or moved with the arrow keys while it has focus. */
export function SidePanel({ label, side, initialWidth, onWidth, children }: SidePanelProps) {
  const [width, setWidth] = useState(initialWidth)
  const resize = (next: number) => {
    const fit = Math.min(MAX, Math.max(MIN, Math.round(next)))
    setWidth(fit)
    onWidth(fit)
  }
  const direction = side === 'left' ? 1 : -1

  const startDrag = (event: PointerEvent<HTMLDivElement>) => {
    const handle = event.currentTarget
    const from = event.clientX
    handle.setPointerCapture(event.pointerId)
    handle.onpointermove = (move) => resize(width + (move.clientX - from) * direction)
    handle.onpointerup = () => {
      handle.onpointermove = null
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 16 : event.key === 'ArrowLeft' ? -16 : 0
    if (step === 0) return
    event.preventDefault()
    resize(width + step * direction)
  }

  return (
    <aside
      aria-label={label}
      className={`${style.panel} ${style[side]}`}
      style={{ flexBasis: width }}
    >
      <div className={style.content}>{children}</div>
      <div
        role="separator"
        aria-orientation="vertical"
        aria-label={`Width of ${label}`}
        aria-valuenow={width}
        aria-valuemin={MIN}
        aria-valuemax={MAX}
        tabIndex={0}
        className={style.handle}
        onPointerDown={startDrag}
        onKeyDown={onKeyDown}
      />
    </aside>
  )
}
