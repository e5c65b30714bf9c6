import { cells, editsIn, type GridNow, textAt, textsAt } from './gridNow'
import { change, type GridPort, isSized, sayLocked } from './gridPort'
import { linePositions, linesUpTo, nextLine } from './groupNow'
import { type Rectangle, rectangleSelection, rectangles } from './selection'

/** What repeats cells over others: Ctrl+D, Ctrl+R and the handle at the corner of the selection. */
export function createFillActs(port: GridPort) {
  const fillDown = () => {
    const now = port.now()
    const areas = rectangles(now.selection).map((area) => {
      const first = nextLine(now, area.top - 1, 1) ?? area.top
      // A single line takes what stands above it.
      return { ...area, top: first < area.bottom ? first : (nextLine(now, first, -1) ?? first) }
    })
    if (!isSized(port, areas)) return
    sayLocked(port, areas)
    const edits = areas.flatMap((area) => {
      const first = textsAt(now, area.top, area)
      return editsIn(
        now,
        [{ ...area, top: area.top + 1 }],
        ({ column }) => first[column - area.left] ?? '',
      )
    })
    change(port, edits, 'bulk', `Fill ${cells(edits.length)} down`)
  }

  /** Repeats the cells of `source` over the rest of `target`, which holds it and is larger at one side. */
  const fill = (source: Rectangle, target: Rectangle) => {
    const now = port.now()
    if (!isSized(port, [target])) return
    sayLocked(port, [target])
    const from = linePositions(now, source.top, source.bottom)
    const block = from.map((position) => textsAt(now, position, source))
    if (block.length === 0) return
    const above = linesUpTo(now, source.top - 1) + 1
    const edits = editsIn(now, [grownPart(source, target)], ({ position, column }) => {
      const row = block[repeated(linesUpTo(now, position) - above, block.length)] ?? []
      return row[repeated(column - source.left, row.length)] ?? ''
    })
    change(port, edits, 'bulk', `Fill ${cells(edits.length)}`)
  }

  const fillRight = () => {
    const now = port.now()
    const areas = rectangles(now.selection).map(({ left, right, ...lines }) => {
      // A single column takes what stands at its left.
      const from = left < right ? left : Math.max(0, left - 1)
      return { source: from, target: { ...lines, left: from + 1, right } }
    })
    const targets = areas.map(({ target }) => target)
    if (!isSized(port, targets)) return
    sayLocked(port, targets)
    const edits = areas.flatMap(({ source, target }) =>
      editsIn(now, [target], ({ position }) => textAt(now, { position, column: source })),
    )
    change(port, edits, 'bulk', `Fill ${cells(edits.length)} to the right`)
  }

  /** Fills down as far as the column at the left goes without a gap, or else the one at the right. */
  const fillBeside = (source: Rectangle) => {
    const now = port.now()
    const ends = [source.left - 1, source.right + 1].map((column) =>
      filledDownTo(now, source.bottom, column),
    )
    const bottom = ends.find((end) => end > source.bottom)
    if (bottom === undefined) {
      port.say('Nothing was filled: the columns beside have nothing in the next line.')
      return
    }
    const target = { ...source, bottom }
    fill(source, target)
    const first = { position: source.top, column: source.left }
    const last = { position: bottom, column: source.right }
    // An active cell of its own: the grid stays where it is and does not go to the far end.
    port.select(rectangleSelection(first, last, { ...first }))
  }

  return { fillDown, fillRight, fill, fillBeside }
}

/** The last line below a position whose cell is filled, as all between are; the position where there is none. */
function filledDownTo(now: GridNow, from: number, column: number): number {
  let end = from
  let next = nextLine(now, from, 1)
  while (next !== null && textAt(now, { position: next, column }) !== '') {
    end = next
    next = nextLine(now, next, 1)
  }
  return end
}

/** What `target` has beyond `source`. */
function grownPart(source: Rectangle, target: Rectangle): Rectangle {
  if (target.bottom > source.bottom) return { ...target, top: source.bottom + 1 }
  if (target.top < source.top) return { ...target, bottom: source.top - 1 }
  if (target.right > source.right) return { ...target, left: source.right + 1 }
  return { ...target, right: source.left - 1 }
}

/** The place within a row of `length` that is repeated to both sides. */
function repeated(place: number, length: number): number {
  return ((place % length) + length) % length
}
