import { useWorkspace } from '../../store/useWorkspace'
import style from './ExportScreen.module.css'

/** The first rows of the sheet as they will be written. */
export function PreviewTable() {
  const [headings = [], ...lines] = useWorkspace((workspace) => workspace.exportPreview)
  return (
    <section aria-labelledby="preview-title" className={style.preview}>
      <h2 id="preview-title">First lines</h2>
      {/* Focusable so that the keyboard can scroll it. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard. */}
      <div role="region" tabIndex={0} aria-label="First lines of the export">
        <table>
          <thead>
            <tr>
              {headings.map((heading, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity than their place.
                <th key={index}>{heading}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the preview is written anew as a whole.
              <tr key={row}>
                {cells.map((cell, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity than their place.
                  <td key={index}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
