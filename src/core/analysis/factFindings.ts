import { constantText, type GivenFacts } from '../export/cellText'
import { facilityFact } from '../export/ExportOrder'
import type { AskedFact, CellSource, ExportProfile } from '../export/ExportProfile'
import type { Finding } from './findings'

/** Facts about the hospital that the file needs and that are not given, or that are not what the file may hold. */
export function* factFindings({
  profile,
  given,
}: {
  readonly profile: ExportProfile
  readonly given: GivenFacts
}): Iterable<Finding> {
  for (const fact of factsOf(profile)) {
    const title = faultOf(fact, given)
    if (title !== null) yield { id: `fact:${fact.id}`, rule: 'file-fact', title, rows: [] }
  }
}

/** What the layout asks for; the name of the facility as well, where it stands in the file. */
export function factsOf({ asks, columns, preamble }: ExportProfile): readonly AskedFact[] {
  if (asks.some(({ id }) => id === facilityFact.id)) return asks
  const sources: CellSource[] = [
    ...preamble.flat(),
    ...(columns === 'own' ? [] : columns.map(({ value }) => value)),
  ]
  const isUsed = sources.some(
    (source) => source.from === 'asked' && source.fact === facilityFact.id,
  )
  return isUsed ? [{ ...facilityFact, required: true }, ...asks] : asks
}

function faultOf({ id, label, required, choices, form, asManyAs }: AskedFact, given: GivenFacts) {
  const text = textOf(id, given)
  if (text === '') return required ? `Not given: ${label}` : null
  if (choices && !choices.includes(text)) return `${label}: “${text}” is none of ${listed(choices)}`
  if (form && !new RegExp(`^(?:${form.pattern})$`, 'u').test(text))
    return `${label}: “${text}” should be ${form.words}`
  if (asManyAs === undefined) return null
  const [here, there] = [text, textOf(asManyAs, given)].map((list) => list.split('|').length)
  return here === there ? null : `${label}: ${here} given for ${there}`
}

const textOf = (fact: string, given: GivenFacts) =>
  constantText({ from: 'asked', fact }, given).trim()

const FEW = 4

function listed(choices: readonly string[]): string {
  const some = choices.slice(0, FEW).join(', ')
  return choices.length > FEW ? `the ${choices.length} choices, such as ${some}` : some
}
