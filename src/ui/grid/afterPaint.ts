/** Runs the latest of several calls once the next frame is on screen, so that a quick run of keys stays quick. */
export function createAfterPaint(): { run: (task: () => void) => void; stop: () => void } {
  let frame = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let latest: (() => void) | null = null
  const flush = () => {
    const task = latest
    latest = null
    task?.()
  }
  return {
    run(task) {
      latest = task
      cancelAnimationFrame(frame)
      clearTimeout(timer)
      frame = requestAnimationFrame(() => {
        timer = setTimeout(flush)
      })
    },
    stop() {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    },
  }
}
