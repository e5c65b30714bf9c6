import { useDeferredValue, useMemo, useState } from 'react'
import { trailCsv } from '../../core/export/trailCsv'
import {
  filterEntries,
  type TrailEntry,
  type TrailFilter,
  trailEntries,
  wholeTrail,
} from '../../core/history/trailEntries'
import type { ChargeSheet } from '../../core/sheet/ChargeSheet'
import { localDay } from '../../core/text/localDay'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import { columnLabel } from '../columnLabel'
import { historyText } from '../inspector/historyText'
import { Button } from '../parts/Button'
import { settingLabel } from '../settingLabel'
import style from './HistoryScreen.module.css'
import { TrailFilters } from './TrailFilters'
import { TrailList } from './TrailList'
import { VerifyTrail } from './VerifyTrail'
import { Versions } from './Versions'

/** The audit trail: who did what, when, why, and whether it stands as it was written. */
export function HistoryScreen() {
  const store = useWorkspaceStore()
  const document = useWorkspace((workspace) => workspace.document)
  const acts = useWorkspace((workspace) => workspace.acts)
  const trailRow = useWorkspace((workspace) => workspace.trailRow)
  const [chosen, setFilter] = useState<TrailFilter>(wholeTrail)
  const filter = useDeferredValue(useMemo(() => ({ ...chosen, row: trailRow }), [chosen, trailRow]))
  const entries = useMemo(() => trailEntries(acts).toReversed(), [acts])
  const sheet = document?.sheet
  const shown = useMemo(
    () => (sheet ? filterEntries(entries, filter, lineText(sheet), localDay) : []),
    [entries, filter, sheet],
  )
  if (!document || !sheet) return null
  const saveCsv = () =>
    store.getState().download(`${document.summary.name}-history.csv`, csvOf(shown, sheet))
  return (
    <main className={style.screen}>
      <div className={style.content}>
        <header className={style.head}>
          <h1>History</h1>
          <div className={style.acts}>
            <Button onClick={saveCsv}>Save as CSV</Button>
            <Button onClick={() => window.print()}>Print…</Button>
          </div>
        </header>
        <p className={style.printed}>
          {document.summary.name} · {document.summary.fileName} · {shown.length} entries
        </p>
        <VerifyTrail />
        <Versions />
        <TrailFilters filter={chosen} onFilter={setFilter} shown={shown.length} />
        <TrailList entries={shown} sheet={sheet} />
      </div>
    </main>
  )
}

function lineText(sheet: ChargeSheet): (row: number) => string {
  return (row) => `${sheet.get(row, 'chargeCode')} ${sheet.get(row, 'description')}`
}

function csvOf(entries: readonly TrailEntry[], sheet: ChargeSheet): Blob {
  const words = {
    columnLabel: (column: Parameters<typeof columnLabel>[1]) => columnLabel(sheet, column),
    cellText: historyText,
    settingLabel,
  }
  return new Blob(['\uFEFF', trailCsv(entries.toReversed(), sheet, words)], { type: 'text/csv' })
}
