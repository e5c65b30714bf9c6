import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { FoundCell } from '../../core/sheet/CellSearch'
import type { FindQuery } from '../../core/sheet/FindPattern'
import { Button } from '../parts/Button'
import type { ChargeGridProps, GridEdit } from './ChargeGridProps'
import styles from './FindBar.module.css'
import { type ChosenColumns, FindColumns } from './FindColumns'
import {
  foundWithin,
  placeWithin,
  type SelectedLines,
  selectedColumnsOf,
  selectedLines,
} from './findWithin'
import { type PlacedColumn, sheetColumn } from './GridColumn'
import { hitFrom, hitPlace } from './hits'
import { ReplacePreview } from './ReplacePreview'
import {
  type CellPlace,
  type GridSelection,
  isSingleCell,
  type Rectangle,
  rectangles,
} from './selection'
import { useCellSearch } from './useCellSearch'

interface FindBarProps {
  readonly grid: Pick<
    ChargeGridProps,
    'sheet' | 'version' | 'view' | 'groups' | 'onEdit' | 'matcherFor'
  >
  readonly columns: readonly PlacedColumn[]
  /** The active column, offered as the place to search in. */
  readonly activeColumn: PlacedColumn | undefined
  /** Where the active cell stands among the lines searched: what is found there is the current hit. */
  readonly active: CellPlace
  /** Of several selected cells only these are searched. */
  readonly selection: GridSelection
  readonly withReplace: boolean
  readonly onGo: (found: FoundCell) => void
  readonly onClose: () => void
}

/** Find and replace above the grid: counts, goes from hit to hit, replaces one or all after a preview. */
export function FindBar(props: FindBarProps) {
  const { grid, columns, activeColumn, active, onGo } = props
  const [query, setQuery] = useState<FindQuery>(nothingYet)
  const [replacement, setReplacement] = useState('')
  const [withReplace, setWithReplace] = useState(props.withReplace)
  const [chosen, setChosen] = useState<ChosenColumns>(null)
  const [preview, setPreview] = useState<readonly GridEdit[] | null>(null)
  /** How many cells were just replaced at once; 0 as soon as the search goes on. */
  const [replacedCount, setReplacedCount] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    field.current?.select()
  }, [])

  const selected = useSelectedLines(grid, props.selection)
  const searched = useMemo(
    () =>
      (selected ? selectedColumnsOf(columns, selected) : columns)
        .filter(({ id }) => chosen === null || chosen.has(id))
        .flatMap((column) => sheetColumn(column) ?? []),
    [columns, chosen, selected],
  )
  const only = chosen?.size === 1 ? columns.find(({ id }) => chosen.has(id)) : activeColumn
  const { sheet, version } = grid
  // Lines of collapsed groups are found too; going to one opens its group.
  const view = selected?.rows ?? grid.groups?.rows ?? grid.view
  const cells = useMemo(() => ({ sheet, version, view }), [sheet, version, view])
  const search = useCellSearch(query, cells, searched, grid.matcherFor)
  const { isDone } = search
  const found = useMemo(
    () => (selected ? foundWithin(search.found, columns, selected) : search.found),
    [search.found, columns, selected],
  )
  const place = hitPlace(
    found,
    columns,
    selected ? placeWithin(selected, props.selection.active) : active,
  )
  const current = place.at
  const change = (part: Partial<FindQuery>) => {
    setQuery({ ...query, ...part })
    setReplacedCount(0)
  }
  const go = (by: 1 | -1) => {
    setReplacedCount(0)
    const cell = found[hitFrom(place, by, found.length)]
    if (cell) onGo(cell)
  }
  const editsOf = async (chosen: readonly FoundCell[]): Promise<readonly GridEdit[]> => {
    const texts = await search.replaced(chosen, replacement)
    if (!texts) return []
    return chosen.map(({ row, column }, index) => ({ row, column, after: texts[index] ?? '' }))
  }
  const editable = useMemo(() => editableAmong(found, columns), [found, columns])
  const replaceOne = async () => {
    const cell = found[current]
    const edits = cell ? await editsOf(editableAmong([cell], columns)) : []
    if (edits.length > 0)
      grid.onEdit(edits, 'bulk', `Replace “${query.text}” with “${replacement}”`)
    go(1)
  }
  const previewAll = async () => {
    const edits = editable.length > 0 ? await editsOf(editable) : []
    if (edits.length > 0) setPreview(edits)
  }
  const replaceAll = (edits: readonly GridEdit[]) => {
    const label = `Replace “${query.text}” with “${replacement}” in ${edits.length.toLocaleString('en-US')} cells`
    grid.onEdit(edits, 'bulk', label)
    setPreview(null)
    setReplacedCount(edits.length)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') props.onClose()
    else if (event.key !== 'Enter') return
    else if (event.target === field.current) go(event.shiftKey ? -1 : 1)
    else return
    event.preventDefault()
  }

  return (
    <search className={styles.bar} aria-label="Find in cells">
      <div className={styles.row}>
        <input
          ref={field}
          type="text"
          aria-label="Find"
          placeholder="Find in cells"
          value={query.text}
          onChange={(event) => change({ text: event.target.value })}
          onKeyDown={onKeyDown}
        />
        <output className={styles.count} aria-live="polite">
          {resultText({ query, isDone, count: found.length, current, replacedCount })}
        </output>
        <Button
          look="quiet"
          aria-label="Previous"
          title="Previous (Shift+Enter)"
          onClick={() => go(-1)}
        >
          <ChevronUp size={14} aria-hidden />
        </Button>
        <Button look="quiet" aria-label="Next" title="Next (Enter)" onClick={() => go(1)}>
          <ChevronDown size={14} aria-hidden />
        </Button>
        <Button look="quiet" aria-label="Close find" onClick={props.onClose}>
          <X size={14} aria-hidden />
        </Button>
      </div>
      <div className={styles.row}>
        <Choice
          label="Match case"
          isOn={query.matchCase}
          onChange={(matchCase) => change({ matchCase })}
        />
        <Choice
          label="Whole cell"
          isOn={query.wholeCell}
          onChange={(wholeCell) => change({ wholeCell })}
        />
        <Choice
          label="Expression"
          isOn={query.isExpression}
          onChange={(isExpression) => change({ isExpression })}
        />
        {only && sheetColumn(only) && (
          <Choice
            label={`Only ${only.heading}`}
            isOn={chosen?.size === 1}
            onChange={(isOn) => setChosen(isOn ? new Set([only.id]) : null)}
          />
        )}
        {selected && <span className={styles.choice}>Selected cells only</span>}
        <FindColumns columns={columns} chosen={chosen} onChoose={setChosen} />
        {!withReplace && (
          <Button look="quiet" onClick={() => setWithReplace(true)}>
            Replace…
          </Button>
        )}
      </div>
      {search.problem && <p role="alert">{search.problem}</p>}
      {withReplace && (
        <div className={styles.row}>
          <input
            type="text"
            aria-label="Replace with"
            placeholder="Replace with"
            value={replacement}
            onChange={(event) => setReplacement(event.target.value)}
            onKeyDown={onKeyDown}
          />
          {/* Never `disabled`: the last replacement would take the keyboard away from under them. */}
          <Button aria-disabled={found.length === 0} onClick={() => void replaceOne()}>
            Replace
          </Button>
          <Button aria-disabled={editable.length === 0} onClick={() => void previewAll()}>
            Replace all…
          </Button>
        </div>
      )}
      {preview && (
        <ReplacePreview
          sheet={grid.sheet}
          columns={columns}
          edits={preview}
          onReplace={() => replaceAll(preview)}
          onClose={() => setPreview(null)}
        />
      )}
    </search>
  )
}

