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

/**
 * The small square at the corner of the selection: dragging it repeats the selected cells, a double click does so
 * down to where the neighbouring column ends.
 */
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
    let target = source
    followDrag(
      viewport,
      (place) => {
        target = grown(source, place)
        machine.acts.select(selectionOf(source, target))
      },
      () => {
        if (target !== source) machine.acts.fill(source, target)
      },
    )
  }

  return (
    <div
      ref={square}
      className={styles.fillHandle}
      onPointerDown={onPointerDown}
      onDoubleClick={() => machine.acts.fillBeside(mainRectangle(selection))}
      aria-hidden="true"
    />
  )
}

/** The source grown to the side the pointer went furthest beyond. */
function grown(source: Area, place: { readonly position: number; readonly column: number }): Area {
  const { position, column } = place
  const sides = [
    { by: position - source.bottom, area: { ...source, bottom: position } },
    { by: source.top - position, area: { ...source, top: position } },
    { by: column - source.right, area: { ...source, right: column } },
    { by: source.left - column, area: { ...source, left: column } },
  ]
  const furthest = sides.reduce((one, other) => (other.by > one.by ? other : one))
  return furthest.by > 0 ? furthest.area : source
}

/** The target as the selection, reaching from the source’s corner to the side it grew to. */
function selectionOf(source: Area, target: Area): GridSelection {
  const isBack = target.top < source.top || target.left < source.left
  const first = { position: target.top, column: target.left }
  const last = { position: target.bottom, column: target.right }
  return isBack ? rectangleSelection(last, first) : rectangleSelection(first, last)
}

type Area = ReturnType<typeof mainRectangle>
