import type { GridViewport } from './GridViewport'

/** Reports the cell under the pointer until the button is released; scrolls while it is outside. */
export function followDrag(
  viewport: GridViewport,
  onPlace: (place: { position: number; column: number }) => void,
  onEnd?: () => void,
): () => void {
  let x = 0
  let y = 0
  let frame = 0
  const scroll = () => {
    const over = viewport.overshoot(x, y)
    if (over.x === 0 && over.y === 0) {
      frame = 0
      return
    }
    viewport.scrollBy(over.x / 4, over.y / 4)
    onPlace(viewport.placeAt(x, y))
    frame = requestAnimationFrame(scroll)
  }
  const onMove = (event: globalThis.PointerEvent) => {
    x = event.clientX
    y = event.clientY
    onPlace(viewport.placeAt(x, y))
    if (frame === 0) frame = requestAnimationFrame(scroll)
  }
  const end = () => {
    cancelAnimationFrame(frame)
    document.removeEventListener('pointermove', onMove)
    document.removeEventListener('pointerup', finish)
    document.removeEventListener('pointercancel', end)
  }
  const finish = () => {
    end()
    onEnd?.()
  }
  document.addEventListener('pointermove', onMove)
  document.addEventListener('pointerup', finish)
  document.addEventListener('pointercancel', end)
  return end
}
