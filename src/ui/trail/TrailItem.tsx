import { type ReactNode, useState } from 'react'
import type { CellEdit } from '../../core/history/CellEdit'
import type { LineName, LineNames } from '../../core/history/lineNames'
import type { SettingChange } from '../../core/history/SettingChange'
import { meansWords, type TrailEntry, tellsWhatStays } from '../../core/history/TrailEntry'
import type { ChargeSheet } from '../../core/sheet/ChargeSheet'
import { useWorkspace } from '../../store/useWorkspace'
import { columnLabel } from '../columnLabel'
import { historyText } from '../inspector/historyText'
import { Button } from '../parts/Button'
import { settingInHistory, settingLabel } from '../settingLabel'
import { ChangeWords } from './ChangeWords'
import { timeOfDay } from './days'
import style from './HistoryScreen.module.css'

/** Changed cells shown of an entry, those shown once more were asked for, and those on paper. */
const FEW = 3
const MANY = 500
const PRINTED = 5000

interface TrailItemProps {
  readonly entry: TrailEntry
  readonly sheet: ChargeSheet
  readonly names: LineNames
  readonly isPrinting: boolean
}

/** One entry: when, who, what and why, with the cells it changed before and after. */
export function TrailItem({ entry, sheet, names, isPrinting }: TrailItemProps) {
  const [isOpen, setOpen] = useState(false)
  const { act, within, label, reason, edits, settings } = entry
  const most = isPrinting ? PRINTED : isOpen ? MANY : FEW
  const shown = edits.slice(0, most)
  return (
    <li className={style.entry}>
      <span className={style.number}>{act.id}</span>
      <time dateTime={act.at}>{timeOfDay(act.at)}</time>
      <span className={style.who}>
        {act.by || 'No name given'}
        {act.role && <small>{act.role}</small>}
      </span>
      <div className={style.what}>
        <p>
          <strong>{label}</strong>{' '}
          <small>
            {meansWords(entry)}
            {within !== null && `, in the copy merged in entry ${within}`}
          </small>
        </p>
        {reason && <p className={style.why}>{reason}</p>}
        <ul>
          {settings.map((change) => (
            <SettingRow key={change.name} change={change} entry={entry} />
          ))}
          {shown.map((edit) => (
            <EditRow
              key={`${edit.row} ${edit.column}`}
              edit={edit}
              stays={tellsWhatStays(entry)}
              sheet={sheet}
              name={<LineWords entry={entry} row={edit.row} names={names} />}
            />
          ))}
        </ul>
        {edits.length > FEW && most === FEW && (
          <Button look="quiet" onClick={() => setOpen(true)}>
            Show all {edits.length.toLocaleString('en-US')} changes
          </Button>
        )}
        {most > FEW && edits.length > most && (
          <p className={style.why}>
            And {(edits.length - most).toLocaleString('en-US')} more; the CSV holds all of them.
          </p>
        )}
      </div>
    </li>
  )
}

interface SettingRowProps {
  readonly change: SettingChange
  readonly entry: TrailEntry
}

function SettingRow({ change: { name, before, after }, entry }: SettingRowProps) {
  const policies = useWorkspace((workspace) => workspace.ruleBook?.policies)
  // Long lists, such as the codes that HIM assigns, are counted here; the CSV holds them.
  const words = (text: string) =>
    settingInHistory(name, text, { reason: entry.reason, policies, mostCodes: FEW })
  return (
    <li>
      {settingLabel(name, policies)}:{' '}
      <ChangeWords
        before={words(before)}
        wasBlank={before === ''}
        after={words(after)}
        stays={tellsWhatStays(entry)}
      />
    </li>
  )
}

interface EditRowProps {
  readonly edit: CellEdit
  readonly stays: boolean
  readonly sheet: ChargeSheet
  readonly name: ReactNode
}

function EditRow({ edit, stays, sheet, name }: EditRowProps) {
  const { column } = edit
  const text = (cell: string) => historyText(column, cell) || 'blank'
  return (
    <li>
      {name} · {columnLabel(sheet, column)}:{' '}
      <ChangeWords
        before={text(edit.before)}
        wasBlank={edit.before === ''}
        after={text(edit.after)}
        stays={stays}
      />
    </li>
  )
}

interface LineWordsProps {
  readonly entry: TrailEntry
  readonly row: number
  readonly names: LineNames
}

/** What the line was called when the entry was made, and what it is called now where a later one changed that. */
function LineWords({ entry, row, names }: LineWordsProps) {
  const now = names.now(row)
  const isRenamed = !isSame(names.after(entry, row), now)
  return (
    <>
      <NameWords name={names.at(entry, row)} />
      {isRenamed && (
        <>
          {' '}
          (now <NameWords name={now} />)
        </>
      )}
    </>
  )
}

function NameWords({ name: { chargeCode, description } }: { name: LineName }) {
  return (
    <>
      <code>{chargeCode}</code> {description}
    </>
  )
}

function isSame(one: LineName, other: LineName): boolean {
  return one.chargeCode === other.chargeCode && one.description === other.description
}
