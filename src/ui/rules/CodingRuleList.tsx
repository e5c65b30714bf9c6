import type { RuleEntry } from '../../core/analysis/RuleBook'
import { useWorkspace } from '../../store/useWorkspace'
import { SourceText } from '../inspector/SourceText'
import { LinesLink } from './LinesLink'
import { NothingFound } from './NothingFound'
import { outcomeLabels } from './outcomeLabels'
import type { RuleTabProps } from './RulesScreen'
import style from './RulesScreen.module.css'
import { codingRulesWith } from './ruleSearch'

/** The coding rules in the order they are tried; the first that catches a line speaks. */
export function CodingRuleList({ query, onShow }: RuleTabProps) {
  const book = useWorkspace((workspace) => workspace.ruleBook)
  const shown = codingRulesWith(query, book)
  return (
    <section aria-label="Coding rules">
      <p className={style.lead}>
        Rules are tried from the top; the first that catches a line speaks, and similar lines of
        other hospitals weigh beside it. Lines that carry a code are static, whatever the rule says.
      </p>
      <ul className={style.list}>
        {shown.map((rule) => (
          <CodingRuleItem key={rule.id} rule={rule} />
        ))}
      </ul>
      {shown.length === 0 && <NothingFound query={query} onShow={onShow} />}
    </section>
  )
}

function CodingRuleItem({ rule }: { rule: RuleEntry }) {
  const { id, outcome, policy, reason, exceptions, source, lines } = rule
  return (
    <li className={style.item}>
      <div className={style.what}>
        <span className={style.title}>
          <code>{id}</code>
          <strong>{outcomeLabels[outcome]}</strong>
          {policy && <em className={style.off}>or as the policy “{policy}” says</em>}
        </span>
        <p>{reason}</p>
        {exceptions && <p className={style.soft}>Exceptions: {exceptions}</p>}
        <SourceText lead="Source: " source={source} />
      </div>
      <LinesLink lines={lines} worklist={`rule:${id}`} />
    </li>
  )
}
