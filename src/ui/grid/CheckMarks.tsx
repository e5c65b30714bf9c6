import type { Severity } from '../../core/checks/Check'
import styles from './marks.module.css'
import { SeverityMark } from './SeverityMark'

/** How many checks are open on a line, by severity. */
export interface CheckTally {
  readonly errors: number
  readonly warnings: number
  readonly infos: number
}

const words: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['hint', 'hints'],
}

/** The open checks of a line: a shape per severity with how many there are. */
export function CheckMarks({ tally }: { readonly tally: CheckTally }) {
  return counted(tally).map(([severity, count]) => (
    <span key={severity} className={`${styles.tally} ${styles[severity]}`}>
      <SeverityMark severity={severity} />
      {count}
      <span className="visually-hidden"> {wordFor(severity, count)}</span>
    </span>
  ))
}

/** The same in words: `2 errors, 1 warning`; blank when nothing is open. */
export function tallyText(tally: CheckTally): string {
  return counted(tally)
    .map(([severity, count]) => `${count} ${wordFor(severity, count)}`)
    .join(', ')
}

const wordFor = (severity: Severity, count: number) => words[severity][count === 1 ? 0 : 1]

function counted({
  errors,
  warnings,
  infos,
}: CheckTally): readonly (readonly [Severity, number])[] {
  const counts = [
    ['error', errors],
    ['warning', warnings],
    ['info', infos],
  ] as const
  return counts.filter(([, count]) => count > 0)
}
