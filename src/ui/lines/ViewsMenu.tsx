import { Bookmark, ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import { BarWord } from '../parts/BarWord'
import { Button } from '../parts/Button'
import { Menu, type MenuGroup } from '../parts/Menu'
import { ManageViewsDialog } from './ManageViewsDialog'
import { SaveViewDialog } from './SaveViewDialog'

/** The views kept under a name: filters, order and columns; and ways to keep, rename and delete them. */
export function ViewsMenu() {
  const store = useWorkspaceStore()
  const views = useWorkspace((workspace) => workspace.savedViews)
  const isFollower = useWorkspace((workspace) => workspace.isFollower)
  const [open, setOpen] = useState<'save' | 'manage' | null>(null)
  const saved: MenuGroup = {
    label: 'Saved views',
    items: views.map((view) => ({
      label: view.name,
      onSelect: () => store.getState().showSavedView(view),
    })),
  }
  const acts: MenuGroup = {
    items: [
      { label: 'Save this view…', onSelect: () => setOpen('save'), disabled: isFollower },
      {
        label: 'Rename or delete…',
        onSelect: () => setOpen('manage'),
        disabled: isFollower || views.length === 0,
      },
    ],
  }
  const close = () => setOpen(null)
  return (
    <>
      <Menu
        trigger={
          <Button look="quiet" title="Filters, order and columns kept under a name">
            <Bookmark size={14} aria-hidden />
            <BarWord>Views</BarWord>
            <ChevronDown size={12} aria-hidden />
          </Button>
        }
        groups={views.length > 0 ? [saved, acts] : [acts]}
      />
      {open === 'save' && <SaveViewDialog onClose={close} />}
      {open === 'manage' && <ManageViewsDialog onClose={close} />}
    </>
  )
}
