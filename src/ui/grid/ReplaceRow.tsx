import { useMemo, useState } from 'react'
import { counted } from '../../core/chargemaster/counted'
import type { FoundCell } from '../../core/sheet/CellSearch'
import { Button } from '../parts/Button'
import type { ChargeGridProps, GridEdit } from './ChargeGridProps'
import styles from './FindBar.module.css'
import type { GridColumn } from './GridColumn'
import { ReplacePreview } from './ReplacePreview'
import type { CellFinder } from './useCellSearch'

interface ReplaceRowProps {
  readonly grid: Pick<ChargeGridProps, 'sheet' | 'onEdit'>
  readonly columns: readonly GridColumn[]
  /** What was searched for. */
  readonly text: string
  readonly found: readonly FoundCell[]
  /** Index of the found cell the keyboard is on. */
  readonly current: number
  readonly replaced: CellFinder['replaced']
  readonly onNext: () => void
  /** So many cells were replaced at once. */
  readonly onReplaced: (count: number) => void
}

/** Replaces one found cell, or all after a preview. */
export function ReplaceRow(props: ReplaceRowProps) {
  const { grid, columns, text, found } = props
  const [replacement, setReplacement] = useState('')
  const [preview, setPreview] = useState<readonly GridEdit[] | null>(null)
  const editable = useMemo(() => editableAmong(found, columns), [found, columns])
  const label = `Replace “${text}” with “${replacement}”`

  const editsOf = async (chosen: readonly FoundCell[]): Promise<readonly GridEdit[]> => {
    const texts = chosen.length > 0 ? await props.replaced(chosen, replacement) : null
    if (!texts) return []
    return chosen.map(({ row, column }, index) => ({ row, column, after: texts[index] ?? '' }))
  }
  const replaceOne = async () => {
    const cell = found[props.current]
    const edits = cell ? await editsOf(editableAmong([cell], columns)) : []
    if (edits.length > 0) grid.onEdit(edits, 'bulk', label)
    props.onNext()
  }
  const previewAll = async () => {
    const edits = await editsOf(editable)
    if (edits.length > 0) setPreview(edits)
  }
  const replaceAll = (edits: readonly GridEdit[]) => {
    grid.onEdit(edits, 'bulk', `${label} in ${counted(edits.length, 'cell')}`)
    setPreview(null)
    props.onReplaced(edits.length)
  }
  return (
    <div className={styles.row}>
      <input
        type="text"
        aria-label="Replace with"
        placeholder="Replace with"
        value={replacement}
        onChange={(event) => setReplacement(event.target.value)}
      />
      {/* Never `disabled`: the last replacement would take the keyboard away from under them. */}
      <Button aria-disabled={found.length === 0} onClick={() => void replaceOne()}>
        Replace
      </Button>
      <Button aria-disabled={editable.length === 0} onClick={() => void previewAll()}>
        Replace all…
      </Button>
      {preview && (
        <ReplacePreview
          sheet={grid.sheet}
          columns={columns}
          edits={preview}
          onReplace={() => replaceAll(preview)}
          onClose={() => setPreview(null)}
        />
      )}
    </div>
  )
}

/** The found cells that can be changed. */
function editableAmong(
  found: readonly FoundCell[],
  columns: readonly GridColumn[],
): readonly FoundCell[] {
  const editable = new Set(columns.flatMap((column) => (column.editable ? column.id : [])))
  return found.filter(({ column }) => editable.has(column))
}
