import { Dialog } from '../parts/Dialog'
import styles from './KeyList.module.css'

const groups: readonly {
  readonly title: string
  readonly keys: readonly (readonly [string, string])[]
}[] = [
  {
    title: 'Move',
    keys: [
      ['Arrows', 'To the next cell'],
      ['Ctrl+Arrows', 'To the edge of the filled cells'],
      ['Home, End', 'To the first, the last column'],
      ['Ctrl+Home, Ctrl+End', 'To the first, the last line'],
      ['Page Up, Page Down', 'A screen up, down'],
      ['Tab, Enter', 'To the right, down; with Shift back'],
      ['Esc, then Tab', 'Out of the grid'],
    ],
  },
  {
    title: 'Groups',
    keys: [
      ['Left, Right', 'On a heading: collapses, expands'],
      ['Enter, Space', 'On a heading: one or the other'],
      ['Shift+Space', 'On a heading: selects its lines'],
    ],
  },
  {
    title: 'Edit',
    keys: [
      ['Any character', 'Replaces the cell'],
      ['F2', 'Edits what is there'],
      ['Enter, Tab', 'Keeps what was typed'],
      ['Esc', 'Drops what was typed, or leaves cut cells where they are'],
      ['Ctrl+Enter', 'Puts what was typed into all selected cells'],
      ['Delete', 'Clears the selected cells'],
      ['Backspace', 'Clears the cell and opens it for typing'],
      ['Ctrl+D, Ctrl+R', 'Fills down from the first selected line, right from the first column'],
      ['Double click on the corner', 'Fills down as far as the column beside goes'],
      ['Alt+Down', 'Opens the choices of a cell, or the values of its column'],
      ['Shift+F2', 'Opens the comments of the line'],
      ['Ctrl+Z, Ctrl+Y', 'Undo, redo'],
    ],
  },
  {
    title: 'Proposed codes',
    keys: [
      ['Enter, Tab', 'Takes the proposed code'],
      ['Alt+1 to Alt+5', 'Takes the first to the fifth proposal'],
      ['Esc', 'Dismisses the proposal'],
    ],
  },
  {
    title: 'Select, copy and find',
    keys: [
      ['Shift+Arrows', 'Selects a block'],
      ['Ctrl+A', 'Selects everything'],
      ['Ctrl+Space, Shift+Space', 'Selects whole columns, whole lines'],
      ['Ctrl+Click', 'Adds another block, line by its number or column by its heading'],
      ['Ctrl+C, Ctrl+X, Ctrl+V', 'Copy, cut, paste; what was cut moves when it is pasted'],
      ['Ctrl+F, Ctrl+H', 'Find, replace'],
      ['Ctrl+Shift+L', 'Filter by this column'],
      ['Shift+F10', 'Opens the menu of the cell'],
      ['?', 'Shows these keys'],
    ],
  },
]

/** All keys of the grid on one page. */
export function KeyList({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Keys of the grid" open wide onClose={onClose}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls in a low window, and the keyboard must reach that. */}
      <section className={styles.groups} aria-label="All keys" tabIndex={0}>
        {groups.map(({ title, keys }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl className={styles.keys}>
              {keys.map(([key, words]) => (
                <div key={`${key} ${words}`}>
                  <dt>{key}</dt>
                  <dd>{words}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </section>
    </Dialog>
  )
}
