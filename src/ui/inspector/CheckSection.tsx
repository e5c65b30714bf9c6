import { useState } from 'react'
import { checkTitle } from '../../core/checks/allChecks'
import type { Flag } from '../../core/checks/Check'
import { waivedChecks } from '../../core/checks/waivers'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import { FixAllDialog } from '../fixes/FixAllDialog'
import { SeverityMark } from '../grid/SeverityMark'
import { theGrid } from '../lines/theGrid'
import { Button } from '../parts/Button'
import { Form } from '../parts/Form'
import { WriteButton } from '../WriteButton'
import style from './Inspector.module.css'
import { Section } from './Section'
import { SourceText } from './SourceText'
import { leaveOnEscape, takeFocus, useOpenForm } from './useOpenForm'

/** The open checks of the line: what is wrong, why it matters, what to do, the fix, or a waiver with a note. */
export function CheckSection({ row }: { row: number }) {
  const flags = useWorkspace((workspace) =>
    workspace.explanation?.row === row ? workspace.explanation.flags : null,
  )
  const cell = useWorkspace((workspace) => workspace.document?.sheet.get(row, 'waived') ?? '')
  const waived = [...waivedChecks(cell)]
  return (
    <Section title={flags && flags.length > 0 ? `Checks (${flags.length})` : 'Checks'}>
      {flags === null && <p className={style.soft}>Checking the line…</p>}
      {flags?.length === 0 && <p className={style.soft}>No open checks on this line.</p>}
      <ul className={style.flags}>
        {flags?.map((flag) => (
          <FlagItem key={`${flag.checkId} ${flag.message}`} row={row} flag={flag} />
        ))}
      </ul>
      {waived.length > 0 && (
        <ul className={style.waived} aria-label="Waived checks">
          {waived.map(([checkId, note]) => (
            <WaivedItem key={checkId} row={row} checkId={checkId} note={note} />
          ))}
        </ul>
      )}
    </Section>
  )
}

function FlagItem({ row, flag }: { row: number; flag: Flag }) {
  const store = useWorkspaceStore()
  const { isOpen: isWaiving, open, giveBack, close, button } = useOpenForm()
  const [isFixingAll, setFixingAll] = useState(false)
  const fix = () => {
    store.getState().act({
      kind: 'fix',
      label: flag.fixLabel,
      reason: flag.message,
      changes: flag.fix.map(({ column, after }) => ({ row, column, after })),
    })
    // The button goes with what it mended.
    theGrid()?.focus()
  }
  return (
    <li>
      <p className={style.flag}>
        <SeverityMark severity={flag.severity} /> <strong>{flag.title}</strong>
      </p>
      <p>{flag.message}</p>
      <p className={style.soft}>{flag.why}</p>
      <p>{flag.whatToDo}</p>
      {flag.oneByOne && <p className={style.soft}>Look at it first: {flag.oneByOne}</p>}
      <p>
        <SourceText lead="Source: " source={flag.source} />
      </p>
      {isWaiving ? (
        <WaiverForm row={row} flag={flag} onDone={close} onCancel={giveBack} />
      ) : (
        <div className={style.buttons}>
          <WriteButton look="quiet" ref={button} onClick={open}>
            Waive with a note…
          </WriteButton>
          {flag.fix.length > 0 && (
            <>
              {flag.oneByOne === '' && (
                <WriteButton look="quiet" onClick={() => setFixingAll(true)}>
                  Fix all alike…
                </WriteButton>
              )}
              <WriteButton className={style.fix ?? ''} onClick={fix}>
                {flag.fixLabel}
              </WriteButton>
            </>
          )}
        </div>
      )}
      {isFixingAll && <FixAllDialog checkId={flag.checkId} onClose={() => setFixingAll(false)} />}
    </li>
  )
}

interface WaiverFormProps {
  readonly row: number
  readonly flag: Flag
  readonly onDone: () => void
  readonly onCancel: () => void
}

function WaiverForm({ row, flag, onDone, onCancel }: WaiverFormProps) {
  const store = useWorkspaceStore()
  const [note, setNote] = useState('')
  return (
    <Form
      className={style.form}
      onSubmit={() => {
        if (!store.getState().waive(row, flag.checkId, flag.title, note.trim())) return
        onDone()
        theGrid()?.focus()
      }}
    >
      <label>
        Why this is right as it is
        <input
          ref={takeFocus}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          onKeyDown={leaveOnEscape(onCancel)}
          required
        />
      </label>
      <div className={style.buttons}>
        <Button look="quiet" onClick={onCancel}>
          Cancel
        </Button>
        <WriteButton look="primary" type="submit" disabled={note.trim() === ''}>
          Waive
        </WriteButton>
      </div>
    </Form>
  )
}

interface WaivedItemProps {
  readonly row: number
  readonly checkId: string
  readonly note: string
}

function WaivedItem({ row, checkId, note }: WaivedItemProps) {
  const store = useWorkspaceStore()
  const takeBack = () => {
    store.getState().unwaive(row, checkId)
    theGrid()?.focus()
  }
  return (
    <li>
      <span>
        Waived: {checkTitle(checkId)}: {note}
      </span>
      <WriteButton look="quiet" onClick={takeBack}>
        Take back
      </WriteButton>
    </li>
  )
}
