import type { FoundCell } from '../../core/sheet/CellSearch'
import { MenuAt, type MenuGroup } from '../parts/Menu'
import { FindBar } from './FindBar'
import type { GridNow } from './gridNow'
import { placeAmongLines } from './hits'
import { KeyList } from './KeyList'

/** What stands open above the grid. */
export type GridPopup =
  | { readonly type: 'menu'; readonly place: DOMRect; readonly groups: readonly MenuGroup[] }
  | { readonly type: 'keys' }
  | { readonly type: 'find'; readonly withReplace: boolean }

interface GridPopupsProps {
  readonly popup: GridPopup | null
  readonly onClose: () => void
  /** The input of the grid, which gets the focus back. */
  readonly returnTo: () => HTMLElement | null
  readonly now: GridNow
  readonly onGo: (found: FoundCell) => void
}

/** The one menu or dialog that the grid has open, if any. */
export function GridPopups(props: GridPopupsProps) {
  const { popup, onClose, returnTo, now } = props
  if (popup === null) return null
  switch (popup.type) {
    case 'menu':
      return (
        <MenuAt place={popup.place} groups={popup.groups} onClose={onClose} returnTo={returnTo} />
      )
    case 'keys':
      return <KeyList onClose={onClose} />
    case 'find':
      return (
        <FindBar
          key={String(popup.withReplace)}
          grid={now.props}
          columns={now.columns}
          activeColumn={now.columns[now.selection.active.column]}
          active={placeAmongLines(now)}
          selection={now.selection}
          withReplace={popup.withReplace}
          onGo={props.onGo}
          onClose={() => {
            onClose()
            returnTo()?.focus()
          }}
        />
      )
  }
}
