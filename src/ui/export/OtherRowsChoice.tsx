import { counted } from '../../core/chargemaster/counted'
import type { PayerRows, RearrangedRows } from '../../core/sheet/PackedSheet'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import style from './ExportScreen.module.css'

/**
 * Whether the rows of the file that are no lines go out in its own layout; not asked where there are none. What cannot go
 * out is said.
 */
export function OtherRowsChoice() {
  const store = useWorkspaceStore()
  const isOwn = useWorkspace((workspace) => workspace.exportChoices.profile.columns === 'own')
  const chosen = useWorkspace((workspace) => workspace.exportChoices.otherRows)
  const kept = useWorkspace((workspace) => workspace.document?.sheet.packed.otherRows)
  const payerRows = useWorkspace((workspace) => workspace.document?.sheet.packed.payerRows)
  const rearranged = useWorkspace((workspace) => workspace.document?.sheet.packed.rearranged)
  if (!isOwn) return null
  const rows = kept?.isHeading.filter((isHeading) => isHeading !== 1).length ?? 0
  return (
    <>
      {rows > 0 && (
        <label className={style.radio}>
          <input
            type="checkbox"
            checked={chosen}
            onChange={() => store.getState().chooseExport({ otherRows: !chosen })}
          />
          <span>
            With the rows above the heading and between the lines, as in the file
            <small>
              {counted(rows, 'row')}: titles, blank rows, totals
              {payerRows?.areKept && ', other payers'}. Totals are not counted anew.
            </small>
          </span>
        </label>
      )}
      {payerRows && <p className={style.soft}>{payerWords(payerRows, chosen)}</p>}
      {rearranged && <p className={style.soft}>{rearrangedWords(rearranged)}</p>}
    </>
  )
}

/** What becomes of the rows that give a charge again for another payer. */
function payerWords({ count, areKept }: PayerRows, chosen: boolean): string {
  const again = `${counted(count, 'row')} of the file ${count === 1 ? 'gives' : 'give'} a charge again for another payer.`
  return chosen && areKept
    ? `${again} They go out as they came, also where you changed the charge or leave it out.`
    : `${again} They do not go out: each charge goes out once, with its first payer.`
}

/** What cannot come back as the file has it. */
function rearrangedWords({ joined, lists }: RearrangedRows): string {
  const moved = 'Lists that the file has under other headings or side by side go out under one.'
  if (joined === 0) return `${moved} The cells are the file’s, their places are not.`
  const pairs = `Each charge goes out in one row: where the file has it in more, ${counted(joined, 'row')} were put behind the row above.`
  return lists ? `${pairs} ${moved}` : pairs
}
