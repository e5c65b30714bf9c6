import { Search, X } from 'lucide-react'
import { useState } from 'react'
import { isNarrowed, unfiltered } from '../../core/analysis/LineView'
import { preflightTitle } from '../../core/analysis/preflightTitle'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import { FixAllButton } from '../fixes/FixAllButton'
import { BarWord } from '../parts/BarWord'
import { Button } from '../parts/Button'
import { SendToReview } from '../review/SendToReview'
import { TakeAllDialog } from '../suggestions/TakeAllDialog'
import { WriteButton } from '../WriteButton'
import style from './FilterBar.module.css'
import { FilterChips } from './FilterChips'
import { GroupMenu } from './GroupMenu'
import { RefreshButton } from './RefreshButton'
import { ViewsMenu } from './ViewsMenu'
import { worklistTitle } from './worklistTitle'

/** What the grid shows, in words, with the search field and the acts on all shown lines. */
export function FilterBar() {
  const store = useWorkspaceStore()
  const view = useWorkspace((workspace) => workspace.lineView)
  const shown = useWorkspace(
    (workspace) => workspace.rows?.length ?? workspace.document?.sheet.lineCount ?? 0,
  )
  const suggested = useWorkspace((workspace) => workspace.suggestedLines)
  const [isTaking, setTaking] = useState(false)
  const { worklist } = view
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
        <output className={style.count} aria-live="polite">
          {shown.toLocaleString('en-US')} {shown === 1 ? 'line' : 'lines'}
        </output>
        {isNarrowed(view) && (
          <Button
            look="quiet"
            title="Show all lines of the list again"
            onClick={() => setLineView(unfiltered)}
          >
            <X size={14} aria-hidden /> <BarWord>Clear filters</BarWord>
          </Button>
        )}
        <RefreshButton />
        <GroupMenu />
        <ViewsMenu />
        <span className={style.space} />
        <SendToReview />
        <FixAllButton worklist={worklist} />
        {(suggested ?? 0) > 0 && (
          <WriteButton onClick={() => setTaking(true)}>Take suggestions…</WriteButton>
        )}
        <label className={style.search}>
          <Search size={14} aria-hidden />
          <input
            type="search"
            aria-label="Find lines"
            placeholder="Code, description, revenue code"
            value={view.text}
            onChange={(event) => store.getState().typeWords(event.target.value)}
          />
        </label>
      </div>
      <FilterChips />
      {isTaking && <TakeAllDialog onClose={() => setTaking(false)} />}
    </div>
  )
}
