import { useLayoutEffect, useRef } from 'react'
import styles from './CellOptionList.module.css'
import type { GridViewport } from './GridViewport'
import type { CellPlace } from './selection'
import type { CellOptions } from './useCellOptions'

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
      if (!element) return
      const { left, top, height } = viewport.boxOf(place)
      const room = (element.parentElement?.clientHeight ?? 0) - top - height
      const isAbove = room < element.offsetHeight && top > element.offsetHeight
      const y = isAbove ? top - element.offsetHeight : top + height
      element.style.transform = `translate(${left}px, ${y}px)`
    }
    follow()
    return viewport.subscribe(follow)
  })
  const { problem, hint, chosen } = options
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
        <div role="listbox" id={id} aria-label="What the cell may hold">
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
