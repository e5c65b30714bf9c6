import type { ColumnRole, RoleProposal } from '../../core/import/ColumnMapping'
import { columnsOfRole } from '../../core/import/columnsOfRole'
import { useImportSession } from '../../store/useImportSession'
import style from './ColumnRoles.module.css'
import { SURE } from './nextStep'
import { roleLabels } from './roleLabels'

/** One column: its role can be changed; of several with one role, which is read first. */
export function ColumnRow({ column }: { column: RoleProposal }) {
  const { column: index } = column
  const mapping = useImportSession((session) => session.mapping)
  const setRole = useImportSession((session) => session.setRole)
  const readFirst = useImportSession((session) => session.readFirst)
  const role = mapping?.roles[index] ?? 'other'
  // A code whose kind stands beside it is read by that, and never before or after another column.
  const isTyped = mapping?.typedCodes?.some(({ code }) => code === index) === true
  const sharing = mapping && isField(role) && !isTyped ? columnsOfRole(mapping, role) : []
  const name = column.heading || `Column ${index + 1}`
  return (
    <tr className={role === 'other' ? style.unused : ''}>
      <th scope="row" className={style.name} title={column.heading}>
        {column.heading || <em>Column {index + 1}, no heading</em>}
      </th>
      <td>
        <select
          aria-label={`What ${name} is read as`}
          value={role}
          onChange={(event) => setRole(index, event.target.value as ColumnRole)}
        >
          {roleLabels.map(([value, label]) => (
            <option key={value} value={value}>
              {isTyped && value === 'hcpcs' ? 'Codes of several kinds' : label}
            </option>
          ))}
        </select>
        {sharing.length > 1 && sharing[0] === index && (
          <span className={style.order}>is read first</span>
        )}
        {sharing.length > 1 && sharing[0] !== index && (
          <button type="button" className={style.first} onClick={() => readFirst(index)}>
            Read this first<span className="visually-hidden">: {name}</span>
          </button>
        )}
      </td>
      <td className={style.evidence}>
        {role === column.role ? <Evidence column={column} /> : 'Chosen by you.'}
      </td>
      <td className={style.values} title={column.examples.join('\n')}>
        {column.examples.join(' · ')}
      </td>
    </tr>
  )
}

/** Only fields of a line are read from the first filled column; dates and statuses are only marked. */
const isField = (role: ColumnRole) => role !== 'other' && role !== 'status' && role !== 'quantity'

function Evidence({ column: { role, confidence, reason } }: { column: RoleProposal }) {
  const [mark, word] = certainty(confidence)
  return (
    <>
      {role !== 'other' && (
        <span className={style[word]}>
          <span aria-hidden>{mark}</span> {word}
        </span>
      )}{' '}
      {reason}
    </>
  )
}

/** Shape and word for a confidence, so that colour is not the only sign. */
function certainty(confidence: number): readonly [string, 'certain' | 'likely' | 'doubtful'] {
  if (confidence >= SURE) return ['●', 'certain']
  return confidence >= 0.6 ? ['◐', 'likely'] : ['○', 'doubtful']
}
