import { lineFields } from '../../core/chargemaster/ChargeLine'
import { fieldLabels } from '../../core/chargemaster/fieldLabels'
import { useWorkspace } from '../../store/useWorkspace'
import { Section } from '../inspector/Section'
import style from './ReviewPage.module.css'

/** The facts of the line as they stand now, and under each what the file said where it differs. */
export function ValuesSection({ row }: { row: number }) {
  const sheet = useWorkspace((workspace) => workspace.document?.sheet)
  useWorkspace((workspace) => workspace.version)
  if (!sheet) return null
  return (
    <Section title="As it stands now">
      <table className={style.values}>
        <tbody>
          {lineFields.map((field) => {
            const now = sheet.get(row, field)
            const file = sheet.fileText(row, field)
            const isChanged = sheet.isChanged(row, field)
            return (
              <tr key={field}>
                <th scope="row">{fieldLabels[field]}</th>
                <td>
                  <code className={isChanged ? style.changed : ''}>{now || '–'}</code>
                  {isChanged && <span className="visually-hidden"> changed</span>}
                  {file !== now && (
                    <span className={style.inFile}>
                      in the file <code>{file || '–'}</code>
                    </span>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Section>
  )
}
