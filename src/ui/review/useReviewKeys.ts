import { useEffect, useRef } from 'react'

/** A key that is held down steps on through the lines; whatever decides is done once. */
const held = new Set(['j', 'k'])

/** The letters of the review, while nobody types and no dialog is open. */
export function useReviewKeys(acts: Readonly<Record<string, () => unknown>>): void {
  const latest = useRef(acts)
  useEffect(() => {
    latest.current = acts
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (document.querySelector('[role=dialog], [role=menu]')) return
      const key = event.key.toLowerCase()
      const act = latest.current[key]
      if (!act) return
      event.preventDefault()
      if (!event.repeat || held.has(key)) act()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select')
}
