import type { CutMark } from './cutMark'
import type { GridNow } from './gridNow'
import type { GridPort } from './gridPort'

/** A grid for tests that stands on no page: what it shows and what it says are kept. */
export function aPort(first: GridNow) {
  let now = first
  let typed = ''
  let cut: CutMark | null = null
  const said: string[] = []
  const port: GridPort = {
    now: () => now,
    select: (selection) => {
      now = { ...now, selection }
    },
    edit: (mode, text) => {
      now = { ...now, editing: mode }
      typed = mode === null ? '' : (text ?? typed)
    },
    cut: () => cut,
    markCut: (mark) => {
      cut = mark
    },
    typed: () => typed,
    say: (message) => said.push(message),
    page: () => 2,
    showFirstColumns: () => {},
    open: () => false,
  }
  return { port, said }
}
