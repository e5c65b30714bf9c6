import { lineFields } from '../../core/chargemaster/ChargeLine'
import { fieldLabels } from '../../core/chargemaster/fieldLabels'
import { useWorkspace } from '../../store/useWorkspace'
import { Section } from '../inspector/Section'
import style from './ReviewPage.module.css'

/** The facts of the line as they stand now, beside what the file said where it differs. */
export function ValuesSection({ row }: { row: number }) {
  const sheet = useWorkspace((workspace) => workspace.document?.sheet)
  useWorkspace((workspace) => workspace.version)
  if (!sheet) return null
  return (
    <Section title="As it stands now">
      <table className={style.values}>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Now</th>
            <th scope="col">In the file</th>
          </tr>
        </thead>
        <tbody>
          {lineFields.map((field) => {
            const file = sheet.fileText(row, field)
            const isChanged = sheet.isChanged(row, field)
            return (
              <tr key={field}>
                <th scope="row">{fieldLabels[field]}</th>
                <td className={isChanged ? style.changed : ''}>
                  <code>{sheet.get(row, field) || '–'}</code>
                  {isChanged && <span className="visually-hidden"> changed</span>}
                </td>
                <td>
                  <code>{file || '–'}</code>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Section>
  )
}
