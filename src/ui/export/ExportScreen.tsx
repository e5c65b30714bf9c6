import type { ExportChoice } from '../../core/export/exportRows'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import { Button } from '../parts/Button'
import { ProgressBar } from '../parts/ProgressBar'
import style from './ExportScreen.module.css'
import { PreflightList } from './PreflightList'
import { PreviewTable } from './PreviewTable'

const choices: readonly {
  readonly choice: ExportChoice
  readonly label: string
  readonly hint: string
}[] = [
  {
    choice: 'static-and-none',
    label: 'Static lines and lines that need no code',
    hint: 'What a billing system loads. Dynamic lines and lines still missing a code stay out.',
  },
  { choice: 'static', label: 'Static lines only', hint: 'Lines whose code is fixed on the line.' },
  {
    choice: 'all',
    label: 'All lines',
    hint: 'The whole sheet as it stands now, also what is unfinished.',
  },
]

/** What goes into the export, what a loader would reject, the first rows, then the files. */
export function ExportScreen() {
  const store = useWorkspaceStore()
  const choice = useWorkspace((workspace) => workspace.exportChoice)
  const preflight = useWorkspace((workspace) => workspace.preflight)
  const isExporting = useWorkspace((workspace) => workspace.isExporting)
  const save = () => {
    const { exportFiles, tellError } = store.getState()
    exportFiles().catch(tellError)
  }
  return (
    <main className={style.screen}>
      <div className={style.content}>
        <header className={style.head}>
          <div>
            <h1>Export</h1>
            <p>
              Columns, names and order are those of your file; cells nobody changed stay as they
              were.
            </p>
            <AddedColumns />
          </div>
          <Button look="primary" disabled={!preflight || isExporting} onClick={save}>
            {isExporting ? 'Writing the files…' : 'Save the two files'}
          </Button>
        </header>
        <fieldset className={style.choices}>
          <legend>What goes into the sheet for the billing system</legend>
          {choices.map((entry) => (
            <label key={entry.choice}>
              <input
                type="radio"
                name="export-choice"
                checked={choice === entry.choice}
                onChange={() => store.getState().setExportChoice(entry.choice)}
              />
              <span>
                {entry.label}
                <small>{entry.hint}</small>
              </span>
            </label>
          ))}
        </fieldset>
        {preflight ? (
          <PreflightList preflight={preflight} />
        ) : (
          <ProgressBar label="Looking for what a loader would reject" share={null} />
        )}
        <PreviewTable />
      </div>
    </main>
  )
}

/** Names the columns that stand behind the file's own because it had none for what was filled in. */
function AddedColumns() {
  const own = useWorkspace((workspace) => workspace.document?.sheet.packed.fileColumns.length ?? 0)
  const [headings = []] = useWorkspace((workspace) => workspace.exportPreview)
  const added = headings.slice(own)
  if (added.length === 0) return null
  return <p>Added at the end, because your file has no column for it: {added.join(', ')}.</p>
}
