/** Longer than any frame: a page that went out of sight meanwhile draws none. */
const AT_MOST_MS = 100

/** Resolves once the page has painted what was just done; at once where nothing is painted. */
export function painted(): Promise<void> {
  if (typeof document === 'undefined' || document.hidden) return Promise.resolve()
  return new Promise((resolve) => {
    setTimeout(resolve, AT_MOST_MS)
    requestAnimationFrame(() => {
      // A message posted in a frame arrives after that frame is painted.
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => resolve()
      port2.postMessage(null)
    })
  })
}
