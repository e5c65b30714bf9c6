import { useMemo, useState } from 'react'
import type { PolicyEntry } from '../../core/analysis/RuleBook'
import { counted } from '../../core/chargemaster/counted'
import { trailCsv } from '../../core/export/trailCsv'
import { type TrailFilter, wholeTrail } from '../../core/history/findEntries'
import { type LineNames, lineNames } from '../../core/history/lineNames'
import type { SettingName } from '../../core/history/SettingChange'
import type { TrailEntry } from '../../core/history/TrailEntry'
import { peopleOf } from '../../core/history/trailEntries'
import type { ChargeSheet } from '../../core/sheet/ChargeSheet'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import { columnLabel } from '../columnLabel'
import { dateWords } from '../dateWords'
import { historyText } from '../inspector/historyText'
import { Button } from '../parts/Button'
import { settingInHistory, settingLabel } from '../settingLabel'
import { usePolicies } from '../usePolicies'
import { filterWords } from './filterWords'
import style from './HistoryScreen.module.css'
import { inSlices } from './inSlices'
import { TrailFilters } from './TrailFilters'
import { TrailList } from './TrailList'
import { useFoundEntries } from './useFoundEntries'
import { usePrintedAt } from './usePrintedAt'
import { useTrail } from './useTrail'
import { VerifyTrail } from './VerifyTrail'
import { Versions } from './Versions'

/** The audit trail: who did what, when, why, and whether it stands as it was written. */
export function HistoryScreen() {
  const store = useWorkspaceStore()
  const document = useWorkspace((workspace) => workspace.document)
  const trail = useTrail()
  const trailRow = useWorkspace((workspace) => workspace.trailRow)
  const [chosen, setFilter] = useState<TrailFilter>(wholeTrail)
  const filter = useMemo(() => ({ ...chosen, row: trailRow }), [chosen, trailRow])
  const sheet = document?.sheet
  const entries = useMemo(() => trail?.entries.toReversed() ?? null, [trail])
  const people = useMemo(() => (trail ? peopleOf(trail.entries) : []), [trail])
  const names = useMemo(
    () => (trail && sheet ? lineNames(trail.renamings, sheet) : null),
    [trail, sheet],
  )
  const policies = usePolicies()
  const printedAt = usePrintedAt()
  const { found, isSearching } = useFoundEntries(entries, filter, names)
  if (!document || !sheet || !names || !found) return null
  const narrowed = filterWords(filter, trailRow === null ? '' : names.now(trailRow).description)
  const [name, part] = [document.summary.name, narrowed === '' ? '' : '-part']
  const saveCsv = () =>
    inSlices(csvFile(found, { sheet, names, policies }), (file) =>
      store.getState().download(`${name}-history${part}.csv`, file),
    )
  return (
    <main className={style.screen}>
      <div className={style.content}>
        <header className={style.head}>
          <h1>History</h1>
          <div className={style.acts}>
            <Button disabled={isSearching} onClick={saveCsv}>
              Save as CSV
            </Button>
            <Button onClick={() => window.print()}>Print…</Button>
          </div>
        </header>
        <p className={style.printed}>
          {document.summary.name} · {document.summary.fileName} ·{' '}
          {narrowed === ''
            ? `all ${counted(found.length, 'entry', 'entries')}`
            : `${found.length} of ${counted(entries?.length ?? 0, 'entry', 'entries')}: ${narrowed}`}
          {printedAt && ` · printed ${dateWords(printedAt)}`}
        </p>
        <VerifyTrail />
        <Versions />
        <TrailFilters
          people={people}
          filter={chosen}
          onFilter={setFilter}
          shown={isSearching ? null : found.length}
        />
        <TrailList entries={found} sheet={sheet} names={names} />
      </div>
    </main>
  )
}

/** What lines and settings are called in the file. */
interface NamesInFile {
  readonly sheet: ChargeSheet
  readonly names: LineNames
  readonly policies: readonly PolicyEntry[] | undefined
}

/** The file, with each part as bytes by the time all are put together: a long text takes its time to become bytes. */
function* csvFile(
  entries: readonly TrailEntry[],
  { sheet, names, policies }: NamesInFile,
): Generator<void, Blob> {
  const words = {
    columnLabel: (column: Parameters<typeof columnLabel>[1]) => columnLabel(sheet, column),
    cellText: historyText,
    settingLabel: (name: SettingName) => settingLabel(name, policies),
    settingText: (name: SettingName, text: string, reason: string) =>
      settingInHistory(name, text, { reason, policies, mostCodes: Number.POSITIVE_INFINITY }),
  }
  const encoder = new TextEncoder()
  const parts: BlobPart[] = ['\uFEFF']
  for (const part of trailCsv(entries.toReversed(), sheet, names, words)) {
    parts.push(encoder.encode(part))
    yield
  }
  return new Blob(parts, { type: 'text/csv' })
}