/** The lines of several selected cells, the same object while these stay selected; null where one cell is active. */
function useSelectedLines(
  { view }: FindBarProps['grid'],
  selection: GridSelection,
): SelectedLines | null {
  const key = isSingleCell(selection) ? '' : JSON.stringify(rectangles(selection))
  return useMemo(
    () => (key === '' ? null : selectedLines(view, JSON.parse(key) as Rectangle[])),
    [key, view],
  )
}

const nothingYet: FindQuery = { text: '', isExpression: false, wholeCell: false, matchCase: false }

/** The found cells that can be changed. */
function editableAmong(
  found: readonly FoundCell[],
  columns: readonly PlacedColumn[],
): readonly FoundCell[] {
  const editable = new Set(columns.flatMap((column) => (column.editable ? column.id : [])))
  return found.filter(({ column }) => editable.has(column))
}

interface Result {
  readonly query: FindQuery
  readonly isDone: boolean
  readonly count: number
  readonly current: number
  readonly replacedCount: number
}

/** What the search came to, also for those who only hear it. */
function resultText({ query, isDone, count, current, replacedCount }: Result): string {
  if (query.text === '') return ''
  if (!isDone) return 'Searching…'
  const total = count.toLocaleString('en-US')
  if (replacedCount > 0) {
    const replaced = `${replacedCount.toLocaleString('en-US')} replaced`
    return count === 0 ? replaced : `${replaced}, ${total} found`
  }
  if (count === 0) return 'Not found'
  return current < 0 ? `${total} found` : `${(current + 1).toLocaleString('en-US')} of ${total}`
}

function Choice(props: {
  readonly label: string
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}) {
  return (
    <label className={styles.choice}>
      <input
        type="checkbox"
        checked={props.isOn}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      {props.label}
    </label>
  )
}
