import { type PointerEvent, useEffect, useRef } from 'react'
import styles from './ChargeGrid.module.css'
import { followDrag } from './followDrag'
import type { GridMachine } from './GridMachine'
import type { GridViewport } from './GridViewport'
import { type GridSelection, mainRectangle, rectangleSelection } from './selection'

interface FillHandleProps {
  readonly viewport: GridViewport
  readonly selection: GridSelection
  readonly machine: GridMachine
}

/** The small square at the corner of the selection: dragging it repeats the selected cells. */
export function FillHandle({ viewport, selection, machine }: FillHandleProps) {
  const square = useRef<HTMLDivElement>(null)
  const { bottom, right } = mainRectangle(selection)
  useEffect(() => {
    const follow = () => {
      const style = square.current?.style
      if (!style) return
      const corner = { position: bottom, column: right }
      const { left, top, width, height } = viewport.boxOf(corner)
      style.display = viewport.isCornerInSight(corner) ? 'block' : 'none'
      style.transform = `translate(${left + width - 4}px, ${top + height - 4}px)`
    }
    follow()
    return viewport.subscribe(follow)
  }, [viewport, bottom, right])

  const onPointerDown = (event: PointerEvent) => {
    event.preventDefault()
    const source = mainRectangle(selection)
    const start = { position: source.top, column: source.left }
    const end = { position: source.bottom, column: source.right }
    let target = source
    followDrag(
      viewport,
      (place) => {
        target = grown(source, place)
        const head = { position: target.bottom, column: target.right }
        machine.acts.select(rectangleSelection(start, head))
      },
      () => {
        if (target.bottom !== source.bottom || target.right !== source.right)
          machine.acts.fill(source, target)
        else machine.acts.select(rectangleSelection(start, end))
      },
    )
  }

  return (
    <div
      ref={square}
      className={styles.fillHandle}
      onPointerDown={onPointerDown}
      aria-hidden="true"
    />
  )
}

/** The source grown down or to the right, whichever way the pointer went further. */
function grown(source: Area, place: { readonly position: number; readonly column: number }): Area {
  const down = place.position - source.bottom
  const across = place.column - source.right
  if (down <= 0 && across <= 0) return source
  return down >= across ? { ...source, bottom: place.position } : { ...source, right: place.column }
}

type Area = ReturnType<typeof mainRectangle>
