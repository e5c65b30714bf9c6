import { useLayoutEffect, useRef } from 'react'
import styles from './CellOptionList.module.css'
import type { GridViewport } from './GridViewport'
import type { CellPlace } from './selection'
import type { CellOptions } from './useCellOptions'

const HIGHEST = 320
/** Pixels for the hint and an option or two, however low the grid is. */
const LOWEST = 120

interface CellOptionListProps {
  readonly id: string
  readonly viewport: GridViewport
  readonly place: CellPlace
  readonly options: CellOptions
  readonly onTake: (value: string) => void
}

/** Under the cell being edited: what is wrong with the text so far, and what it may become. */
export function CellOptionList({ id, viewport, place, options, onTake }: CellOptionListProps) {
  const list = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const follow = () => {
      const element = list.current
      const frame = element?.parentElement
      if (!element || !frame) return
      const { left, top, height } = viewport.boxOf(place)
      const below = frame.clientHeight - top - height
      element.style.maxHeight = `${HIGHEST}px`
      const isAbove = below < element.offsetHeight && top > below
      element.style.maxHeight = `min(${HIGHEST}px, ${Math.max(LOWEST, isAbove ? top : below)}px)`
      const y = isAbove ? top - element.offsetHeight : top + height
      const x = Math.max(0, Math.min(left, frame.clientWidth - element.offsetWidth))
      element.style.transform = `translate(${x}px, ${y}px)`
    }
    follow()
    return viewport.subscribe(follow)
  })
  const { problem, hint, chosen } = options
  useLayoutEffect(() => {
    document.getElementById(`${id}-${chosen}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, chosen])
  if (problem === null && !hint && options.options.length === 0) return null
  return (
    <div ref={list} className={styles.list}>
      <p
        role="status"
        className={problem ? styles.problem : hint ? styles.hint : 'visually-hidden'}
      >
        {problem ?? hint ?? `${options.options.length} to choose from. Arrow down goes to them.`}
      </p>
      {options.options.length > 0 && (
        <div
          role="listbox"
          id={id}
          aria-label="What the cell may hold"
          // It scrolls, so it can be reached; the field keeps the focus all the same, or the edit would end.
          tabIndex={0}
          onMouseDown={(event) => event.preventDefault()}
        >
          {options.options.map(({ value, label }, index) => (
            <div
              key={value}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              // The field keeps the focus: leaving it would end the edit.
              onMouseDown={(event) => {
                event.preventDefault()
                onTake(value)
              }}
            >
              <code>{value}</code>
              <span>{label}</span>
            </div>
          ))}
        </div>
      )}
    </div>
  )
}
