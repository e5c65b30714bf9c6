import { type RefObject, useLayoutEffect, useState } from 'react'

/** The height of an element in pixels, followed as tokens and density change. */
export function useHeightOf(element: RefObject<HTMLElement | null>, otherwise: number): number {
  const [height, setHeight] = useState(otherwise)
  useLayoutEffect(() => {
    const measured = element.current
    if (!measured) return
    const measure = () => setHeight(measured.offsetHeight || otherwise)
    const observer = new ResizeObserver(measure)
    observer.observe(measured)
    measure()
    return () => observer.disconnect()
  }, [element, otherwise])
  return height
}
