import { useState } from 'react'
import type { CellEdit } from '../../core/history/CellEdit'
import type { SettingChange } from '../../core/history/SettingChange'
import { meansLabels, type TrailEntry } from '../../core/history/trailEntries'
import type { ChargeSheet } from '../../core/sheet/ChargeSheet'
import { columnLabel } from '../columnLabel'
import { historyText } from '../inspector/historyText'
import { Button } from '../parts/Button'
import { settingLabel } from '../settingLabel'
import { timeOfDay } from './days'
import style from './HistoryScreen.module.css'

/** Changed cells shown of an entry, those shown once more were asked for, and those on paper. */
const FEW = 3
const MANY = 500
const PRINTED = 5000

interface TrailItemProps {
  readonly entry: TrailEntry
  readonly sheet: ChargeSheet
  readonly isPrinting: boolean
}

/** One entry: when, who, what and why, with the cells it changed before and after. */
export function TrailItem({ entry, sheet, isPrinting }: TrailItemProps) {
  const [isOpen, setOpen] = useState(false)
  const { act, within, label, reason, edits, settings, means } = entry
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
            {meansLabels[means]}
            {within !== null && `, in the copy merged in entry ${within}`}
          </small>
        </p>
        {reason && <p className={style.why}>{reason}</p>}
        <ul>
          {settings.map((change) => (
            <SettingRow key={change.name} change={change} />
          ))}
          {shown.map((edit) => (
            <EditRow key={`${edit.row} ${edit.column}`} edit={edit} sheet={sheet} />
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

function SettingRow({ change: { name, before, after } }: { change: SettingChange }) {
  return (
    <li>
      {settingLabel(name)}: <del>{settingText(before)}</del> <span aria-hidden>→</span>{' '}
      <ins>{settingText(after)}</ins>
    </li>
  )
}

/** Long lists, such as the codes that HIM assigns, are counted here; the CSV holds them. */
function settingText(text: string): string {
  const lines = text.split('\n').length
  if (lines > FEW) return `${lines.toLocaleString('en-US')} codes`
  return text.replaceAll('\n', ', ') || 'not set'
}

function EditRow({ edit, sheet }: { edit: CellEdit; sheet: ChargeSheet }) {
  const { row, column } = edit
  const text = (cell: string) => historyText(column, cell) || 'blank'
  return (
    <li>
      <code>{sheet.get(row, 'chargeCode')}</code> {sheet.get(row, 'description')} ·{' '}
      {columnLabel(sheet, column)}: <del>{text(edit.before)}</del> <span aria-hidden>→</span>{' '}
      <ins>{text(edit.after)}</ins>
    </li>
  )
}
