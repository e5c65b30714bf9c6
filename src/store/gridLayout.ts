/** How the user arranged the columns of the grid; plain data, kept with the workspace. */
export interface GridLayout {
  /** All known columns in the user's order; columns not named follow in their own order. */
  readonly order: readonly string[]
  readonly hidden: readonly string[]
  /** Columns of a wide file, behind those that are shown at first, that the user asked for. */
  readonly asked?: readonly string[]
  readonly pinned: readonly string[]
  /** Widths in pixels of the columns the user resized. */
  readonly widths: Readonly<Record<string, number>>
}

export const defaultLayout: GridLayout = {
  order: [],
  hidden: [],
  pinned: ['chargeCode', 'description'],
  widths: {},
}
