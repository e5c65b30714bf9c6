import { ChevronDown, ChevronRight } from 'lucide-react'
import { memo } from 'react'
import gridStyles from './ChargeGrid.module.css'
import type { GridGroups } from './ChargeGridProps'
import styles from './GroupHeading.module.css'
import { lines } from './groupNow'

interface GroupHeadingProps {
  readonly groups: GridGroups
  readonly group: number
  /** Position in the view, from 0. */
  readonly position: number
  /** Pixels from the top of the element that holds the lines. */
  readonly top: number
  /** How many columns it spans beside the line numbers. */
  readonly columns: number
  readonly isActive: boolean
  readonly activeId: string
  readonly onToggle: (group: number) => void
}

/** The heading of a group among the lines: what they have in common, how many they are, and the way to collapse it. */
export const GroupHeading = memo(function GroupHeading(props: GroupHeadingProps) {
  const { groups, group, position, isActive } = props
  const isOpen = groups.collapsed[group] !== 1
  const count = (groups.starts[group + 1] ?? 0) - (groups.starts[group] ?? 0)
  const above = groups.above[group] ?? 0
  const Chevron = isOpen ? ChevronDown : ChevronRight
  return (
    <div
      role="row"
      aria-rowindex={position + 2}
      aria-level={1}
      aria-expanded={isOpen}
      className={`${gridStyles.line} ${styles.heading}`}
      style={{ transform: `translateY(${props.top}px)` }}
    >
      <div
        role="gridcell"
        id={isActive ? props.activeId : undefined}
        aria-colindex={1}
        aria-colspan={props.columns + 1}
        aria-selected={isActive}
        className={`${styles.cell} ${isActive ? styles.active : ''}`}
      >
        <button
          type="button"
          tabIndex={-1}
          aria-expanded={isOpen}
          className={styles.button}
          onClick={() => props.onToggle(group)}
        >
          <Chevron size={16} aria-hidden />
          <span className={styles.label}>{groups.labels[group]}</span>
          <span className={styles.count}>{lines(count)}</span>
        </button>
        {above > 0 && (
          <span
            className={styles.count}
            title="A line stands once, under its gravest check. These are open on lines of groups above."
          >
            {above.toLocaleString('en-US')} more in groups above
          </span>
        )}
      </div>
    </div>
  )
})
