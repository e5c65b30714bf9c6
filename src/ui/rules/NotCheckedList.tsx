import { notChecked } from '../../core/checks/notChecked'
import { matchesQuery } from './matchesQuery'
import type { RuleTabProps } from './RulesScreen'
import style from './RulesScreen.module.css'

/** What is not checked and has the words looked for. */
export function notCheckedFor(query: string): typeof notChecked {
  return notChecked.filter(({ catalogueId, title, why }) =>
    matchesQuery(query, [catalogueId, title, why]),
  )
}

/** What the rule catalogue names that is no check here: where it is shown instead, or which data it would need. */
export function NotCheckedList({ query }: Pick<RuleTabProps, 'query'>) {
  const shown = notCheckedFor(query)
  if (shown.length === 0) return null
  return (
    <section aria-label="Not checked">
      <h2 className={style.subhead}>Not checked</h2>
      <p className={style.lead}>
        The rule catalogue behind the checks names these as well. Some are shown elsewhere, others
        need tables that do not ship with the app.
      </p>
      <ul className={style.list}>
        {shown.map(({ catalogueId, title, why }) => (
          <li key={catalogueId} className={style.item}>
            <div className={style.what}>
              <span className={style.title}>
                <code>{catalogueId}</code>
                <strong>{title}</strong>
              </span>
              <p>{why}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
