import { Menu as Base } from '@base-ui/react/menu'
import { type ReactElement, type ReactNode, useRef, useState } from 'react'
import { landmarkOf } from './landmarkOf'
import style from './Menu.module.css'

export interface MenuItem {
  readonly label: string
  /** The keys that do the same, such as `Ctrl+C`. */
  readonly keys?: string
  readonly onSelect: () => void
  readonly icon?: ReactNode
  /** Marks the choice that holds now, in a group of choices. */
  readonly checked?: boolean
  readonly disabled?: boolean
}

export interface MenuGroup {
  readonly label?: string
  readonly items: readonly MenuItem[]
}

/** A button that opens a menu of acts in groups; arrows and letters move, Esc closes. */
export function Menu({ trigger, groups }: { trigger: ReactElement; groups: readonly MenuGroup[] }) {
  const landmark = useRef<HTMLElement | null>(null)
  return (
    <Base.Root>
      <Base.Trigger
        render={trigger}
        ref={(button: HTMLElement | null) => {
          landmark.current = landmarkOf(button)
        }}
      />
      <Base.Portal container={landmark} className={style.portal}>
        <Base.Positioner sideOffset={4} align="end" className={style.positioner}>
          <MenuRows groups={groups} />
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

export interface MenuAtProps {
  /** Where it opens, in pixels of the window. */
  readonly place: DOMRect
  readonly groups: readonly MenuGroup[]
  readonly onClose: () => void
  /** Gets the focus back. */
  readonly returnTo: () => HTMLElement | null
}

/** An open menu at a place of the window: the context menu of a cell, the choices of a cell. */
export function MenuAt({ place, groups, onClose, returnTo }: MenuAtProps) {
  const [landmark] = useState(() => landmarkOf(returnTo()))
  return (
    <Base.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Base.Portal container={landmark ?? undefined} className={style.portal}>
        <Base.Positioner
          anchor={{ getBoundingClientRect: () => place }}
          align="start"
          className={style.positioner}
        >
          <MenuRows groups={groups} returnTo={returnTo} onTab={onClose} />
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

function MenuRows({
  groups,
  returnTo,
  onTab,
}: {
  groups: readonly MenuGroup[]
  returnTo?: () => HTMLElement | null
  /** Closes a menu without a button of its own: there is none for Tab to go on from. */
  onTab?: () => void
}) {
  return (
    <Base.Popup
      className={style.popup}
      // In a low window it scrolls, and whatever scrolls must be reachable by key before an item is.
      tabIndex={0}
      {...(returnTo ? { finalFocus: returnTo } : {})}
      onKeyDown={(event) => {
        if (event.key !== 'Tab' || !onTab) return
        event.preventDefault()
        onTab()
      }}
    >
      {groups.map((group, index) => (
        <Base.Group key={group.label ?? index} className={style.group}>
          {group.label && <Base.GroupLabel className={style.label}>{group.label}</Base.GroupLabel>}
          {group.items.map((item) => (
            <MenuRow key={item.label} item={item} />
          ))}
        </Base.Group>
      ))}
    </Base.Popup>
  )
}

function MenuRow({ item }: { item: MenuItem }) {
  const { label, keys, onSelect, icon, checked, disabled = false } = item
  if (checked !== undefined) {
    return (
      <Base.CheckboxItem
        className={style.item}
        checked={checked}
        closeOnClick
        onCheckedChange={onSelect}
      >
        <span className={style.icon}>{checked ? '✓' : ''}</span>
        {label}
      </Base.CheckboxItem>
    )
  }
  return (
    <Base.Item
      className={style.item}
      onClick={onSelect}
      disabled={disabled}
      {...(keys ? { 'aria-label': `${label} (${keys})`, label } : {})}
    >
      <span className={style.icon}>{icon}</span>
      {label}
      {keys && <span className={style.keys}>{keys}</span>}
    </Base.Item>
  )
}
