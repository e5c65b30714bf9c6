/** A cell by its position in the view (from 0) and its index among the visible columns (from 0). */
export interface CellPlace {
  readonly position: number
  readonly column: number
}

/** Cells from one corner to the other; all four sides are included. */
export interface Rectangle {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/**
 * What is selected: the rectangle between `anchor` and `head`, and `others` selected before it.
 * `active` is where typing goes; it lies within the rectangle.
 */
export interface GridSelection {
  readonly active: CellPlace
  readonly anchor: CellPlace
  readonly head: CellPlace
  readonly others: readonly Rectangle[]
}

export function isSamePlace(a: CellPlace, b: CellPlace): boolean {
  return a.position === b.position && a.column === b.column
}

/** One cell selected. */
export function cellSelection(place: CellPlace): GridSelection {
  return { active: place, anchor: place, head: place, others: [] }
}

/** The rectangle from the anchor to `head`; the active cell and other rectangles stay. */
export function extended(selection: GridSelection, head: CellPlace): GridSelection {
  return { ...selection, active: selection.anchor, head }
}

/** One more rectangle beside those selected, as Ctrl with a click starts it. */
export function withAnother(selection: GridSelection, place: CellPlace): GridSelection {
  const others = [...selection.others, mainRectangle(selection)]
  return { active: place, anchor: place, head: place, others }
}

/** The rectangle from `anchor` to `head`, with `active` somewhere in it. */
export function rectangleSelection(
  anchor: CellPlace,
  head: CellPlace,
  active = anchor,
): GridSelection {
  return { active, anchor, head, others: [] }
}

export function mainRectangle({ anchor, head }: GridSelection): Rectangle {
  return {
    top: Math.min(anchor.position, head.position),
    bottom: Math.max(anchor.position, head.position),
    left: Math.min(anchor.column, head.column),
    right: Math.max(anchor.column, head.column),
  }
}

export function isWithin({ top, left, bottom, right }: Rectangle, place: CellPlace): boolean {
  const { position, column } = place
  return position >= top && position <= bottom && column >= left && column <= right
}

/** The selection with another of its cells active; null where the cell is not selected. */
export function withActive(selection: GridSelection, active: CellPlace): GridSelection | null {
  if (isWithin(mainRectangle(selection), active)) return { ...selection, active }
  const area = selection.others.find((other) => isWithin(other, active))
  if (!area) return null
  const others = [...selection.others.filter((other) => other !== area), mainRectangle(selection)]
  return {
    active,
    anchor: { position: area.top, column: area.left },
    head: { position: area.bottom, column: area.right },
    others,
  }
}

/** All rectangles, the one being made last. */
export function rectangles(selection: GridSelection): readonly Rectangle[] {
  return [...selection.others, mainRectangle(selection)]
}

export function isSingleCell(selection: GridSelection): boolean {
  const { top, bottom, left, right } = mainRectangle(selection)
  return selection.others.length === 0 && top === bottom && left === right
}

export function rectangleSize({ top, bottom, left, right }: Rectangle): number {
  return (bottom - top + 1) * (right - left + 1)
}

/** The selected columns of one line as text such as `0-2,5-5`; blank where none is: cheap to compare. */
export function selectedColumns(selection: GridSelection, position: number): string {
  if (isSingleCell(selection)) return ''
  return rectangles(selection)
    .filter(({ top, bottom }) => position >= top && position <= bottom)
    .map(({ left, right }) => `${left}-${right}`)
    .join(',')
}

/** The inverse of `selectedColumns`: a test for one column index. */
export function columnTest(selected: string): (column: number) => boolean {
  if (selected === '') return () => false
  const spans = selected.split(',').map((span) => span.split('-').map(Number))
  return (column) => spans.some(([left = 0, right = 0]) => column >= left && column <= right)
}

/** The selection after the view or the columns became smaller: every corner within the grid. */
export function clamped(selection: GridSelection, count: number, columns: number): GridSelection {
  const place = ({ position, column }: CellPlace): CellPlace => ({
    position: Math.max(0, Math.min(count - 1, position)),
    column: Math.max(0, Math.min(columns - 1, column)),
  })
  return {
    active: place(selection.active),
    anchor: place(selection.anchor),
    head: place(selection.head),
    others: selection.others
      .filter(({ top, left }) => top < count && left < columns)
      .map((rectangle) => ({
        ...rectangle,
        bottom: Math.min(count - 1, rectangle.bottom),
        right: Math.min(columns - 1, rectangle.right),
      })),
  }
}
