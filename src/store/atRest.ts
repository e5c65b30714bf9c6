/** Milliseconds without a key or an act before what is about the active line is read again: most type faster. */
export const AT_REST = 150

let keyAt = Number.NEGATIVE_INFINITY

/** The page tells of every key, wherever it goes: there is one keyboard, and what follows acts waits for it. */
export function keyPressed(): void {
  keyAt = performance.now()
}

/**
 * Runs `task` once `wait` milliseconds have passed since the last key, and `least` since now; returns how to call it
 * off. After a click nothing waits: no further key is on its way.
 */
export function whenRested(task: () => void, wait: number, least = 0): () => void {
  const look = () => {
    const left = keyAt + wait - performance.now()
    if (left > 0) timer = setTimeout(look, left)
    else task()
  }
  let timer = setTimeout(look, least)
  return () => clearTimeout(timer)
}

/**
 * A task that runs once nobody has asked for it, and no key was pressed, for `wait` milliseconds, so that what
 * follows an act never slows a quick run of keys.
 */
export function atRest(task: () => void, wait: number): () => void {
  let callOff: (() => void) | undefined
  return () => {
    callOff?.()
    callOff = whenRested(task, wait, wait)
  }
}
