import { type RefObject, useEffect, useRef } from 'react'

/**
 * Where something that had the keyboard goes, so that less is `shown`, the keyboard goes to what `find` gives: else a
 * screen reader says nothing, and whoever works by keys has lost the place.
 */
export function useFocusKept(
  shown: number | boolean,
  find: () => HTMLElement | null | undefined,
): void {
  const before = useRef(shown)
  useEffect(() => {
    const isGone = Number(shown) < Number(before.current)
    before.current = shown
    if (isGone && document.activeElement === document.body) find()?.focus()
  })
}

/**
 * Gives the keyboard to the heading of a screen where what led there went with the screen before: a screen reader
 * then says where it is.
 */
export function useFocusOnArrival(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus()
  }, [])
  return heading
}

/** The first button in a part of the screen. */
export function firstButton(part: HTMLElement | null): HTMLElement | null {
  return part?.querySelector('button') ?? null
}
