import style from './RulesScreen.module.css'

/** Stands in the place of a list that holds nothing for the words looked for. */
export function NothingFound({ query }: { query: string }) {
  if (query.trim() === '') return null
  return <p className={style.empty}>Nothing here has “{query.trim()}” in it. Try fewer words.</p>
}
