/* oxlint-disable jsx-a11y/no-noninteractive-tabindex -- a scrolled region must be reachable by keyboard */
import { type LineField, lineFields } from '../../core/chargemaster/ChargeLine'
import { useImportSession } from '../../store/useImportSession'
import style from './LinePreview.module.css'
import { roleLabels } from './roleLabels'

const labels = new Map(roleLabels)

/** The first lines as they will be read. */
export function LinePreview() {
  const preview = useImportSession((session) => session.preview)
  const lines = preview?.lines ?? []
  const fields = lineFields.filter((field) => lines.some((line) => line[field] !== ''))
  return (
    <section className={style.preview} aria-labelledby="preview-title" aria-busy={preview === null}>
      <h2 id="preview-title">First lines as they will be read</h2>
      {preview?.lineCount === 0 && (
        <p className={style.none}>
          No row reads as a charge line. Choose the heading row and say which column is the
          description.
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard. */}
      <div role="region" tabIndex={0} aria-label="First lines" className={style.scroller}>
        <table>
          <thead>
            <tr>
              <th scope="col">Row</th>
              {fields.map((field) => (
                <th key={field} scope="col" className={classOf(field)}>
                  {labels.get(field)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.sourceRow}>
                <td className={style.row}>{line.sourceRow}</td>
                {fields.map((field) => (
                  <td key={field} className={classOf(field)}>
                    {line[field]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function classOf(field: LineField): string | undefined {
  if (field === 'price') return style.price
  return field === 'description' || field === 'department' ? style.words : style.code
}
