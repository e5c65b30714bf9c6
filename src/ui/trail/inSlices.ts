/** How long the work goes on at once: between, the page takes keys and draws. */
const SLICE_MS = 10

/** Does a long work in slices and hands over what came of it; the answer stops it. */
export function inSlices<Result>(
  work: Generator<void, Result>,
  onDone: (result: Result) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const slice = () => {
    const end = performance.now() + SLICE_MS
    let step = work.next()
    while (!step.done && performance.now() < end) step = work.next()
    if (step.done) onDone(step.value)
    else timer = setTimeout(slice)
  }
  slice()
  return () => clearTimeout(timer)
}
