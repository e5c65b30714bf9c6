import { RefreshCw } from 'lucide-react'
import { counted } from '../../core/chargemaster/counted'
import { useWorkspace } from '../../store/useWorkspace'
import { BarWord } from '../parts/BarWord'
import { Button } from '../parts/Button'
import style from './FilterBar.module.css'

/** Reads the list again; says how many of its lines an edit has taken out of it since. */
export function RefreshButton() {
  const stale = useWorkspace((workspace) => workspace.stale.size)
  const refreshList = useWorkspace((workspace) => workspace.refreshList)
  const lines = counted(stale, 'line no longer fits', 'lines no longer fit')
  return (
    <>
      <Button
        look={stale > 0 ? 'plain' : 'quiet'}
        aria-label="Refresh the list"
        title={`${stale > 0 ? `${lines}. ` : ''}Refresh: lines that no longer belong here leave the list`}
        onClick={refreshList}
      >
        <RefreshCw size={14} aria-hidden />
        {stale > 0 && <BarWord>Refresh ({stale})</BarWord>}
      </Button>
      <output className={style.stale}>{stale > 0 ? lines : ''}</output>
    </>
  )
}
