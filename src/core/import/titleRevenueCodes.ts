import type { Column } from '../sheet/Column'
import { ColumnPacker } from '../sheet/packColumn'
import type { ColumnMapping, SkippedRow, SkipReason } from './ColumnMapping'
import { isRevenueLike } from './ColumnProfile'
import type { ClassifiedRows } from './classifyRows'
import { cleanRevenueCode } from './cleanRevenueCode'
import { withoutFrame } from './rowWords'

/** One such title may be said of the list. */
const FEW_CODES = 2

interface RevenueTitle {
  readonly code: string
  /** What the title says behind the code. */
  readonly name: string
}

/** `Revenue Code: 0300 LABORATORY`, `*** REV 450 ***` as code and name; null for other texts. */
export function revenueTitle(text: string): RevenueTitle | null {
  const [, digits, name = ''] = titleWords.exec(withoutFrame(text.replaceAll(' | ', ' '))) ?? []
  if (digits === undefined || !isRevenueLike(digits)) return null
  return { code: cleanRevenueCode(digits), name: name.trim() }
}

const titleWords =
  /^(?:rev(?:enue)?\b|ub\b)[\s.]*(?:codes?\b|cd\b|class\b|center\b|ctr\b|no\b)?[\s.:#=-]*(\d{3,4})\b[\s.:–-]*(.*)$/i

/** The revenue code of every line as the title above it names it; null where titles name none. */
export function titleRevenueCodes(rows: ClassifiedRows, wanted: Uint32Array): Column | null {
  const titles = rows.skipped.filter(({ reason }) => mayBeTitle.has(reason))
  const coded = titles.flatMap(({ text }) => revenueTitle(text) ?? [])
  if (new Set(coded.map(({ code }) => code)).size < FEW_CODES) return null
  const marks = revenueMarks(titles, coded.length)
  const packer = new ColumnPacker()
  let next = 0
  let code = ''
  for (const row of wanted) {
    while (next < marks.length && (marks[next]?.sourceRow ?? 0) <= row)
      code = marks[next++]?.code ?? ''
    packer.add(code)
  }
  return packer.finish()
}

/** A title longer than most is sorted out as a note; the first one may stand over the heading. */
const mayBeTitle: ReadonlySet<SkipReason> = new Set(['title', 'no-charge', 'before-heading'])

/**
 * From which row on which code holds. Where titles of departments stand between those of codes, a department without a
 * code of its own has none; right under a code it belongs to that.
 */
function revenueMarks(titles: readonly SkippedRow[], coded: number) {
  const plain = titles.filter(({ reason, text }) => reason === 'title' && !revenueTitle(text))
  const endsCode = plain.length * 2 >= coded
  let above = -1
  return titles.flatMap(({ sourceRow, reason, text }) => {
    const code = revenueTitle(text)?.code
    if (code !== undefined) {
      above = sourceRow
      return [{ sourceRow, code }]
    }
    return endsCode && reason === 'title' && above !== sourceRow - 1
      ? [{ sourceRow, code: '' }]
      : []
  })
}

/** A sentence where titles give the revenue codes, so that a person looks at them; else null. */
export function titleCodesRemark(rows: ClassifiedRows, { roles }: ColumnMapping): string | null {
  if (roles.includes('revenueCode')) return null
  const codes = titleRevenueCodes(rows, rows.lines)
  if (!codes) return null
  const first = rows.skipped.find(({ text }) => revenueTitle(text))
  return `The revenue codes stand in titles such as “${first?.text.slice(0, SHOWN_TEXT)}”; each line got that of the title above it. Look at them before you finish.`
}

const SHOWN_TEXT = 60
