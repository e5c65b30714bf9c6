import { counted } from '../../core/chargemaster/counted'
import type { FilePreview } from '../../core/export/filePreview'
import { useWorkspace } from '../../store/useWorkspace'
import style from './ExportScreen.module.css'

/** The beginning of the sheet as it will be written: rows, or the segments of a message. */
export function PreviewTable() {
  const preview = useWorkspace((workspace) => workspace.exportPreview)
  const { headings, lines, segments } = preview
  const own = useWorkspace((workspace) =>
    workspace.exportChoices.profile.columns === 'own'
      ? (workspace.document?.sheet.packed.fileColumns.length ?? 0)
      : null,
  )
  const added = own === null ? [] : headings.slice(own)
  if (lines.length === 0 && !segments?.length) return null
  const further = (lines[0]?.length ?? 0) - COLUMNS_SHOWN
  return (
    <section aria-labelledby="preview-title" className={style.preview}>
      <h2 id="preview-title">First lines</h2>
      {added.length > 0 && (
        <p>Added at the end, because your file has no column for it: {added.join(', ')}.</p>
      )}
      {segments === null && further > 0 && (
        <p>
          {counted(further, 'further column')} {further === 1 ? 'is' : 'are'} written and not shown
          here.
        </p>
      )}
      {/* Focusable so that the keyboard can scroll it. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard. */}
      <div role="region" tabIndex={0} aria-label="First lines of the export">
        {segments === null ? <Rows preview={preview} /> : <pre>{segments.join('\n')}</pre>}
      </div>
    </section>
  )
}

/** Columns drawn at most: a wide file has 16,384, and would hold up the page for a look at its first lines. */
const COLUMNS_SHOWN = 100

const drawn = (cells: readonly string[]) => cells.slice(0, COLUMNS_SHOWN)

function Rows({ preview: { preamble, headings, lines } }: { preview: FilePreview }) {
  return (
    <table>
      <thead>
        {preamble.map((cells, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the preview is written anew as a whole.
          <tr key={row}>
            {drawn(cells).map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity than their place.
              <td key={index} title={cell}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
        {headings.length > 0 && (
          <tr>
            {drawn(headings).map((heading, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity than their place.
              <th key={index}>{heading}</th>
            ))}
          </tr>
        )}
      </thead>
      <tbody>
        {lines.map((cells, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the preview is written anew as a whole.
          <tr key={row}>
            {drawn(cells).map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity than their place.
              <td key={index}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
