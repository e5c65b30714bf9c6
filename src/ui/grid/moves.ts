import { type CellPlace, isSamePlace, type Rectangle } from './selection'

/** Where a key moves the active cell; `edge…` goes to the edge of the filled cells, as Ctrl with an arrow does. */
export type Move =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'edgeUp'
  | 'edgeDown'
  | 'edgeLeft'
  | 'edgeRight'
  | 'pageUp'
  | 'pageDown'
  | 'rowStart'
  | 'rowEnd'
  | 'sheetStart'
  | 'sheetEnd'

export type Step = 'up' | 'down' | 'left' | 'right'

export interface GridShape {
  readonly count: number
  readonly columns: number
  /** Lines that fit on the screen. */
  readonly page: number
  readonly isFilled: (place: CellPlace) => boolean
  /** Whether a group’s heading stands at a position; moves to an edge pass them over. */
  readonly isHeading: (position: number) => boolean
}

/** The cell a move leads to; at the border it stays. */
export function moved(from: CellPlace, move: Move, shape: GridShape): CellPlace {
  const { position, column } = from
  const lastRow = shape.count - 1
  const lastColumn = shape.columns - 1
  switch (move) {
    case 'up':
      return { position: Math.max(0, position - 1), column }
    case 'down':
      return { position: Math.min(lastRow, position + 1), column }
    case 'left':
      return { position, column: Math.max(0, column - 1) }
    case 'right':
      return { position, column: Math.min(lastColumn, column + 1) }
    case 'edgeUp':
      return edge(from, 'up', shape)
    case 'edgeDown':
      return edge(from, 'down', shape)
    case 'edgeLeft':
      return edge(from, 'left', shape)
    case 'edgeRight':
      return edge(from, 'right', shape)
    case 'pageUp':
      return { position: Math.max(0, position - shape.page), column }
    case 'pageDown':
      return { position: Math.min(lastRow, position + shape.page), column }
    case 'rowStart':
      return { position, column: 0 }
    case 'rowEnd':
      return { position, column: lastColumn }
    case 'sheetStart':
      return { position: 0, column: 0 }
    case 'sheetEnd':
      return { position: lastRow, column: lastColumn }
  }
}

/** Excel's rule: within filled cells to the last of them, else to the next filled cell, else to the border. */
function edge(from: CellPlace, step: Step, shape: GridShape): CellPlace {
  let place = from
  let next = nextCell(place, step, shape)
  if (isSamePlace(place, next)) return place
  const runsThroughFilled = shape.isFilled(place) && shape.isFilled(next)
  do {
    place = next
    next = nextCell(place, step, shape)
    if (isSamePlace(place, next)) return place
  } while (runsThroughFilled ? shape.isFilled(next) : !shape.isFilled(place))
  return place
}

/** The next cell of a line in a direction; the same cell where there is none. */
function nextCell(from: CellPlace, step: Step, shape: GridShape): CellPlace {
  let next = moved(from, step, shape)
  while (shape.isHeading(next.position)) {
    const further = moved(next, step, shape)
    if (isSamePlace(next, further)) return from
    next = further
  }
  return next
}

/** The next cell for Tab and Enter: to the next line at the end of a line, round and round within a range. */
export function stepped(from: CellPlace, step: Step, within: Rectangle): CellPlace {
  const { top, bottom, left, right } = within
  const width = right - left + 1
  const height = bottom - top + 1
  const row = from.position - top
  const column = from.column - left
  const isSideways = step === 'left' || step === 'right'
  const index = isSideways ? row * width + column : column * height + row
  const size = width * height
  const next = (index + (step === 'right' || step === 'down' ? 1 : size - 1)) % size
  return isSideways
    ? { position: top + Math.floor(next / width), column: left + (next % width) }
    : { position: top + (next % height), column: left + Math.floor(next / height) }
}
