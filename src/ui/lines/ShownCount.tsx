import { useEffect, useState } from 'react'
import { counted } from '../../core/chargemaster/counted'
import { awaitedWords } from '../../store/awaitedView'
import { useWorkspace } from '../../store/useWorkspace'
import style from './FilterBar.module.css'

/** Milliseconds after which it is said that lines are waited for: a number that only flickers tells nothing. */
const SLOW = 300

/** How many lines are shown, or what goes on until the lines asked for are there. */
export function ShownCount() {
  const shown = useWorkspace(
    (workspace) => workspace.rows?.length ?? workspace.document?.sheet.lineCount ?? 0,
  )
  const awaited = useSlow(useWorkspace(awaitedWords))
  return (
    <output className={style.count} aria-live="polite">
      {awaited || counted(shown, 'line')}
    </output>
  )
}

/** Words that stay for a while; blank before. */
function useSlow(words: string): string {
  const [said, setSaid] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSaid(words), words === '' ? 0 : SLOW)
    return () => clearTimeout(timer)
  }, [words])
  return words === '' ? '' : said
}
