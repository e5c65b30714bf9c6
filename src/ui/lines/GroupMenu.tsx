import { ChevronDown, ListTree } from 'lucide-react'
import { groupColumns } from '../../core/analysis/LineView'
import { useWorkspace } from '../../store/useWorkspace'
import { BarWord } from '../parts/BarWord'
import { Button } from '../parts/Button'
import { Menu, type MenuGroup } from '../parts/Menu'
import { groupNames } from './groupNames'

/** By which column the lines of the list are put together, and all groups at once. */
export function GroupMenu() {
  const by = useWorkspace((workspace) => workspace.lineView.groupBy)
  const groupLines = useWorkspace((workspace) => workspace.groupLines)
  const collapseGroups = useWorkspace((workspace) => workspace.collapseGroups)
  const choices: MenuGroup = {
    label: 'Group lines by',
    items: [
      { label: 'No groups', checked: by === null, onSelect: () => groupLines(null) },
      ...groupColumns.map((column) => ({
        label: groupNames[column],
        checked: by === column,
        onSelect: () => groupLines(column),
      })),
    ],
  }
  const all: MenuGroup = {
    items: [
      { label: 'Expand all groups', onSelect: () => collapseGroups({ all: false, except: [] }) },
      { label: 'Collapse all groups', onSelect: () => collapseGroups({ all: true, except: [] }) },
    ],
  }
  return (
    <Menu
      trigger={
        <Button look="quiet" title="Put the lines together by a column">
          <ListTree size={14} aria-hidden />
          <BarWord>{by === null ? 'Group' : `By ${groupNames[by].toLowerCase()}`}</BarWord>
          <ChevronDown size={12} aria-hidden />
        </Button>
      }
      groups={by === null ? [choices] : [choices, all]}
    />
  )
}
