import { type FindQuery, findPattern } from './FindPattern'

/** Tests and replaces the texts of many cells, on the page or on a thread of its own. */
export interface CellMatcher {
  /** One byte per cell: 1 where it fits. */
  test(cells: readonly string[]): Promise<Uint8Array>
  replace(cells: readonly string[], replacement: string): Promise<readonly string[]>
  /** Ends what is under way; nothing is asked any more. */
  stop(): void
}

/** A matcher where it is made. Throws a `UserError` for an expression that is not one. */
export function cellMatcher(query: FindQuery): CellMatcher {
  const pattern = findPattern(query)
  return {
    test: (cells) => Promise.resolve(Uint8Array.from(cells, (cell) => Number(pattern.test(cell)))),
    replace: (cells, replacement) =>
      Promise.resolve(cells.map((cell) => pattern.replace(cell, replacement))),
    stop: () => undefined,
  }
}
