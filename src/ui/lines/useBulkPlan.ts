import { useEffect, useState } from 'react'
import { BulkPlan, type PlannedCell } from '../../core/sheet/BulkPlan'
import { type BulkChange, bulkProblem } from '../../core/sheet/bulkChange'
import type { ChargeSheet, ColumnId } from '../../core/sheet/ChargeSheet'

/** Milliseconds of planning before the page gets a breath, looked at after so many lines. */
const BREATH = 12
const LINES_PER_LOOK = 250

/** Pause after typing before planning starts, in milliseconds. */
const PAUSE = 120

/** The cells a bulk change would change; null while they are looked for, none where it cannot be made. */
export function useBulkPlan(
  sheet: ChargeSheet | undefined,
  column: ColumnId,
  view: Uint32Array | null,
  change: BulkChange,
): readonly PlannedCell[] | null {
  const [planned, setPlanned] = useState<Planned | null>(null)
  useEffect(() => {
    if (!sheet || bulkProblem(change) !== null) return
    const plan = new BulkPlan(sheet, column, view, change)
    const step = () => {
      const start = performance.now()
      while (plan.step(LINES_PER_LOOK))
        if (performance.now() - start > BREATH) {
          timer = setTimeout(step)
          return
        }
      setPlanned({ change, cells: plan.cells })
    }
    let timer = setTimeout(step, PAUSE)
    return () => clearTimeout(timer)
  }, [sheet, column, view, change])
  if (bulkProblem(change) !== null) return nothing
  return planned?.change === change ? planned.cells : null
}

interface Planned {
  readonly change: BulkChange
  readonly cells: readonly PlannedCell[]
}

const nothing: readonly PlannedCell[] = []
