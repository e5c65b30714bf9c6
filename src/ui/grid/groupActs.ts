import type { KeyAct } from './gridKeys'
import type { GridPort } from './gridPort'
import { headingAt } from './groupNow'
import { cellSelection, type GridSelection, rectangleSelection } from './selection'

/** What a person does on the heading of a group; keys as in the treegrid pattern of WAI-ARIA. */
export function createGroupActs(port: GridPort, select: (selection: GridSelection) => void) {
  const toggle = (group: number) => port.now().props.onToggleGroup?.(group)

  /** Selects the lines of a group whole, so that an act on them is one for the group. */
  const selectLines = (group: number) => {
    const { props, columns } = port.now()
    const { groups } = props
    const count = (groups?.starts[group + 1] ?? 0) - (groups?.starts[group] ?? 0)
    if (!groups || groups.collapsed[group] === 1) {
      port.say('Expand the group to select its lines.')
      return
    }
    const first = (groups.headings[group] ?? 0) + 1
    select(
      rectangleSelection(
        { position: first, column: 0 },
        { position: first + count - 1, column: columns.length - 1 },
      ),
    )
  }

  /** Does what a key means on a heading; false where the keyboard is on a line, or the key means the same there. */
  const press = (act: KeyAct): boolean => {
    const now = port.now()
    const { active } = now.selection
    const group = headingAt(now, active.position)
    const { groups } = now.props
    if (group === null || !groups) return false
    const isCollapsed = groups.collapsed[group] === 1
    if (act.type === 'toggle' || (act.type === 'step' && act.key === 'Enter')) toggle(group)
    else if (act.type === 'select-lines') selectLines(group)
    else if (act.type !== 'move' || act.extend) return act.type === 'edit' || act.type === 'choices'
    else if (act.move === 'left') {
      if (!isCollapsed) toggle(group)
    } else if (act.move === 'right') {
      if (isCollapsed) toggle(group)
      else select(cellSelection({ position: active.position + 1, column: active.column }))
    } else return false
    return true
  }

  return { press, toggle, selectLines }
}
