import type { CodeKind } from '../core/coding/CodeKind'
import type { RulesPack } from '../core/reference/RulesPack'
import { CodeRanges } from '../core/reference/ranges'

/**
 * Codes that say "nothing more specific fits", "not covered" or "plain supply". Hospitals that put them on
 * everything say nothing about whether a code belongs on a line.
 */
const sayNothing = new CodeRanges([
  ...['A4000-A4564', 'A4566-A4569', 'A4571-A8999', 'A9270', 'A9279-A9280', 'A9698-A9699'],
  ...['A9900', 'A9999', 'B0000-B9999', 'C9399', 'E1399', 'J3490', 'J3590', 'J7599', 'J7699'],
  ...['J7799', 'J7999', 'J8498-J8499', 'J8597', 'J8999', 'J9999'],
])
const device = new CodeRanges(['C1000-C2999', 'L8000-L8999', 'V2600-V2699'])
const equipment = /^[LEAK](?!95|96)/
const vaccine = new CodeRanges(['90281-90399', '90476-90759', '91300-91325'])
const drug = /^[JQP]|^C9|^A9[56]/
const drawsBlood = new CodeRanges(['36415-36416'])
const surgery = new CodeRanges([
  ...['10004-69990', '92920-92945', '92970-92998', '93451-93464', '93503', '93505-93599'],
  ...['93600-93662', 'C9600-C9608'],
])

/** Tells kinds of codes apart by their number. */
export class KindOfCode {
  private readonly bedside: CodeRanges

  constructor({ codeLists }: RulesPack) {
    this.bedside = new CodeRanges(codeLists.ancillarySurgery ?? [])
  }

  /** The kind of code a training line carries; null without one that says something. */
  of(cell: string): CodeKind | null {
    const code = cell.slice(0, 5)
    // W to Z are local Medicaid codes.
    if (code === '' || /^[WXYZ]/.test(code) || sayNothing.has(code)) return null
    if (device.has(code)) return 'device'
    if (equipment.test(code)) return 'equipment'
    if (drug.test(code) || vaccine.has(code)) return 'drug'
    if (/^8|U$/.test(code) || drawsBlood.has(code)) return 'lab'
    if (code.startsWith('7')) return 'imaging'
    return surgery.has(code) && !this.bedside.has(code) ? 'surgery' : 'service'
  }
}
