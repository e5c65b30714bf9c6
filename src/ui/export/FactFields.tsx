import { facilityFact } from '../../core/export/ExportOrder'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import style from './ExportScreen.module.css'

/** The facility, the date, and what else the layout must know of the hospital. */
export function FactFields() {
  const store = useWorkspaceStore()
  const asks = useWorkspace((workspace) => workspace.exportChoices.profile.asks)
  const facts = useWorkspace((workspace) => workspace.exportChoices.facts)
  const date = useWorkspace((workspace) => workspace.exportChoices.date)
  const workspaceName = useWorkspace((workspace) => workspace.document?.summary.name ?? '')
  const give = (id: string, text: string) =>
    store.getState().chooseExport({ facts: { ...facts, [id]: text } })
  return (
    <div className={style.facts}>
      {[facilityFact, ...asks.filter(({ id }) => id !== facilityFact.id)].map(
        ({ id, label, required }) => (
          <label key={id}>
            {label}
            <input
              value={facts[id] ?? ''}
              required={required}
              placeholder={id === facilityFact.id ? workspaceName : required ? 'Needed' : ''}
              onChange={(event) => give(id, event.target.value)}
            />
          </label>
        ),
      )}
      <label>
        Lines hold from
        <input
          type="date"
          value={date}
          onChange={(event) => store.getState().chooseExport({ date: event.target.value })}
        />
        <small>Blank means today. File names carry it, and ended codes are told by it.</small>
      </label>
    </div>
  )
}
