/**
 * The landmark that an element stands in, and its menu with it: a screen reader goes through a page by
 * its landmarks, and at the end of the body, where menus stand otherwise, there is none.
 */
export function landmarkOf(element: Element | null): HTMLElement | null {
  return element?.closest('main') ?? element?.closest('header') ?? null
}
