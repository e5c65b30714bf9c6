import { codingLabels, codings } from '../../core/chargemaster/Coding'
import { checkTitle } from '../../core/checks/allChecks'
import { waivedChecks } from '../../core/checks/waivers'
import { commentTexts } from '../../core/review/lineComments'
import { type ReviewState, reviewLabels } from '../../core/review/ReviewState'
import type { ColumnId } from '../../core/sheet/ChargeSheet'

/** A cell as a line’s history shows it: codings and waived checks in words, everything else as it stands. */
export function historyText(column: ColumnId, cell: string): string {
  if (column === 'decision') {
    const coding = codings.find((name) => name === cell)
    return coding ? codingLabels[coding] : 'as inferred'
  }
  if (column === 'review' && cell in reviewLabels) return reviewLabels[cell as ReviewState]
  if (column === 'waived')
    return [...waivedChecks(cell)]
      .map(([checkId, note]) => `Waived: ${checkTitle(checkId)}: ${note}`)
      .join('; ')
  return column === 'comments' ? commentTexts(cell).join('\n') : cell
}
