import type { ReactNode } from 'react'
import style from './BarWord.module.css'

/** The word beside the icon of a button in a bar: where the bar is narrow it is only read aloud. */
export function BarWord({ children }: { readonly children: ReactNode }) {
  return <span className={style.word}>{children}</span>
}
