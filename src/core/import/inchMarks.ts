/** The rows of a delimited text as they are read, and how many cells they have where none is odd. */
interface RowsAtHand {
  readonly bytes: Uint8Array
  readonly delimiter: number
  readonly usualWidths: ReadonlySet<number>
}

/** A quoted cell that is odd by how it reads with `""` as one quote. */
interface OddCell {
  readonly open: number
  /** Where it closes so; `open` where it does nowhere. */
  readonly close: number
  /** The column it stands in, from 0. */
  readonly column: number
}

const QUOTE = 34
const LINE_FEED = 10
const RETURN = 13

/**
 * Where an odd quoted cell closes that ends with an inch mark nobody doubled: `"FOAM PAD 6"","99070"`. Read as one
 * quote the `""` runs on into the next cell or the next row; read as a mark and the close it leaves the row with as
 * many cells as others. Null where that is not so.
 */
export function closeAfterInchMark(rows: RowsAtHand, cell: OddCell): number | null {
  const { bytes, usualWidths } = rows
  const { open, close, column } = cell
  const lineEnd = endOfLine(bytes, open)
  const swallowsLines = close === open || close > lineEnd
  const behind = close > open ? cellsAfter(rows, close + 1, false) : null
  const isWhole = behind !== null && usualWidths.has(column + 1 + behind)
  if (isWhole && !swallowsLines) return null
  for (let at = bytes.indexOf(QUOTE, open + 1); at >= 0 && at < lineEnd; ) {
    const isTwice = bytes[at + 1] === QUOTE
    if (isTwice && endsCell(rows, at + 2)) {
      const further = cellsAfter(rows, at + 2, true) ?? cellsAfter(rows, at + 2, false)
      const fits = further !== null && usualWidths.has(column + 1 + further)
      if (fits && (!isWhole || isNextLineWhole(rows, lineEnd))) return at + 1
    }
    at = bytes.indexOf(QUOTE, at + (isTwice ? 2 : 1))
  }
  return null
}

/** A list on the lines of one cell has no whole row below its first line. */
function isNextLineWhole(rows: RowsAtHand, lineEnd: number): boolean {
  const { bytes, usualWidths } = rows
  const isPair = bytes[lineEnd] === RETURN && bytes[lineEnd + 1] === LINE_FEED
  const start = lineEnd + (isPair ? 2 : 1)
  return [true, false].some((hasMarks) => {
    const cells = cellsFrom(rows, start, hasMarks)
    return cells !== null && usualWidths.has(cells)
  })
}

/** How many cells follow in the line behind a cell that ends at `at`; null where a quote stands astray there. */
function cellsAfter(rows: RowsAtHand, at: number, hasMarks: boolean): number | null {
  return rows.bytes[at] === rows.delimiter ? cellsFrom(rows, at + 1, hasMarks) : 0
}

/** With `hasMarks`, `""` at the end of a quoted cell is a mark and its close. */
function cellsFrom(rows: RowsAtHand, start: number, hasMarks: boolean): number | null {
  const { bytes, delimiter } = rows
  let cells = 1
  for (let at = start; !endsLine(bytes[at]); at++) {
    if (bytes[at] === delimiter) cells++
    else if (bytes[at] === QUOTE) {
      const opens = at === start || bytes[at - 1] === delimiter
      const close = opens ? closeInLine(rows, at, hasMarks) : null
      if (close === null) return null
      at = close
    }
  }
  return cells
}

function closeInLine(rows: RowsAtHand, open: number, hasMarks: boolean): number | null {
  const { bytes } = rows
  for (let at = open + 1; !endsLine(bytes[at]); at++) {
    if (bytes[at] !== QUOTE) continue
    if (bytes[at + 1] === QUOTE) {
      at++
      if (hasMarks && endsCell(rows, at + 1)) return at
    } else if (endsCell(rows, at + 1)) return at
  }
  return null
}

function endsCell({ bytes, delimiter }: RowsAtHand, at: number): boolean {
  return bytes[at] === delimiter || endsLine(bytes[at])
}

function endsLine(byte: number | undefined): boolean {
  return byte === undefined || byte === LINE_FEED || byte === RETURN
}

function endOfLine(bytes: Uint8Array, from: number): number {
  let at = from
  while (!endsLine(bytes[at])) at++
  return at
}
