import { ChevronDown, ChevronRight } from 'lucide-react'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { groupAt } from '../../core/sheet/rowGroups'
import type { GridGroups } from './ChargeGridProps'
import type { GridViewport } from './GridViewport'
import styles from './GroupHeading.module.css'
import { lines } from './groupNow'

interface StuckHeadingProps {
  readonly viewport: GridViewport
  readonly groups: GridGroups
  readonly onToggle: (group: number) => void
}

/**
 * The heading of the group whose lines are on top, which stays below the column headings until the next one pushes it
 * away. For the eye and the mouse alone: keyboard and screen reader have the heading among the lines.
 */
export function StuckHeading({ viewport, groups, onToggle }: StuckHeadingProps) {
  const box = useRef<HTMLDivElement>(null)
  const group = useSyncExternalStore(viewport.subscribe, () => stuckGroup(viewport, groups))
  useEffect(() => {
    const next = groups.headings[group + 1]
    const follow = () => {
      if (!box.current) return
      const room = next === undefined ? 0 : viewport.belowTop(next) - box.current.offsetHeight
      box.current.style.transform = `translateY(${Math.min(0, room)}px)`
    }
    follow()
    return viewport.subscribe(follow)
  }, [viewport, groups, group])
  if (group < 0) return null
  const Chevron = groups.collapsed[group] === 1 ? ChevronRight : ChevronDown
  const count = (groups.starts[group + 1] ?? 0) - (groups.starts[group] ?? 0)
  return (
    <div className={styles.stuckArea} aria-hidden="true">
      <div ref={box} className={`${styles.stuck} ${styles.heading}`}>
        <button
          type="button"
          tabIndex={-1}
          className={styles.button}
          onClick={() => {
            // What is collapsed must not vanish upwards: its heading stands on top then.
            viewport.bringToTop(groups.headings[group] ?? 0)
            onToggle(group)
          }}
        >
          <Chevron size={16} aria-hidden />
          <span className={styles.label}>{groups.labels[group]}</span>
          <span className={styles.count}>{lines(count)}</span>
        </button>
      </div>
    </div>
  )
}

/** The group whose heading has been scrolled out above its lines; -1 while the topmost heading is in sight. */
function stuckGroup(viewport: GridViewport, { headings }: GridGroups): number {
  const group = groupAt(headings, viewport.topPosition)
  return viewport.belowTop(headings[group] ?? 0) < 0 ? group : -1
}
