import type { Coding } from '../../core/chargemaster/Coding'
import styles from './marks.module.css'

/** The shape of each coding in a box of 12 by 12: square, diamond, ring and triangle. */
const shapes: Readonly<Record<Coding, string>> = {
  static: 'M2 2h8v8H2z',
  dynamic: 'M6 .8 11.2 6 6 11.2.8 6z',
  none: 'M6 1.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zm0 1.6a2.9 2.9 0 1 1 0 5.8 2.9 2.9 0 0 1 0-5.8z',
  required: 'M6 1 11.4 10.6H.6z',
}

/** The shape and colour of a coding; its word stands beside it. */
export function CodingMark({ coding }: { readonly coding: Coding }) {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true" className={`${styles.mark} ${styles[coding]}`}>
      <path d={shapes[coding]} fillRule="evenodd" />
    </svg>
  )
}
