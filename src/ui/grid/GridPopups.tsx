import { MenuAt, type MenuGroup } from '../parts/Menu'
import { KeyList } from './KeyList'

/** What stands open above the grid. */
export type GridPopup =
  | { readonly type: 'menu'; readonly place: DOMRect; readonly groups: readonly MenuGroup[] }
  | { readonly type: 'keys' }

interface GridPopupsProps {
  readonly popup: GridPopup | null
  readonly onClose: () => void
  /** The input of the grid, which gets the focus back. */
  readonly returnTo: () => HTMLElement | null
}

/** The one menu or dialog that the grid has open, if any. */
export function GridPopups({ popup, onClose, returnTo }: GridPopupsProps) {
  if (popup === null) return null
  switch (popup.type) {
    case 'menu':
      return (
        <MenuAt place={popup.place} groups={popup.groups} onClose={onClose} returnTo={returnTo} />
      )
    case 'keys':
      return <KeyList onClose={onClose} />
  }
}
