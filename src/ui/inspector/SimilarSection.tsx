import { useWorkspace } from '../../store/useWorkspace'
import style from './Inspector.module.css'
import { Section } from './Section'

/** Lines of this sheet with much the same words: how does this hospital code them? */
export function SimilarSection({ row }: { row: number }) {
  const sheet = useWorkspace((workspace) => workspace.document?.sheet)
  const similar = useWorkspace((workspace) =>
    workspace.explanation?.row === row ? workspace.explanation.similar : null,
  )
  const showLine = useWorkspace((workspace) => workspace.showLine)
  if (!sheet) return null
  return (
    <Section title="Similar lines in this sheet">
      {similar === null && <p className={style.soft}>Looking for similar lines…</p>}
      {similar?.length === 0 && <p className={style.soft}>None with the same words.</p>}
      <ul className={style.similar}>
        {similar?.map((other) => (
          <li key={other}>
            <button type="button" onClick={() => showLine(other)}>
              <span>{sheet.get(other, 'description')}</span>
              <code>{sheet.get(other, 'revenueCode')}</code>
              <code>{sheet.get(other, 'hcpcs') || '–'}</code>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
