import { lineFields } from '../chargemaster/ChargeLine'
import { fieldLabels } from '../chargemaster/fieldLabels'
import { type CellSource, datePatterns, momentPatterns } from './ExportProfile'

/** One thing that can stand in a column, in the words users choose it by. */
export interface SourceOption {
  readonly label: string
  readonly source: CellSource
}

const places = [1, 2, 3, 4] as const
const levelWords = { any: 'HCPCS code', one: 'CPT code only', two: 'Level II code only' } as const

/** What can stand in a column, in the order of a list to choose from; a person completes the last two. */
export const sourceOptions: readonly SourceOption[] = [
  ...lineFields.map((field) => ({
    label: field === 'price' ? 'Price as it stands' : fieldLabels[field],
    source: { from: 'field', field } as const,
  })),
  { label: 'Price as a plain amount', source: { from: 'price' } },
  {
    label: 'Price as a plain amount, with all its digits',
    source: { from: 'price', digits: 'all' },
  },
  ...([4, 3] as const).map((digits) => ({
    label: `Revenue code, ${digits} digits`,
    source: { from: 'revenueCode', digits } as const,
  })),
  ...(['any', 'one', 'two'] as const).flatMap((level) =>
    (['apart', 'glued'] as const).map((modifiers) => ({
      label: `${levelWords[level]}${modifiers === 'glued' ? ' with its modifiers' : ''}`,
      source: { from: 'code', level, modifiers } as const,
    })),
  ),
  ...places.map((place) => ({
    label: `Modifier ${place}`,
    source: { from: 'modifier', place } as const,
  })),
  ...[' ', ',', '|'].map((between) => ({
    label: `All modifiers, with “${between}” between`,
    source: { from: 'modifiers', between } as const,
  })),
  { label: 'Name of the code set (CMS)', source: { from: 'codeSystem', names: 'cms' } },
  { label: 'Name of the code set (HL7)', source: { from: 'codeSystem', names: 'hl7' } },
  ...places.slice(0, 3).flatMap((place) => [
    { label: `Code ${place} of the line`, source: { from: 'typedCode', place } as const },
    { label: `Type of code ${place}`, source: { from: 'codeType', place } as const },
  ]),
  ...datePatterns.map((pattern) => ({
    label: `Date the lines hold from, ${pattern}`,
    source: { from: 'date', pattern } as const,
  })),
  ...momentPatterns.map((pattern) => ({
    label: `When the file is made (UTC), ${pattern}`,
    source: { from: 'written', pattern } as const,
  })),
  { label: 'Number of the line', source: { from: 'number' } },
  { label: 'Coding', source: { from: 'coding' } },
  { label: 'Added, changed or out of use (MAD, MUP, MDC, MAC)', source: { from: 'recordEvent' } },
  { label: 'In use (A) or not (I)', source: { from: 'activeFlag' } },
  { label: 'Name of the facility', source: { from: 'asked', fact: 'facility' } },
  { label: 'A fixed text', source: { from: 'text', text: '' } },
  { label: 'A column of your file', source: { from: 'file', column: '' } },
]

/** The index in `sourceOptions` of a source; -1 for one that only ready layouts have. */
export function optionOf(source: CellSource): number {
  return sourceOptions.findIndex((option) => {
    const { from } = option.source
    if (from !== source.from) return false
    return from === 'text' || from === 'file' || isSame(option.source, source)
  })
}

function isSame(a: CellSource, b: CellSource): boolean {
  const facts = new Map<string, unknown>(Object.entries(b))
  const named = Object.entries(a)
  return named.length === facts.size && named.every(([name, value]) => facts.get(name) === value)
}
