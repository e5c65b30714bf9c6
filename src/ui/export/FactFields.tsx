import { factsOf } from '../../core/analysis/factFindings'
import { facilityFact } from '../../core/export/ExportOrder'
import type { AskedFact } from '../../core/export/ExportProfile'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import style from './ExportScreen.module.css'

/** The facility, the date, and what else the layout must know of the hospital. */
export function FactFields() {
  const store = useWorkspaceStore()
  const asks = factsOf(useWorkspace((workspace) => workspace.exportChoices.profile))
  const facility = asks.find(({ id }) => id === facilityFact.id) ?? facilityFact
  const date = useWorkspace((workspace) => workspace.exportChoices.date)
  return (
    <div className={style.facts}>
      {[facility, ...asks.filter(({ id }) => id !== facilityFact.id)].map((fact) =>
        fact.choices ? (
          <ChoiceFact key={fact.id} fact={fact} choices={fact.choices} />
        ) : (
          <TextFact key={fact.id} fact={fact} />
        ),
      )}
      <label>
        Lines effective from
        <input
          type="date"
          value={date}
          onChange={(event) => store.getState().chooseExport({ date: event.target.value })}
        />
        <small>
          Blank means today. It stands in the file names and decides which codes have ended.
        </small>
      </label>
    </div>
  )
}

function TextFact({ fact: { id, label, required } }: { fact: AskedFact }) {
  const [text, give] = useFact(id)
  const workspaceName = useWorkspace((workspace) => workspace.document?.summary.name ?? '')
  // A file name takes that of the workspace; what stands in the file must be given.
  const instead = id === facilityFact.id ? workspaceName : ''
  return (
    <label>
      {label}
      <input
        value={text}
        required={required}
        placeholder={required ? 'Needed' : instead}
        onChange={(event) => give(event.target.value)}
      />
    </label>
  )
}

interface ChoiceFactProps {
  readonly fact: AskedFact
  readonly choices: readonly string[]
}

function ChoiceFact({ fact: { id, label }, choices }: ChoiceFactProps) {
  const [text, give] = useFact(id)
  return (
    <label>
      {label}
      <select value={text} onChange={(event) => give(event.target.value)}>
        <option value="">Choose…</option>
        {choices.map((word) => (
          <option key={word}>{word}</option>
        ))}
      </select>
    </label>
  )
}

/** A fact about the hospital by its id, and how to give it. */
function useFact(id: string): readonly [string, (text: string) => void] {
  const store = useWorkspaceStore()
  const text = useWorkspace((workspace) => workspace.exportChoices.facts[id] ?? '')
  return [
    text,
    (given) => {
      const { exportChoices, chooseExport } = store.getState()
      chooseExport({ facts: { ...exportChoices.facts, [id]: given } })
    },
  ]
}
