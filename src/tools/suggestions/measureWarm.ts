import type { Suggester } from '../../core/suggestions/Suggester'
import { bySource, type ColdMeasure, type Hit, round, sharesOf } from './measureCold'
import type { TrainingLine } from './readTrainingLines'

/** Every tenth coded line of a source is hidden. */
const hiddenStep = 10

/** Hides every tenth coded line of each source and asks for its code with all other lines as the sheet. */
export function measureWarm(lines: readonly TrainingLine[], suggester: Suggester): ColdMeasure {
  const coded = lines.filter(({ hcpcs }) => hcpcs !== '')
  const hits: Hit[] = []
  let spent = 0
  for (const ofSource of bySource(coded).values()) {
    suggester.sheet.clear()
    for (const [row, line] of ofSource.entries())
      if (row % hiddenStep !== 0) suggester.sheet.put({ row, ...line })
    const start = performance.now()
    for (const { source, description, revenueCode, hcpcs } of ofSource.filter(
      (_, row) => row % hiddenStep === 0,
    )) {
      const five = suggester.rank({ description, revenueCode }, 5, { needsCode: true })
      const place = five.findIndex(({ code }) => suggester.codeList.codes[code] === hcpcs)
      hits.push({ source, code: hcpcs, confidence: five[0]?.confidence ?? 0, place })
    }
    spent += performance.now() - start
  }
  suggester.sheet.clear()
  return { ...sharesOf(hits), msPerLine: round(spent / Math.max(1, hits.length)) }
}
