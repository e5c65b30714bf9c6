import type { GridColumn, GridLayout } from './GridColumn'

// Every way to arrange the columns, as a pure step from layout to layout.

export function withHidden(layout: GridLayout, id: string): GridLayout {
  return { ...layout, hidden: [...layout.hidden.filter((hidden) => hidden !== id), id] }
}

export function withShown(layout: GridLayout, id: string): GridLayout {
  return { ...layout, hidden: layout.hidden.filter((hidden) => hidden !== id) }
}

/** Shows a column of a wide file that is not among those shown at first. */
export function withAsked(layout: GridLayout, id: string): GridLayout {
  const others = (layout.asked ?? []).filter((asked) => asked !== id)
  return { ...withShown(layout, id), asked: [...others, id] }
}

/** Pins a column at the left, or lets it scroll again. */
export function withPinned(layout: GridLayout, id: string, isPinned: boolean): GridLayout {
  const others = layout.pinned.filter((pinned) => pinned !== id)
  return { ...layout, pinned: isPinned ? [...others, id] : others }
}

export function withWidth(layout: GridLayout, id: string, width: number): GridLayout {
  return { ...layout, widths: { ...layout.widths, [id]: width } }
}

/** Puts a column before or after another one; it is pinned where its new neighbour is. */
export function withMoved(
  layout: GridLayout,
  columns: readonly GridColumn[],
  id: string,
  target: { readonly id: string; readonly side: 'before' | 'after' },
): GridLayout {
  if (id === target.id) return layout
  const isPinned = layout.pinned.includes(target.id)
  const others = layout.pinned.filter((pinned) => pinned !== id)
  return {
    ...layout,
    order: placed(fullOrder(layout, columns), id, target),
    pinned: isPinned ? placed([...others, id], id, target) : others,
  }
}

/** All columns in the user's order; columns the layout does not name come last, in their own order. */
function fullOrder(layout: GridLayout, columns: readonly GridColumn[]): string[] {
  return [...new Set([...layout.order, ...columns.map((column): string => column.id)])]
}

function placed(
  ids: readonly string[],
  id: string,
  target: { readonly id: string; readonly side: 'before' | 'after' },
): string[] {
  const others = ids.filter((other) => other !== id)
  const at = others.indexOf(target.id) + (target.side === 'after' ? 1 : 0)
  return [...others.slice(0, at), id, ...others.slice(at)]
}
