import { useDeferredValue } from 'react'
import { type NamedWorklist, worklistLabels } from '../../core/analysis/Worklist'
import { codings } from '../../core/chargemaster/Coding'
import { useWorkspace } from '../../store/useWorkspace'
import { CodingMark } from '../grid/CodingMark'
import { SeverityMark } from '../grid/SeverityMark'
import { FacetList } from './FacetList'
import { WorklistRow } from './WorklistRow'
import style from './Worklists.module.css'

const work = ['all', 'suggested', 'undecided', 'flagged'] as const
const mine = [
  'changed',
  'added',
  'inactive',
  'decided',
  'noted',
  'waived',
  'in-review',
  'returned',
  'commented',
] as const

// Made once, so that a row is drawn again only when its count changes.
const codingMarks = {
  static: <CodingMark coding="static" />,
  dynamic: <CodingMark coding="dynamic" />,
  none: <CodingMark coding="none" />,
  required: <CodingMark coding="required" />,
}
const severityMarks = {
  error: <SeverityMark severity="error" />,
  warning: <SeverityMark severity="warning" />,
  info: <SeverityMark severity="info" />,
}

/** The lists of lines to work through, with counts, and the facets that narrow them. */
export function Worklists() {
  // One step behind the grid: an edit is on screen before the counts it changes.
  const counts = useDeferredValue(useWorkspace((workspace) => workspace.counts))
  const lineCount = useWorkspace((workspace) => workspace.document?.sheet.lineCount ?? 0)
  const suggested = useWorkspace((workspace) => workspace.suggestedLines)
  const departments = useWorkspace((workspace) => workspace.departments)
  const revenueCodes = useWorkspace((workspace) => workspace.revenueCodes)
  const countOf = (worklist: NamedWorklist): number | null => {
    if (worklist === 'all') return lineCount
    if (worklist === 'suggested') return suggested
    return counts ? (counts.worklists[worklist] ?? 0) : null
  }
  return (
    <nav aria-label="Worklists" className={style.worklists}>
      <PlainLists worklists={work} countOf={countOf} />
      <h2>Coding</h2>
      <ul>
        {codings.map((coding) => (
          <WorklistRow
            key={coding}
            worklist={coding}
            label={worklistLabels[coding]}
            count={counts?.codings[coding] ?? null}
            mark={codingMarks[coding]}
          />
        ))}
      </ul>
      <h2>Checks</h2>
      <ul>
        {counts?.checks.length === 0 && <li className={style.none}>No check is open.</li>}
        {counts?.checks.map(({ id, title, severity, lines }) => (
          <WorklistRow
            key={id}
            worklist={`check:${id}`}
            label={title}
            count={lines}
            mark={severityMarks[severity]}
          />
        ))}
      </ul>
      <h2>My work</h2>
      <PlainLists worklists={mine} countOf={countOf} />
      <FacetList title="Department" column="department" facets={departments} />
      <FacetList title="Revenue code" column="revenueCode" facets={revenueCodes} />
    </nav>
  )
}

interface PlainListsProps {
  readonly worklists: readonly NamedWorklist[]
  readonly countOf: (worklist: NamedWorklist) => number | null
}

/** Worklists that need no mark before their name. */
function PlainLists({ worklists, countOf }: PlainListsProps) {
  return (
    <ul>
      {worklists.map((worklist) => (
        <WorklistRow
          key={worklist}
          worklist={worklist}
          label={worklistLabels[worklist]}
          count={countOf(worklist)}
        />
      ))}
    </ul>
  )
}
