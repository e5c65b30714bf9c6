import { useWorkspace } from '../../store/useWorkspace'
import { Button } from '../parts/Button'
import type { RuleTabProps } from './RulesScreen'
import style from './RulesScreen.module.css'
import { countsWith, type RuleKind } from './ruleSearch'

const kinds: readonly { readonly kind: RuleKind; readonly one: string; readonly many: string }[] = [
  { kind: 'policies', one: 'policy', many: 'policies' },
  { kind: 'checks', one: 'check', many: 'checks' },
  { kind: 'coding', one: 'coding rule', many: 'coding rules' },
]

/** Stands in the place of a list that holds nothing for the words looked for, and leads to those that do. */
export function NothingFound({ query, onShow }: RuleTabProps) {
  const book = useWorkspace((workspace) => workspace.ruleBook)
  const words = query.trim()
  if (words === '') return null
  const counts = countsWith(words, book)
  const elsewhere = kinds.filter(({ kind }) => counts[kind] > 0)
  return (
    <div className={style.empty}>
      <p>
        Nothing here has “{words}” in it. {elsewhere.length === 0 && 'Try fewer words.'}
      </p>
      {elsewhere.map(({ kind, one, many }) => (
        <Button key={kind} look="quiet" onClick={() => onShow(kind)}>
          Show {counts[kind]} {counts[kind] === 1 ? one : many} with it
        </Button>
      ))}
    </div>
  )
}
