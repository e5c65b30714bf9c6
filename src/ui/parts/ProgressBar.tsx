import type { Ref } from 'react'
import style from './ProgressBar.module.css'

export interface ProgressBarProps {
  readonly label: string
  readonly share: number | null
  /** Of a bar that takes the keyboard from what started the work. */
  readonly ref?: Ref<HTMLProgressElement>
}

/** How far long work is, from 0 to 1; without a share it only says that work goes on. */
export function ProgressBar({ label, share, ref }: ProgressBarProps) {
  return (
    <span className={style.progress}>
      <progress
        {...(ref ? { ref, tabIndex: -1 } : {})}
        aria-label={label}
        {...(share === null ? {} : { value: share, max: 1 })}
      />
      <span>{label}</span>
    </span>
  )
}
