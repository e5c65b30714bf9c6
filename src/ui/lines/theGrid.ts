/** The input of the grid: the keyboard goes back there, wherever a popover was opened from. */
export function theGrid(): HTMLElement | null {
  const grid = document.querySelector('[role=grid], [role=treegrid]')
  return document.querySelector<HTMLElement>(`textarea[aria-controls="${grid?.id}"]`)
}
