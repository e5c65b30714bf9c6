import { useState } from 'react'
import { type Coding, codingAt, codingLabels, codings } from '../../core/chargemaster/Coding'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import { CodingMark } from '../grid/CodingMark'
import { Button } from '../parts/Button'
import { Form } from '../parts/Form'
import { WriteButton } from '../WriteButton'
import style from './Inspector.module.css'
import { hasOwnSource, reasonName } from './reasonName'
import { Section } from './Section'
import { SourceText } from './SourceText'
import { leaveOnEscape, takeFocus, useOpenForm } from './useOpenForm'

/** The coding of the line with its reasons, and a person's decision about it. */
export function CodingSection({ row }: { row: number }) {
  const coding = useWorkspace((workspace) => codingAt(workspace.facts.coding[row] ?? 0))
  const confidence = useWorkspace((workspace) => workspace.facts.confidence[row] ?? 0)
  const isAnalysed = useWorkspace((workspace) => workspace.counts !== null)
  const answer = useWorkspace((workspace) =>
    workspace.explanation?.row === row ? workspace.explanation.answer : null,
  )
  const decision = useWorkspace((workspace) => workspace.document?.sheet.get(row, 'decision') ?? '')
  const { isOpen, open, giveBack, button } = useOpenForm()
  if (!isAnalysed) return <Section title="Coding">Reading all lines…</Section>
  return (
    <Section
      title="Coding"
      aside={
        !isOpen && (
          <WriteButton look="quiet" ref={button} onClick={open}>
            Set coding…
          </WriteButton>
        )
      }
    >
      <p className={style.coding}>
        <CodingMark coding={coding} />
        <strong>{codingLabels[coding]}</strong>
        <span className={style.soft}>
          {decision ? 'set by a person' : `inferred, ${confidence} % sure`}
        </span>
      </p>
      <ul className={style.reasons}>
        {answer?.reasons.map((reason) => (
          <li key={`${reason.id} ${reason.text}`}>
            {reason.text}
            <SourceText
              lead={hasOwnSource(reason) ? `${reasonName(reason)} · ` : reasonName(reason)}
              source={hasOwnSource(reason) ? reason.source : ''}
            />
          </li>
        ))}
      </ul>
      {isOpen && <DecisionForm row={row} coding={coding} onDone={giveBack} />}
    </Section>
  )
}

interface DecisionFormProps {
  readonly row: number
  readonly coding: Coding
  readonly onDone: () => void
}

function DecisionForm({ row, coding, onDone }: DecisionFormProps) {
  const store = useWorkspaceStore()
  const [wanted, setWanted] = useState<Coding>(coding === 'dynamic' ? 'static' : 'dynamic')
  const [reason, setReason] = useState('')
  const isDecided = store.getState().document?.sheet.get(row, 'decision') !== ''
  const decide = (decision: Coding | '', why: string) => {
    store.getState().act({
      kind: 'decision',
      label: decision
        ? `Set coding from ${codingLabels[coding]} to ${codingLabels[decision]}`
        : 'Take back the coding decision',
      reason: why,
      changes: [
        { row, column: 'decision', after: decision },
        { row, column: 'decisionReason', after: why },
      ],
    })
    onDone()
  }
  return (
    <Form
      className={style.form}
      onSubmit={() => {
        if (reason.trim() !== '') decide(wanted, reason.trim())
      }}
    >
      <label>
        Coding
        <select
          ref={takeFocus}
          value={wanted}
          onChange={(event) => {
            const next = codings.find((name) => name === event.target.value)
            if (next) setWanted(next)
          }}
        >
          {codings.map((name) => (
            <option key={name} value={name}>
              {codingLabels[name]}
            </option>
          ))}
        </select>
      </label>
      <label>
        Reason (kept in the line’s history)
        <input
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          onKeyDown={leaveOnEscape(onDone)}
          required
        />
      </label>
      <div className={style.buttons}>
        {isDecided && (
          <WriteButton look="quiet" onClick={() => decide('', '')}>
            Take decision back
          </WriteButton>
        )}
        <Button look="quiet" onClick={onDone}>
          Cancel
        </Button>
        <WriteButton look="primary" type="submit" disabled={reason.trim() === ''}>
          Set coding
        </WriteButton>
      </div>
    </Form>
  )
}
