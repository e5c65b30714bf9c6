import { X } from 'lucide-react'
import { useState } from 'react'
import { isNarrowed, unfiltered } from '../../core/analysis/LineView'
import { preflightTitle } from '../../core/analysis/preflightTitle'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import { FixAllButton } from '../fixes/FixAllButton'
import { BarWord } from '../parts/BarWord'
import { Button } from '../parts/Button'
import { SearchField } from '../parts/SearchField'
import { SendToReview } from '../review/SendToReview'
import { TakeAllDialog } from '../suggestions/TakeAllDialog'
import { WriteButton } from '../WriteButton'
import { ColumnsMenu } from './ColumnsMenu'
import style from './FilterBar.module.css'
import { FilterChips } from './FilterChips'
import { GroupMenu } from './GroupMenu'
import { RefreshButton } from './RefreshButton'
import { SaidOrder } from './SaidOrder'
import { ShownCount } from './ShownCount'
import { theGrid } from './theGrid'
import { ViewsMenu } from './ViewsMenu'
import { worklistTitle } from './worklistTitle'

/** What the grid shows, in words, with the search field and the acts on all shown lines. */
export function FilterBar() {
  const store = useWorkspaceStore()
  const worklist = useWorkspace((workspace) => workspace.lineView.worklist)
  const canClear = useWorkspace((workspace) => isNarrowed(workspace.lineView))
  const suggested = useWorkspace((workspace) => workspace.suggestedLines)
  const [isTaking, setTaking] = useState(false)
  const policies = useWorkspace((workspace) => workspace.ruleBook?.policies)
  const exportTitle = useWorkspace((workspace) => preflightTitle(worklist, workspace.preflight))
  const title = exportTitle ?? worklistTitle(worklist, policies)
  const setLineView = store.getState().setLineView
  return (
    <div className={style.bar}>
      <div className={style.row}>
        <h1 className={style.title} title={title}>
          {title}
        </h1>
        <ShownCount />
        <SaidOrder />
        {canClear && (
          <Button
            look="quiet"
            title="Show all lines of the list again"
            onClick={() => {
              setLineView(unfiltered)
              // The button goes with the filters.
              theGrid()?.focus()
            }}
          >
            <X size={14} aria-hidden /> <BarWord>Clear filters</BarWord>
          </Button>
        )}
        <RefreshButton />
        <GroupMenu />
        <ColumnsMenu />
        <ViewsMenu />
        <span className={style.space} />
        <SendToReview />
        <FixAllButton worklist={worklist} />
        {(suggested ?? 0) > 0 && (
          <WriteButton onClick={() => setTaking(true)} aria-label="Take suggestions…">
            <span>
              <BarWord>Take </BarWord>
              <span className={style.take}>suggestions…</span>
            </span>
          </WriteButton>
        )}
        <WordsField />
      </div>
      <FilterChips />
      {isTaking && <TakeAllDialog onClose={() => setTaking(false)} />}
    </div>
  )
}

// Apart from the bar: it would draw its menus and buttons anew with every letter and every answer to one.

function WordsField() {
  const text = useWorkspace((workspace) => workspace.lineView.text)
  const typeWords = useWorkspace((workspace) => workspace.typeWords)
  return (
    <SearchField
      label="Find lines"
      placeholder="Code, description, revenue code"
      value={text}
      onType={typeWords}
    />
  )
}
