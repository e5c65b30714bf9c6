import { useEffect, useState } from 'react'
import type { CheckFixes, LineFix } from '../../core/analysis/SheetAnalysis'
import { codingAt, codingLabels, codings } from '../../core/chargemaster/Coding'
import { counted } from '../../core/chargemaster/counted'
import { checkTitle } from '../../core/checks/allChecks'
import type { ColumnId } from '../../core/sheet/ChargeSheet'
import { useWorkspaceStore } from '../../store/useWorkspace'
import { columnLabel } from '../columnLabel'
import { Button } from '../parts/Button'
import { WriteButton } from '../WriteButton'
import { WriteDialog } from '../WriteDialog'
import style from './FixAllDialog.module.css'
import { type FixGroup, fixGroups } from './fixGroups'

export interface FixAllDialogProps {
  readonly checkId: string
  readonly onClose: () => void
}

const FIRST_SHOWN = 5
const MORE_SHOWN = 100

/** Fixes a check on all its lines after showing what it will change; kinds of fixes and lines can be left out. */
export function FixAllDialog({ checkId, onClose }: FixAllDialogProps) {
  const store = useWorkspaceStore()
  const [found, setFound] = useState<CheckFixes | null>(null)
  /** Lines left out, by row. */
  const [without, setWithout] = useState<ReadonlySet<number>>(new Set())
  const [reason, setReason] = useState('')
  useEffect(() => {
    const { fixesOf, tellError } = store.getState()
    fixesOf(checkId).then(setFound, tellError)
  }, [store, checkId])
  const fixes = found?.certain ?? []
  const chosen = fixes.filter(({ row }) => !without.has(row))
  const lines = counted(chosen.length, 'line')
  const canApply = chosen.length > 0 && reason.trim() !== ''
  const apply = () => {
    if (canApply && store.getState().applyFixes(checkId, chosen, reason.trim())) onClose()
  }
  return (
    <WriteDialog
      title={`Fix all: ${checkTitle(checkId)}`}
      open
      onClose={onClose}
      wide
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <WriteButton look="primary" disabled={!canApply} onClick={apply}>
            Change {lines}
          </WriteButton>
        </>
      }
    >
      {found === null && <p>Looking at the lines…</p>}
      {found && fixes.length === 0 && (
        <p>No line of this check can be fixed without a look at it.</p>
      )}
      {found && found.others.length > 0 && <LeftLines others={found.others} />}
      {fixes.length > 0 && (
        <>
          <FixTable groups={fixGroups(fixes)} without={without} onWithout={setWithout} />
          <label className={style.reason}>
            Reason (kept in the history of each line)
            <input
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
                // Else the key goes on to the button that gets the keyboard back.
                event.preventDefault()
                apply()
              }}
              required
            />
          </label>
          <p className={style.soft}>One step of undo takes all back.</p>
        </>
      )}
    </WriteDialog>
  )
}

/** Lines that are not fixed together, and why. */
function LeftLines({ others }: Pick<CheckFixes, 'others'>) {
  return (
    <ul className={style.others} aria-label="Lines that need a person">
      {others.map(({ why, lines }) => (
        <li key={why}>
          {lines.toLocaleString('en-US')} {lines === 1 ? 'line needs' : 'lines need'} a person:{' '}
          {why}
        </li>
      ))}
    </ul>
  )
}

interface FixTableProps {
  readonly groups: readonly FixGroup[]
  readonly without: ReadonlySet<number>
  readonly onWithout: (without: ReadonlySet<number>) => void
}

/** What is done alike, to be left out together, or line by line. */
function FixTable({ groups, without, onWithout }: FixTableProps) {
  const choose = (fixes: readonly LineFix[], isTaken: boolean) => {
    const next = new Set(without)
    for (const { row } of fixes) {
      if (isTaken) next.delete(row)
      else next.add(row)
    }
    onWithout(next)
  }
  return (
    <>
      {groups.map(({ label, fixes }) => {
        const taken = fixes.filter(({ row }) => !without.has(row)).length
        return (
          <section key={label} aria-label={label} className={style.group}>
            <label>
              <input
                type="checkbox"
                checked={taken > 0}
                onChange={() => choose(fixes, taken === 0)}
              />
              <strong>{label}</strong>
              <span>
                {taken.toLocaleString('en-US')} of {counted(fixes.length, 'line')}
              </span>
            </label>
            <FixLines fixes={fixes} without={without} onChoose={choose} />
          </section>
        )
      })}
    </>
  )
}

interface FixLinesProps {
  readonly fixes: readonly LineFix[]
  readonly without: ReadonlySet<number>
  readonly onChoose: (fixes: readonly LineFix[], isTaken: boolean) => void
}

/** The first lines of a group, each with what stands in its cells and what will. */
function FixLines({ fixes, without, onChoose }: FixLinesProps) {
  const { document, facts } = useWorkspaceStore().getState()
  const sheet = document?.sheet
  const [most, setMost] = useState(FIRST_SHOWN)
  if (!sheet) return null
  // Where nobody decided about the coding, what is inferred is what the line shows.
  const shown = (column: ColumnId, text: string, row: number) =>
    column === 'decision'
      ? codingLabels[codings.find((one) => one === text) ?? codingAt(facts.coding[row] ?? 0)]
      : text || 'blank'
  return (
    <ul className={style.fixes}>
      {fixes.slice(0, most).map((one) => (
        <li key={one.row}>
          <label>
            <input
              type="checkbox"
              checked={!without.has(one.row)}
              onChange={(event) => onChoose([one], event.target.checked)}
            />
            {sheet.get(one.row, 'chargeCode')} {sheet.get(one.row, 'description')}
          </label>
          {one.fix
            .filter(({ column, after }) => sheet.get(one.row, column) !== after)
            .map(({ column, after }) => (
              <span key={column}>
                {columnLabel(sheet, column)}:{' '}
                <del>{shown(column, sheet.get(one.row, column), one.row)}</del> →{' '}
                <ins>{shown(column, after, one.row)}</ins>
              </span>
            ))}
        </li>
      ))}
      {fixes.length > most && (
        <li>
          <Button look="quiet" onClick={() => setMost(most + MORE_SHOWN)}>
            Show more of {counted(fixes.length - most, 'other')}
          </Button>
        </li>
      )}
    </ul>
  )
}
