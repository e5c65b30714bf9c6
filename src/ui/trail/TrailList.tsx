import { useState } from 'react'
import type { LineNames } from '../../core/history/lineNames'
import type { TrailEntry } from '../../core/history/TrailEntry'
import type { ChargeSheet } from '../../core/sheet/ChargeSheet'
import { localDay } from '../../core/text/localDay'
import { Button } from '../parts/Button'
import { dayHeading } from './days'
import style from './HistoryScreen.module.css'
import { TrailItem } from './TrailItem'
import { usePrintedAt } from './usePrintedAt'

/** Entries drawn at once, in less than a twentieth of a second; more are asked for. On paper all of them stand. */
const PAGE = 100

interface TrailListProps {
  readonly entries: readonly TrailEntry[]
  readonly sheet: ChargeSheet
  readonly names: LineNames
}

/** The entries by day, newest first. */
export function TrailList({ entries, sheet, names }: TrailListProps) {
  const [pages, setPages] = useState(1)
  const isPrinting = usePrintedAt() !== null
  if (entries.length === 0) return <p className={style.none}>No entry fits these filters.</p>
  const shown = isPrinting ? entries : entries.slice(0, pages * PAGE)
  return (
    <>
      {daysOf(shown).map(({ day, entries: ofDay }) => (
        <section key={day} aria-label={dayHeading(ofDay[0]?.act.at ?? day)}>
          <h2 className={style.day}>{dayHeading(ofDay[0]?.act.at ?? day)}</h2>
          <ol>
            {ofDay.map((entry) => (
              <TrailItem
                key={entry.index}
                entry={entry}
                sheet={sheet}
                names={names}
                isPrinting={isPrinting}
              />
            ))}
          </ol>
        </section>
      ))}
      {shown.length < entries.length && (
        <Button className={style.more ?? ''} onClick={() => setPages(pages + 5)}>
          Show earlier entries ({(entries.length - shown.length).toLocaleString('en-US')} more)
        </Button>
      )}
    </>
  )
}

function daysOf(entries: readonly TrailEntry[]): { day: string; entries: TrailEntry[] }[] {
  const days: { day: string; entries: TrailEntry[] }[] = []
  for (const entry of entries) {
    const day = localDay(entry.act.at)
    const last = days.at(-1)
    if (last?.day === day) last.entries.push(entry)
    else days.push({ day, entries: [entry] })
  }
  return days
}
