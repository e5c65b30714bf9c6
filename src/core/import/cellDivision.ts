/** Characters that divide the cells of a text. */
export const delimiters = [',', '\t', '|', ';', '^', '~'] as const

/** What divides the rows of a text file into cells: a character, or fixed columns. */
export type CellDivision = (typeof delimiters)[number] | 'fixed'

/** All of them. */
export const cellDivisions: readonly CellDivision[] = [...delimiters, 'fixed']

/** True for what was kept as one of them. */
export const isCellDivision = (value: unknown): value is CellDivision =>
  cellDivisions.some((division) => division === value)
