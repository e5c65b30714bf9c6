import { useWorkspace } from '../../store/useWorkspace'
import style from './Inspector.module.css'
import { Section } from './Section'

/** What the file said: every column of the row as it was written. */
export function FileSection({ row }: { row: number }) {
  const sheet = useWorkspace((workspace) => workspace.document?.sheet)
  if (!sheet) return null
  const columns = sheet.packed.fileColumns
    .map(({ name }, index) => ({ name, index, text: sheet.original(row, `file:${index}`) }))
    .filter(({ text }) => text.trim() !== '')
  return (
    <Section title="What the file said">
      <dl className={style.file}>
        {columns.map(({ name, index, text }) => (
          <div key={index}>
            <dt>{name || `Column ${index + 1}`}</dt>
            <dd>
              <code>{text}</code>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
