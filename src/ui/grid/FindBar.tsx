import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { FoundCell } from '../../core/sheet/CellSearch'
import type { FindQuery } from '../../core/sheet/FindPattern'
import { Button } from '../parts/Button'
import type { ChargeGridProps } from './ChargeGridProps'
import styles from './FindBar.module.css'
import { FindChoice } from './FindChoice'
import { type ChosenColumns, FindColumns } from './FindColumns'
import { resultText } from './findResult'
import { type GridColumn, type PlacedColumn, sheetColumn } from './GridColumn'
import { hitFrom } from './hits'
import { ReplaceRow } from './ReplaceRow'
import type { CellPlace, GridSelection } from './selection'
import { useFoundCells } from './useFoundCells'

interface FindBarProps {
  readonly grid: Pick<
    ChargeGridProps,
    'sheet' | 'version' | 'view' | 'groups' | 'onEdit' | 'matcherFor' | 'hiddenColumns'
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

/** Find and replace below the lines: counts, goes from hit to hit, replaces one or all after a preview. */
export function FindBar(props: FindBarProps) {
  const { grid, columns, activeColumn, active, onGo } = props
  const { hiddenColumns: hidden = noColumns } = grid
  const [query, setQuery] = useState<FindQuery>(nothingYet)
  const [withReplace, setWithReplace] = useState(props.withReplace)
  const [chosen, setChosen] = useState<ChosenColumns>(null)
  const [withHidden, setWithHidden] = useState(false)
  /** How many cells were just replaced at once; 0 as soon as the search goes on. */
  const [replacedCount, setReplacedCount] = useState(0)
  /** Where to go once the search is done: Enter comes before it when words are typed fast. */
  const awaited = useRef<1 | -1 | null>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    field.current?.select()
  }, [])

  const all = useMemo(
    () => (withHidden ? [...columns, ...hidden] : columns),
    [columns, hidden, withHidden],
  )
  const only = chosen?.size === 1 ? all.find(({ id }) => chosen.has(id)) : activeColumn
  const { found, place, ...search } = useFoundCells(grid, {
    ...{ query, chosen, active },
    ...{ columns: all, selection: props.selection },
  })
  const current = place.at
  const change = (part: Partial<FindQuery>) => {
    setQuery({ ...query, ...part })
    setReplacedCount(0)
    awaited.current = null
  }
  const goNow = (by: 1 | -1) => {
    const cell = found[hitFrom(place, by, found.length)]
    if (cell) onGo(cell)
  }
  const go = (by: 1 | -1) => {
    setReplacedCount(0)
    if (search.isDone) goNow(by)
    else awaited.current = by
  }
  useEffect(() => {
    const by = awaited.current
    if (by === null || !search.isDone) return
    awaited.current = null
    goNow(by)
  })
  const onKeyDown = (event: KeyboardEvent) => {
    // What opens from the bar, and over the page, closes by itself.
    const isInBar = event.target instanceof Node && event.currentTarget.contains(event.target)
    if (event.key === 'Escape' && isInBar) props.onClose()
    else if (event.key !== 'Enter' || event.target !== field.current) return
    else go(event.shiftKey ? -1 : 1)
    event.preventDefault()
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the keys of the controls in it
    <search className={styles.bar} aria-label="Find in cells" onKeyDown={onKeyDown}>
      <div className={styles.row}>
        <input
          ref={field}
          type="text"
          aria-label="Find"
          placeholder="Find in cells"
          value={query.text}
          onChange={(event) => change({ text: event.target.value })}
        />
        <output className={styles.count} aria-live="polite">
          {resultText({
            query,
            isDone: search.isDone,
            count: found.length,
            current,
            replacedCount,
          })}
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
        <FindChoice
          label="Match case"
          isOn={query.matchCase}
          onChange={(matchCase) => change({ matchCase })}
        />
        <FindChoice
          label="Whole cell"
          isOn={query.wholeCell}
          onChange={(wholeCell) => change({ wholeCell })}
        />
        <FindChoice
          label="Expression"
          isOn={query.isExpression}
          onChange={(isExpression) => change({ isExpression })}
        />
        {only && sheetColumn(only) && (
          <FindChoice
            label={`Only ${only.heading}`}
            isOn={chosen?.size === 1}
            onChange={(isOn) => setChosen(isOn ? new Set([only.id]) : null)}
          />
        )}
        {search.isWithinSelection && <span className={styles.choice}>Selected cells only</span>}
        <FindColumns
          columns={all}
          chosen={chosen}
          onChoose={setChosen}
          hiddenCount={search.isWithinSelection ? 0 : hidden.length}
          withHidden={withHidden}
          onWithHidden={setWithHidden}
        />
        {!withReplace && (
          <Button look="quiet" onClick={() => setWithReplace(true)}>
            Replace…
          </Button>
        )}
      </div>
      {search.problem && <p role="alert">{search.problem}</p>}
      {withReplace && (
        <ReplaceRow
          grid={grid}
          columns={all}
          text={query.text}
          found={found}
          current={current}
          replaced={search.replaced}
          onNext={() => go(1)}
          onReplaced={setReplacedCount}
        />
      )}
    </search>
  )
}

const noColumns: readonly GridColumn[] = []
const nothingYet: FindQuery = { text: '', isExpression: false, wholeCell: false, matchCase: false }
