import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import type { PolicyEntry } from '../../core/analysis/RuleBook'
import { policyFinding } from '../../core/coding/policies'
import type { RuleOutcome } from '../../core/reference/RulesPack'
import { policySetting } from '../../core/settings/sheetSettings'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import { Menu, type MenuItem } from '../parts/Menu'
import { ReasonDialog } from '../ReasonDialog'
import { unchosenWords } from '../settingLabel'
import { WriteButton } from '../WriteButton'
import { LinesLink } from './LinesLink'
import { NothingFound } from './NothingFound'
import { outcomeLabels } from './outcomeLabels'
import type { RuleTabProps } from './RulesScreen'
import style from './RulesScreen.module.css'
import { policiesWith } from './ruleSearch'

/** How the hospital codes where hospitals differ: what its file shows, and what a person chose instead. */
export function PolicyList({ query, onShow }: RuleTabProps) {
  const book = useWorkspace((workspace) => workspace.ruleBook)
  const shown = policiesWith(query, book)
  return (
    <section aria-label="Policies">
      <p className={style.lead}>
        Hospitals differ in what they hard-code and what they leave to coders. Your file shows how
        you do it; choose otherwise where it misleads, and all lines are coded anew at once.
      </p>
      <ul className={style.list}>
        {shown.map((entry) => (
          <PolicyItem key={entry.policy.id} entry={entry} />
        ))}
      </ul>
      {shown.length === 0 && <NothingFound query={query} onShow={onShow} />}
    </section>
  )
}

function PolicyItem({ entry: { policy, unchosen, values } }: { entry: PolicyEntry }) {
  const store = useWorkspaceStore()
  const [wanted, setWanted] = useState<RuleOutcome | null>(null)
  const change = (after: string, label: string, reason: string) =>
    store.getState().changeSettings({
      ...{ label, reason },
      changes: [{ name: `policy:${policy.id}`, after }],
    })
  const chosen = policy.origin === 'chosen' ? policy.value : null
  const byFile = unchosenWords(unchosen)
  const shown = chosen ? outcomeLabels[chosen] : byFile
  // A menu, because a choice asks for its reason: in a select each arrow key is a choice.
  const items: MenuItem[] = [
    {
      label: byFile,
      checked: chosen === null,
      onSelect: () => chosen && change('', `Follow the file: ${policy.label}`, ''),
    },
    ...values.map((value) => ({
      label: outcomeLabels[value],
      checked: chosen === value,
      onSelect: () => setWanted(value),
    })),
  ]
  return (
    <li className={style.item}>
      <div className={style.what}>
        <strong>{policy.label}</strong>
        <p>{sentence(policyFinding(policy))}</p>
        {policy.reason && <p>Why: {policy.reason}</p>}
        {policy.note && <p className={style.soft}>{inWords(policy.note)}.</p>}
      </div>
      <LinesLink lines={policy.lines} worklist={`policy:${policy.id}`} />
      <Menu
        trigger={
          <WriteButton className={style.choice} aria-label={`Coding of ${policy.label}: ${shown}`}>
            {shown}
            <ChevronDown size={12} aria-hidden />
          </WriteButton>
        }
        groups={[{ label: 'Treat them as', items }]}
      />
      {wanted && (
        <ReasonDialog
          title={`${policy.label}: ${outcomeLabels[wanted]}`}
          label="Reason (shown with the policy and on its lines)"
          confirm="Code all lines anew"
          onConfirm={(reason) =>
            change(
              policySetting({ value: wanted, reason }),
              `${policy.label}: ${outcomeLabels[wanted]}`,
              reason,
            )
          }
          onClose={() => setWanted(null)}
        />
      )}
    </li>
  )
}

/** The catalogue calls a coding by its id. */
function inWords(note: string): string {
  return note.replace('"none"', `“${outcomeLabels.none}”`)
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
