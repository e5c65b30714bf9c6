/**
 * A task that runs once nobody has asked for it for `wait` milliseconds, so that what follows an act never slows a
 * quick run of keys.
 */
export function atRest(task: () => void, wait: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  return () => {
    clearTimeout(timer)
    timer = setTimeout(task, wait)
  }
}
