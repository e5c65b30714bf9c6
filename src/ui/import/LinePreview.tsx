/* oxlint-disable jsx-a11y/no-noninteractive-tabindex -- a scrolled region must be reachable by keyboard */
import type { LineField } from '../../core/chargemaster/ChargeLine'
import type { PreviewLine } from '../../core/import/ImportOverview'
import { useImportSession } from '../../store/useImportSession'
import style from './LinePreview.module.css'
import { roleLabels } from './roleLabels'

const labels = new Map(roleLabels)

/** The first lines as they will be read, and below them the first ones with a field that those lack. */
export function LinePreview() {
  const preview = useImportSession((session) => session.preview)
  const isCounting = useImportSession((session) => session.counts === null)
  const lines = preview?.lines ?? []
  const fields = preview?.fields ?? []
  return (
    <section className={style.preview} aria-labelledby="preview-title" aria-busy={isCounting}>
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
            {lines.map((line, index) => (
              <tr
                key={line.sourceRow}
                className={index > 0 && isFar(lines, index) ? style.far : ''}
              >
                <td className={style.row}>{line.sourceRow.toLocaleString('en-US')}</td>
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

/** Rows left out between two lines: the lower one is shown for a field that the upper ones lack. */
const FAR_ROWS = 20

function isFar(lines: readonly PreviewLine[], index: number): boolean {
  return (lines[index]?.sourceRow ?? 0) - (lines[index - 1]?.sourceRow ?? 0) > FAR_ROWS
}

function classOf(field: LineField): string | undefined {
  if (field === 'price') return style.price
  return field === 'description' || field === 'department' ? style.words : style.code
}
