/** Acts that are written at once: the browser copies what it stores on the page’s own thread. */
const WRITTEN_AT_ONCE = 500

/** Writes acts, of very many some at a time: between them the page takes keys and paints. */
export async function inParts<Act>(
  acts: readonly Act[],
  write: (act: Act) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < acts.length; from += WRITTEN_AT_ONCE)
    await Promise.all(acts.slice(from, from + WRITTEN_AT_ONCE).map(write))
}
