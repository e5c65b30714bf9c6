import type { ExportProfile } from './ExportProfile'

/** What keeps a layout a person makes from being used, as a sentence; null where nothing does. */
export function layoutObstacle(
  { id, name, columns }: ExportProfile,
  others: readonly ExportProfile[],
): string | null {
  const asked = sameName(name)
  if (asked === '') return 'Give the layout a name.'
  const namesake = others.find((other) => other.id !== id && sameName(other.name) === asked)
  if (namesake) return `Another layout is called “${namesake.name}”: give this one another name.`
  if (columns !== 'own' && columns.length === 0)
    return 'Add a column: a layout without columns writes nothing.'
  return null
}

/** What is odd about the headings that a layout writes, as sentences: a loader that goes by headings takes the wrong cells. */
export function headingRemarks({ columns, hasHeadings, format }: ExportProfile): readonly string[] {
  // In a message they are not written, but say where a cell stands.
  if (columns === 'own' || !(hasHeadings || format === 'hl7')) return []
  const headings = columns.map(({ heading }) => heading.trim())
  const blank = headings.flatMap((heading, index) => (heading === '' ? [index + 1] : []))
  const twice = new Set(headings.filter((name, at) => name !== '' && headings.indexOf(name) < at))
  const isOne = blank.length === 1
  return [
    ...(blank.length === 0
      ? []
      : [
          `${isOne ? 'Column' : 'Columns'} ${blank.join(', ')} ${isOne ? 'has' : 'have'} no heading.`,
        ]),
    ...Array.from(twice, (name) => `More than one column has the heading “${name}”.`),
  ]
}

/** Capitals and blanks around a name tell no reader two layouts apart. */
function sameName(name: string): string {
  return name.trim().toLowerCase()
}
