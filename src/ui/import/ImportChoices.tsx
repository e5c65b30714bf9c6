import type { FinishedImport } from '../../core/workspace/packImport'
import { CellSeparator } from './CellSeparator'
import { ColumnCuts } from './ColumnCuts'
import { ColumnRoles } from './ColumnRoles'
import { HeadingRows } from './HeadingRows'
import { ImportHead } from './ImportHead'
import style from './ImportScreen.module.css'
import { LinePreview } from './LinePreview'
import { OddRows } from './OddRows'
import { ContinuedRows, OutlinedCells, RecordRows } from './RecordRows'
import { SheetList } from './SheetList'
import { ShiftedRows } from './ShiftedRows'
import { SkippedRows } from './SkippedRows'

export interface ImportChoicesProps {
  /** What must be settled before lines are made; the choices stay on screen meanwhile. */
  readonly beforeFinish: () => Promise<void>
  readonly onFinish: (finished: FinishedImport) => void
  readonly onCancel: () => void
}

/** Everything that was found and can be changed, and what comes of it. */
export function ImportChoices({ beforeFinish, onFinish, onCancel }: ImportChoicesProps) {
  return (
    <>
      <ImportHead beforeFinish={beforeFinish} onFinish={onFinish} onCancel={onCancel} />
      <div className={style.choices}>
        <div className={style.side}>
          <SheetList />
          <CellSeparator />
          <ColumnCuts />
          <HeadingRows />
          <RecordRows />
          <ContinuedRows />
          <OutlinedCells />
          <ShiftedRows />
          <OddRows />
          <SkippedRows />
        </div>
        <div className={style.work}>
          <ColumnRoles />
          <LinePreview />
        </div>
      </div>
    </>
  )
}
