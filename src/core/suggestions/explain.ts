import { oppsStatusOf } from '../reference/LevelTwoPack'
import { codeStatus, type ReferenceSet } from '../reference/ReferenceSet'
import { drugUnits } from '../text/drugUnits'
import { tokenizeDescription } from '../text/tokenizeDescription'
import type { CandidateFinder } from './CandidateFinder'
import type { CodeList } from './CodeList'
import { differs } from './differs'
import { alike } from './NeighbourVotes'
import type { SheetNeighbour } from './SheetIndex'
import type { SheetLines } from './SheetLines'
import type { RankedCode } from './Suggester'
import type { Evidence, LineText, Suggestion } from './Suggestion'
import { wordFeatures } from './wordFeatures'

/** Lines of the sheet at least this similar are shown as like the line. */
const sheetAlike = 0.6

/** Gathers the evidence for the codes ranked for a line; for lines on the screen, not for thousands. */
export type Explainer = (
  line: LineText,
  ranked: readonly RankedCode[],
  sheet: SheetLines,
  row: number,
) => Suggestion[]

/** What the lines like the query say of one code. */
interface Witness {
  readonly hospitals: Set<number>
  /** Features of the lines with the code. */
  readonly features: Set<number>
  /** Codes as they stand on those lines, where another code has replaced them. */
  readonly replaced: Set<string>
}

/** An explainer that cites the lines of other hospitals, the official texts and the open sheet. */
export function explainer(
  finder: CandidateFinder,
  codeList: CodeList,
  reference: ReferenceSet,
): Explainer {
  const textOf = (number: number) => {
    const code = codeList.codes[number] ?? ''
    const entry = reference.levelTwo.get(code)
    return { number, code, officialText: entry?.long || entry?.short || '' }
  }
  return (line, ranked, sheet, row) => {
    const { witnesses, asked } = hear(line, ranked, finder, codeList)
    const ownLines = sheet.nearestTo(line.description, row, 50)
    return ranked.map(({ code, confidence }, place): Suggestion => {
      const own = textOf(code)
      const rival = ranked[place === 0 ? 1 : 0]
      const witness = witnesses.get(code)
      const alikeHere = ownLines.filter(({ similarity }) => similarity >= sheetAlike)
      const carrying = alikeHere.filter((other) => other.code === own.code)
      const evidence: Evidence = {
        matchedWords: matchedWords(line, finder, witness?.features ?? new Set(), own.officialText),
        hospitals: witness?.hospitals.size ?? 0,
        hospitalsAsked: asked,
        sheetLines: carrying.length,
        sheetBeside: carrying.length > 0 ? [] : codesBeside(code, alikeHere, finder, codeList),
        departmentLines: sheet.countBeside(line, own.code, row),
        placeName: line.revenueCode === '' ? 'department' : 'revenue code',
        officialText: own.officialText,
        status: codeStatus(own.code, reference),
        oppsStatus: oppsStatusOf(own.code, reference),
        replaces: [...(witness?.replaced ?? [])].sort(),
        units: drugUnits(line.description, own.officialText),
        differs: rival ? differs(own, textOf(rival.code), finder.lines, finder.vocabulary) : '',
      }
      return { code: own.code, confidence, evidence }
    })
  }
}

/** The codes of the lines that stand beside a code by number, each once, in order. */
function codesBeside(
  code: number,
  lines: readonly SheetNeighbour[],
  finder: CandidateFinder,
  codeList: CodeList,
): string[] {
  const beside = lines.filter((line) => {
    const number = codeList.numbers.get(line.code)
    return (
      number !== undefined &&
      line.code[0] === codeList.codes[code]?.[0] &&
      finder.areBeside(code, number)
    )
  })
  return [...new Set(beside.map((line) => line.code))].sort()
}

function hear(
  line: LineText,
  ranked: readonly RankedCode[],
  finder: CandidateFinder,
  codeList: CodeList,
): { witnesses: Map<number, Witness>; asked: number } {
  const witnesses = new Map(
    ranked.map(({ code }): [number, Witness] => [
      code,
      { hospitals: new Set(), features: new Set(), replaced: new Set() },
    ]),
  )
  const asked = new Set<number>()
  const { lines } = finder
  for (const { line: neighbour, similarity } of finder.neighboursOf(line.description)) {
    const source = lines.sources[neighbour] ?? 0
    const written = lines.codes[neighbour] ?? 0
    const proposed = codeList.proposed[written] ?? -1
    const witness = witnesses.get(proposed)
    if (similarity >= alike) asked.add(source)
    if (!witness) continue
    if (similarity >= alike) witness.hospitals.add(source)
    if (proposed !== written) witness.replaced.add(codeList.codes[written] ?? '')
    for (let at = lines.starts[neighbour] ?? 0; at < (lines.starts[neighbour + 1] ?? 0); at++)
      witness.features.add(lines.features[at] ?? 0)
  }
  return { witnesses, asked: asked.size }
}

/** Words of the line, as written, that lines with the code have as well, or its official text. */
function matchedWords(
  line: LineText,
  finder: CandidateFinder,
  features: Set<number>,
  officialText: string,
): string[] {
  const official = new Set(tokenizeDescription(officialText).map(({ key }) => key))
  const matched = tokenizeDescription(line.description).filter(
    (token) =>
      official.has(token.key) ||
      wordFeatures([token]).some((hash) => features.has(finder.vocabulary.numberOf(hash))),
  )
  return [...new Set(matched.map(({ start, end }) => line.description.slice(start, end)))]
}
