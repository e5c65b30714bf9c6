import { Tabs } from '@base-ui/react/tabs'
import { type ComponentType, useId, useState } from 'react'
import { SearchField } from '../parts/SearchField'
import { useFocusOnArrival } from '../parts/useFocusKept'
import { CheckList } from './CheckList'
import { CodingRuleList } from './CodingRuleList'
import { HimCodes } from './HimCodes'
import { LocalTables } from './LocalTables'
import { PolicyList } from './PolicyList'
import style from './RulesScreen.module.css'
import type { RuleKind } from './ruleSearch'

export interface RuleTabProps {
  /** What is looked for, as typed. */
  readonly query: string
  /** Shows another kind of rules with the same words looked for. */
  readonly onShow: (kind: RuleKind) => void
}

const tabs: readonly {
  readonly id: string
  readonly label: string
  readonly content: ComponentType<RuleTabProps>
}[] = [
  { id: 'policies', label: 'Policies', content: PolicyList },
  { id: 'checks', label: 'Checks', content: CheckList },
  { id: 'coding', label: 'Coding rules', content: CodingRuleList },
  { id: 'local', label: 'Local tables', content: LocalTables },
  { id: 'him', label: 'HIM codes', content: HimCodes },
]

/** Everything the lines are judged by, with its source and what it means in this chargemaster. */
export function RulesScreen() {
  const [query, setQuery] = useState('')
  const [tab, setTab] = useState<unknown>('policies')
  const heading = useFocusOnArrival()
  const ids = useId()
  const show = (kind: RuleKind) => {
    setTab(kind)
    // What led there goes with its list.
    document.getElementById(`${ids}${kind}`)?.focus()
  }
  return (
    <main className={style.screen}>
      {/* What was looked for among the checks is nothing to look for among tables. */}
      <Tabs.Root
        value={tab}
        className={style.content}
        onValueChange={(next: unknown) => {
          setTab(next)
          setQuery('')
        }}
      >
        <header className={style.head}>
          <h1 ref={heading} tabIndex={-1}>
            Rules
          </h1>
          <Tabs.List className={style.tabs} aria-label="Kinds of rules">
            {tabs.map(({ id, label }) => (
              <Tabs.Tab key={id} id={`${ids}${id}`} value={id} className={style.tab}>
                {label}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <SearchField
            label="Find rules"
            placeholder="Words, codes, sources"
            value={query}
            onType={setQuery}
          />
        </header>
        {tabs.map(({ id, content: Content }) => (
          <Tabs.Panel key={id} value={id} className={style.panel}>
            <Content query={query} onShow={show} />
          </Tabs.Panel>
        ))}
      </Tabs.Root>
    </main>
  )
}
