import type { ExportDiff } from '../../core/export/exportDiff'
import { earlierExports } from '../../store/earlierExports'
import { lastLoaded } from '../../store/loadedState'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import style from './ExportScreen.module.css'
import { exportNumber, exportWords } from './exportWords'

/** What the export changes against the imported file or an earlier export. */
export function DiffSection() {
  const store = useWorkspaceStore()
  const diff = useWorkspace((workspace) => workspace.exportDiff)
  const acts = useWorkspace((workspace) => workspace.acts)
  const comparedWith = useWorkspace((workspace) => workspace.exportChoices.comparedWith)
  const profile = useWorkspace((workspace) => workspace.exportChoices.profile)
  const lines = useWorkspace((workspace) => workspace.exportChoices.lines)
  const earlier = earlierExports(acts)
  if (!diff) return null
  const isSince = lines === 'since-export'
  const { added, changed, removed, columns } = diff
  return (
    <section aria-labelledby="diff-title">
      <div className={style.titleRow}>
        <h2 id="diff-title">What this export changes</h2>
        <select
          aria-label="Compared with"
          value={
            comparedWith ?? (isSince ? lastLoaded(earlier, { profile })?.act : undefined) ?? ''
          }
          onChange={(event) => {
            const act = event.target.value === '' ? null : Number(event.target.value)
            store.getState().chooseExport({ comparedWith: act })
          }}
        >
          {!isSince && <option value="">against the imported file</option>}
          {earlier.map((entry, at) => (
            <option key={entry.act} value={entry.act}>
              against {exportWords(entry, exportNumber(earlier, at))}
            </option>
          ))}
        </select>
      </div>
      {(comparedWith !== null || isSince) && (
        <p className={style.soft}>
          An export of changes is counted with what went out before it in the same layout.
        </p>
      )}
      <dl className={style.figures}>
        <Figure label="Lines changed" value={changed.toLocaleString('en-US')} />
        <Figure label="Lines added" value={added.toLocaleString('en-US')} />
        <Figure label="Lines not in it any more" value={removed.toLocaleString('en-US')} />
        <Figure label="Gross charges of lines in both" value={signed(effectOf(diff))} />
        {(added > 0 || removed > 0) && (
          <Figure
            label="With lines added and gone"
            value={signed(effectOf(diff) + diff.chargesAdded - diff.chargesRemoved)}
          />
        )}
      </dl>
      {columns.length > 0 && (
        <p>
          By column:{' '}
          {columns
            .map(({ column, lines: count }) => `${column} ${count.toLocaleString('en-US')}`)
            .join(', ')}
          .
        </p>
      )}
      <Examples />
    </section>
  )
}

function Figure({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className="number">{value}</dd>
    </div>
  )
}

const SHOWN = 8

function Examples() {
  const examples = useWorkspace((workspace) => workspace.exportDiff?.examples ?? [])
  const sheet = useWorkspace((workspace) => workspace.document?.sheet)
  if (examples.length === 0 || !sheet) return null
  return (
    <table className={style.changes}>
      <thead>
        <tr>
          <th>Charge code</th>
          <th>Description</th>
          <th>Column</th>
          <th>Before</th>
          <th>After</th>
        </tr>
      </thead>
      <tbody>
        {examples.slice(0, SHOWN).map(({ row, column, before, after }) => (
          <tr key={`${row} ${column}`}>
            <td className="code">{sheet.get(row, 'chargeCode')}</td>
            <td>{sheet.get(row, 'description')}</td>
            <td>{column}</td>
            <td className="code">{before === '' ? '(blank)' : before}</td>
            <td className="code">{after === '' ? '(blank)' : after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const effectOf = ({ chargesBefore, chargesAfter }: ExportDiff) => chargesAfter - chargesBefore

function signed(amount: number): string {
  const text = Math.abs(amount).toLocaleString('en-US', { style: 'currency', currency: 'USD' })
  if (Math.abs(amount) < 0.005) return 'no change'
  return `${amount < 0 ? '−' : '+'}${text}`
}
