import { useWorkspaceStore } from '../../store/useWorkspace'
import { Inspector } from '../inspector/Inspector'
import { SidePanel } from '../parts/SidePanel'
import { CodePalette } from '../suggestions/CodePalette'
import { ColumnFilterPopover } from './ColumnFilterPopover'
import { FilterBar } from './FilterBar'
import { LineGrid } from './LineGrid'
import style from './LinesScreen.module.css'
import { StatusBar } from './StatusBar'
import { useCodePalette } from './useCodePalette'
import { Worklists } from './Worklists'

/** The work: worklists at the left, the grid in the middle, the line inspector at the right. */
export function LinesScreen() {
  const store = useWorkspaceStore()
  const width = (panel: string, otherwise: number) =>
    store.getState().panelWidth(panel) ?? otherwise
  const [isFinding, setFinding] = useCodePalette()
  const isWide = window.innerWidth >= 1600
  return (
    <main className={style.screen}>
      <div className={style.panels}>
        <SidePanel
          label="Worklists and filters"
          side="left"
          initialWidth={width('worklists', isWide ? 264 : 216)}
          onWidth={(value) => store.getState().setPanelWidth('worklists', value)}
        >
          <Worklists />
        </SidePanel>
        <div className={style.middle}>
          <FilterBar />
          <LineGrid />
        </div>
        <SidePanel
          label="Line inspector"
          side="right"
          initialWidth={width('inspector', isWide ? 420 : 332)}
          onWidth={(value) => store.getState().setPanelWidth('inspector', value)}
        >
          <Inspector />
        </SidePanel>
      </div>
      <StatusBar />
      <ColumnFilterPopover />
      {isFinding && <CodePalette onClose={() => setFinding(false)} />}
    </main>
  )
}
