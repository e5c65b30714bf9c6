import type { ReactNode, Ref } from 'react'
import type { GroupColumn } from '../../core/analysis/LineView'
import type { ShownGroups as GridGroups } from '../../core/analysis/lineGroups'
import type { Coding } from '../../core/chargemaster/Coding'
import type { Severity } from '../../core/checks/Check'
import type { ActKind } from '../../core/history/Act'
import type { CellEdit } from '../../core/history/CellEdit'
import type { CellMatcher } from '../../core/sheet/CellMatcher'
import type { ChargeSheet, ColumnId } from '../../core/sheet/ChargeSheet'
import type { FindQuery } from '../../core/sheet/FindPattern'
import type { GridColumnId, SortKey } from '../../core/sheet/sortRows'
import type { CheckTally } from './CheckMarks'
import type { GridColumn, GridLayout } from './GridColumn'
import type { Rectangle } from './selection'

/** A cell by what it means: the line's index in the sheet and the column. */
export interface GridCell {
  readonly row: number
  readonly column: GridColumnId
}

export type { ShownGroups as GridGroups } from '../../core/analysis/lineGroups'

/** A cell as a person wants it. */
export interface GridEdit {
  readonly row: number
  readonly column: ColumnId
  readonly after: string
}

/** The HCPCS code proposed for a line without one, shown as ghost text. */
export interface Ghost {
  readonly code: string
  readonly confidence: number
}

/** What is selected, for figures and for acts on it: view positions and visible columns. */
export interface SelectedCells {
  readonly rectangles: readonly Rectangle[]
  /** The visible columns, by index as the rectangles count them. */
  readonly columns: readonly GridColumnId[]
}

/**
 * The grid knows no store: everything it shows and everything a person does passes through here.
 * Functions that read a line are asked for each visible cell, so they must be cheap, and stable between renders.
 */
export interface ChargeGridProps {
  readonly sheet: ChargeSheet
  /** Changes whenever a cell changed: what is searched is searched again. */
  readonly version: number
  /** Another number whenever this line says something new; only such lines are drawn again. */
  readonly stampOf: (row: number) => number
  /**
   * What stands at each position: a line, or from `HEADING` on the heading of a group; null for all lines in the
   * order of the sheet.
   */
  readonly view: Uint32Array | null
  /** The groups whose headings stand in the view; null where lines stand in no groups. */
  readonly groups?: GridGroups | null
  /** Collapses a group, by its index, or opens it again. */
  readonly onToggleGroup?: (group: number) => void
  readonly onCollapseAll?: (isCollapsed: boolean) => void
  /** Puts the lines together by a column; null ends it. */
  readonly onGroupBy?: (column: GroupColumn | null) => void
  /** Shows a line that stands in a collapsed group. */
  readonly onReveal?: (cell: GridCell) => void
  readonly columns: readonly GridColumn[]
  /** Columns that are not shown now; a search may look in them too. */
  readonly hiddenColumns?: readonly GridColumn[]
  /** Shows a hidden column, at one of its cells. */
  readonly onShowColumn?: (cell: GridCell) => void
  /** Why no cell can be changed now; the columns say that none is editable. */
  readonly locked?: string | null
  readonly layout: GridLayout
  readonly onLayout: (layout: GridLayout) => void
  readonly sort: readonly SortKey[]
  /** True while the lines do not stand in that order yet. */
  readonly isSorting?: boolean
  readonly onSort: (sort: readonly SortKey[]) => void
  /** Opens the filter of a column at a place of the window. */
  readonly onFilter?: (column: GridColumnId, place: DOMRect) => void
  /** Adds a blank line, or copies of lines. */
  readonly onAddLine?: () => void
  readonly onDuplicate?: (rows: readonly number[]) => void
  /** Takes lines out of use, or back into it. */
  readonly onSetInactive?: (rows: readonly number[], isInactive: boolean) => void
  /** What finds and replaces cells, for the bar above the grid. */
  readonly matcherFor: (query: FindQuery) => CellMatcher
  /** Changes a column on all lines shown. */
  readonly onBulkEdit?: (column: ColumnId) => void
  /** The coding of a line; null while it is not known yet. */
  readonly codingOf: (row: number) => Coding | null
  readonly checksOf: (row: number) => CheckTally
  /** The worst open check about one cell. */
  readonly severityOf: (row: number, column: GridColumnId) => Severity | null
  /** A line that no longer fits the view and stays until it is read again. */
  readonly isStale: (row: number) => boolean
  readonly ghostOf: (row: number) => Ghost | null
  /** Name of the grid for screen readers. */
  readonly label: string
  /** Shown instead of lines when the view is empty: what to do next. */
  readonly empty: ReactNode
  readonly handle?: Ref<GridHandle>
  /** Where the active cell stands at first. */
  readonly initialCell?: GridCell
  /** The active cell moved; told after the move is on screen, and only the last of a quick run. */
  readonly onActive?: (cell: GridCell) => void
  /** The selection changed; null when it is a single cell. Told like `onActive`. */
  readonly onSelect?: (selected: SelectedCells | null) => void
  /** One act of a person, to be one undo step. */
  readonly onEdit: (edits: readonly GridEdit[], kind: ActKind, label: string) => void
  readonly onUndo: () => void
  readonly onRedo: () => void
  readonly onTakeGhost: (row: number) => void
  /** Takes the n-th proposal of a line, from 1 to 5. */
  readonly onChooseGhost: (row: number, number: number) => void
  readonly onDismissGhost: (row: number) => void
  /** Opens what people said about a line, at a place of the window. */
  readonly onComment?: (row: number, place: DOMRect) => void
  /** Answers the reviewer who returned a line. */
  readonly onAnswer?: (row: number) => void
  readonly onOpenChecks?: (row: number) => void
  /** A person sets the coding of lines; the screen asks for the reason. */
  readonly onSetCoding?: (rows: readonly number[], coding: Coding) => void
  /** What a cell may hold, for the list that Alt+Down opens; empty for free text. */
  readonly choicesOf?: (row: number, column: GridColumnId) => readonly CellChoice[]
  /** What a text may become while it is typed into a cell of this column. */
  readonly completionsOf?: (column: GridColumnId, text: string) => Promise<CellCompletions>
  /** What the cells of a column hold that contain a text, for Alt+Down where no choices are given. */
  readonly valuesOf?: (column: GridColumnId, text: string) => Promise<CellCompletions>
  /** Something the user must be told in words: why a paste was refused, what was copied. */
  readonly onMessage?: (message: string) => void
}

/** What is known of a text while it is typed into a cell. */
export interface CellCompletions {
  /** What is wrong with it as it stands, as a sentence. */
  readonly problem: string | null
  /** What is to be known of the options besides, as a sentence. */
  readonly hint?: string
  readonly options: readonly CellChoice[]
}

/** One entry of a cell's list of choices. */
export interface CellChoice {
  readonly value: string
  readonly label: string
}

/** An act that was just done, taken back or done again. */
export interface DoneChange {
  readonly type: 'edit' | 'undo' | 'redo'
  readonly kind?: ActKind
  /** What was done, as the undo menu shows it. */
  readonly label: string
  readonly edits: readonly CellEdit[]
}

/** What the screen around the grid can ask of it. */
export interface GridHandle {
  focus(): void
  /** Makes a cell active and shows it; without a column the active column stays. False when the view lacks the line. */
  goTo(row: number, column?: GridColumnId): boolean
  /** Says what was done; shows and selects the cells of an undo or redo. */
  tellChange(change: DoneChange): void
}
