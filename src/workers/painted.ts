/** Longer than most frames: a page that is busy paints late. */
const AT_MOST_MS = 100

/** Resolves once the page has painted what was just done; at once where nothing is painted. */
export function painted(atMost = AT_MOST_MS): Promise<void> {
  if (typeof document === 'undefined' || document.hidden) return Promise.resolve()
  return new Promise((resolve) => {
    const waiting = new AbortController()
    const done = () => {
      waiting.abort()
      clearTimeout(timer)
      resolve()
    }
    const timer = setTimeout(done, atMost)
    // A page that goes out of sight draws no frame, and its timers run once a second.
    document.addEventListener('visibilitychange', done, { signal: waiting.signal })
    requestAnimationFrame(() => {
      // A message posted in a frame arrives after that frame is painted.
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = done
      port2.postMessage(null)
    })
  })
}
