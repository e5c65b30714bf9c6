import type { Severity } from '../../core/checks/Check'
import styles from './marks.module.css'

/** Octagon, triangle and circle: told apart without colour. */
const shapes: Readonly<Record<Severity, string>> = {
  error: 'M3.7.5h4.6l3.2 3.2v4.6l-3.2 3.2H3.7L.5 8.3V3.7z',
  warning: 'M6 .9 11.7 11H.3z',
  info: 'M6 .8a5.2 5.2 0 1 0 0 10.4A5.2 5.2 0 0 0 6 .8z',
}

/** The shape and colour of a severity; words or a count stand beside it. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true" className={`${styles.mark} ${styles[severity]}`}>
      <path d={shapes[severity]} />
    </svg>
  )
}
