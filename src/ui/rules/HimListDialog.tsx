import { useState } from 'react'
import { himCount, himList } from '../../core/settings/readHimCodes'
import { himCodesOf } from '../../core/settings/sheetSettings'
import type { HimFile } from '../../store/rulesSlice'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import { Button } from '../parts/Button'
import { WriteButton } from '../WriteButton'
import { WriteDialog } from '../WriteDialog'
import style from './HimListDialog.module.css'

/** Rows without a code that are shown; the rest is counted. */
const MOST_ROWS = 50
const EXAMPLES = 5

/** Shows what is read of a list of HIM codes, and takes it over only when a person says so. */
export function HimListDialog({ file, onClose }: { file: HimFile; onClose: () => void }) {
  const store = useWorkspaceStore()
  const before = himCodesOf(useWorkspace((workspace) => workspace.workspaceSettings))
  const [taken, setTaken] = useState<ReadonlySet<number>>(
    new Set(file.columns.filter(({ isProposed }) => isProposed).map(({ index }) => index)),
  )
  const toggle = (index: number) => {
    const next = new Set(taken)
    if (!next.delete(index)) next.add(index)
    setTaken(next)
  }
  const { codes, rowsWithoutCode, zerosAdded, lettersRead } = himList(
    file.rows,
    file.columns.filter(({ index }) => taken.has(index)),
  )
  const count = himCount(codes)
  const take = () => {
    if (store.getState().putHimCodes(file.name, codes)) onClose()
  }
  return (
    <WriteDialog
      title={`Codes that HIM assigns: ${file.name}`}
      open
      onClose={onClose}
      wide
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <WriteButton look="primary" disabled={codes.length === 0} onClick={take}>
            {before.length === 0 ? `Load ${count}` : `Replace ${himCount(before)} by ${count}`}
          </WriteButton>
        </>
      }
    >
      <fieldset className={style.columns}>
        <legend>Columns with codes</legend>
        {file.columns.map(({ index, name, codes: found }) => (
          <label key={index}>
            <input type="checkbox" checked={taken.has(index)} onChange={() => toggle(index)} />
            <strong>{name}</strong>
            <span>
              {found.length.toLocaleString('en-US')}: {found.slice(0, EXAMPLES).join(', ')}
              {found.length > EXAMPLES && ' …'}
            </span>
          </label>
        ))}
      </fieldset>
      <ReadAnew
        lead="Read with zeros in front, as anesthesia codes that a spreadsheet shortened"
        texts={zerosAdded}
      />
      <ReadAnew lead="Read with a zero in place of the letter O" texts={lettersRead} />
      {rowsWithoutCode.length > 0 && (
        <section aria-label="Rows without a code" className={style.rows}>
          <h3>Rows without a code: {rowsWithoutCode.length.toLocaleString('en-US')}</h3>
          <p>The heading is one of them. Nothing is taken from these rows.</p>
          <ol>
            {rowsWithoutCode.slice(0, MOST_ROWS).map(({ row, text }) => (
              <li key={row} value={row}>
                {text}
              </li>
            ))}
          </ol>
        </section>
      )}
    </WriteDialog>
  )
}

/** What was not read as it is written, with examples. */
function ReadAnew({ lead, texts }: { lead: string; texts: readonly string[] }) {
  if (texts.length === 0) return null
  const more = texts.length - EXAMPLES
  return (
    <p>
      {lead}: {texts.slice(0, EXAMPLES).join(', ')}
      {more > 0 && ` and ${more.toLocaleString('en-US')} more`}.
    </p>
  )
}
