import { filterOf, withFilter } from '../../core/analysis/ColumnFilter'
import type { LineView } from '../../core/analysis/LineView'
import { type Worklist, worklistLabels } from '../../core/analysis/Worklist'
import { useWorkspace } from '../../store/useWorkspace'
import style from '../parts/Form.module.css'
import { useDepartments } from './useDepartments'

export type BatchChoice = LineView

const offered = ['flagged', 'dynamic', 'required', 'none', 'static', 'changed', 'all'] as const

export interface CandidateChoiceProps {
  readonly choice: BatchChoice
  readonly onChoice: (choice: BatchChoice) => void
}

/** Which lines a batch is chosen from: a worklist or a check, in one department or in all. */
export function CandidateChoice({ choice, onChoice }: CandidateChoiceProps) {
  const checks = useWorkspace((workspace) => workspace.counts?.checks)
  const departments = useDepartments() ?? []
  const { values = [] } = filterOf(choice.filters, 'department')
  const chosen = values.length === 1 ? values[0] : ''
  const choose = (department: string) => {
    const filter = { column: 'department' as const, values: department === '' ? [] : [department] }
    onChoice({ ...choice, filters: withFilter(choice.filters, filter) })
  }
  const worklists: readonly [Worklist, string][] = [
    ...offered.map((name): [Worklist, string] => [name, worklistLabels[name]]),
    ...(checks ?? []).map(({ id, title }): [Worklist, string] => [`check:${id}`, title]),
  ]
  return (
    <div className={style.pair}>
      <label>
        Lines to choose from
        <select
          value={choice.worklist}
          onChange={({ target }) => {
            const found = worklists.find(([name]) => name === target.value)
            if (found) onChoice({ ...choice, worklist: found[0] })
          }}
        >
          {worklists.map(([name, label]) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label>
        Department
        <select value={chosen} onChange={({ target }) => choose(target.value)}>
          <option value="">{values.length > 1 ? `${values.length} departments` : 'All'}</option>
          {departments.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
    </div>
  )
}
