import { useState } from 'react'
import type { Check } from '../../core/checks/Check'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import { SeverityMark } from '../grid/SeverityMark'
import { SourceText } from '../inspector/SourceText'
import { ReasonDialog } from '../ReasonDialog'
import { WriteButton } from '../WriteButton'
import { LinesLink } from './LinesLink'
import { NotCheckedList, notCheckedFor } from './NotCheckedList'
import { NothingFound } from './NothingFound'
import type { RuleTabProps } from './RulesScreen'
import style from './RulesScreen.module.css'
import { checksWith, severityWords } from './ruleSearch'

/** All checks with the lines they are open on; each can be switched off for this workspace, with a reason. */
export function CheckList({ query, onShow }: RuleTabProps) {
  const counts = useWorkspace((workspace) => workspace.counts)
  const settings = useWorkspace((workspace) => workspace.workspaceSettings)
  const lines = new Map(counts?.checks.map((check) => [check.id, check.lines]))
  const shown = checksWith(query).toSorted(
    (a, b) => (lines.get(b.id) ?? 0) - (lines.get(a.id) ?? 0),
  )
  return (
    <section aria-label="Checks">
      <p className={style.lead}>
        A check that does not fit how your hospital works can be switched off here; a single line is
        better waived, with a note, where it stands.
      </p>
      <ul className={style.list}>
        {shown.map((check) => (
          <CheckItem
            key={check.id}
            check={check}
            lines={lines.get(check.id) ?? 0}
            whyOff={settings.get(`check:${check.id}`) ?? ''}
          />
        ))}
      </ul>
      {shown.length === 0 && notCheckedFor(query).length === 0 && (
        <NothingFound query={query} onShow={onShow} />
      )}
      <NotCheckedList query={query} />
    </section>
  )
}

interface CheckItemProps {
  readonly check: Check
  readonly lines: number
  /** Blank while the check is on. */
  readonly whyOff: string
}

function CheckItem({ check, lines, whyOff }: CheckItemProps) {
  const store = useWorkspaceStore()
  const [isAsking, setAsking] = useState(false)
  const { id, catalogueId, title, severity, why, whatToDo, source } = check
  return (
    <li className={style.item}>
      <div className={style.what}>
        <span className={style.title}>
          <SeverityMark severity={severity} />
          <span className="visually-hidden">{severityWords[severity]}: </span>
          <strong>{title}</strong>
          {catalogueId && <code>{catalogueId}</code>}
          {whyOff && <em className={style.off}>Off: {whyOff}</em>}
        </span>
        <p>{why}</p>
        <p>{whatToDo}</p>
        <SourceText lead="Source: " source={source} />
      </div>
      {whyOff ? (
        <span className={style.count}>off</span>
      ) : (
        <LinesLink lines={lines} worklist={`check:${id}`} />
      )}
      {whyOff ? (
        <WriteButton
          aria-label={`Switch on “${title}”`}
          onClick={() => store.getState().switchCheck(id, '')}
        >
          Switch on
        </WriteButton>
      ) : (
        <WriteButton
          look="quiet"
          aria-label={`Switch off “${title}”`}
          onClick={() => setAsking(true)}
        >
          Switch off…
        </WriteButton>
      )}
      {isAsking && (
        <ReasonDialog
          title={`Switch off “${title}”`}
          label="Why it does not fit this chargemaster (kept in the history)"
          confirm="Switch off"
          onConfirm={(reason) => store.getState().switchCheck(id, reason)}
          onClose={() => setAsking(false)}
        >
          {lines > 0 && (
            <p>
              It is open on {lines.toLocaleString('en-US')}{' '}
              {lines === 1 ? 'line, which is' : 'lines, which are'} no longer flagged for it, nor by
              another check for the same cause.
            </p>
          )}
        </ReasonDialog>
      )}
    </li>
  )
}
