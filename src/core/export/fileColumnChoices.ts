/** A column of the imported file to choose from. */
export interface FileColumnChoice {
  readonly column: string
  /** Which of the columns with this name, from 1. */
  readonly place: number
  /** Its name, with its number where several have it; no two are the same. */
  readonly label: string
}

/** The columns that a layout can name: those with one name, and those without any, told apart by where they stand. */
export function fileColumnChoices(names: readonly string[]): readonly FileColumnChoice[] {
  const seen = new Map<string, number>()
  return names.map((column, at) => {
    const place = (seen.get(column) ?? 0) + 1
    seen.set(column, place)
    return { column, place, label: labelOf(column, at, names) }
  })
}

function labelOf(column: string, at: number, names: readonly string[]): string {
  if (column === '') return `Column ${at + 1} of the file, without a name`
  const isOneOfMany = names.filter((name) => name === column).length > 1
  return isOneOfMany ? `${column} (column ${at + 1} of the file)` : column
}
