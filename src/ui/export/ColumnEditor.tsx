import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { sourceOptions } from '../../core/export/cellSourceWords'
import type { ProfileColumn } from '../../core/export/ExportProfile'
import { Button } from '../parts/Button'
import { ColumnRow } from './ColumnRow'
import style from './ProfileEditor.module.css'

export interface ColumnEditorProps {
  readonly columns: readonly ProfileColumn[]
  readonly onChange: (columns: readonly ProfileColumn[]) => void
  /** Whether the keyboard goes to the first heading, as what it was on has gone. */
  readonly takesFocus: boolean
}

/** The columns of a layout in their order: each can be named, filled, shaped, moved and taken away. */
export function ColumnEditor({ columns, onChange, takesFocus }: ColumnEditorProps) {
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    if (takesFocus) section.current?.querySelector('input')?.focus()
  }, [takesFocus])
  const replace = (at: number, column: ProfileColumn) => onChange(columns.with(at, column))
  const move = (at: number, by: number) => {
    const column = columns[at]
    if (column) onChange(columns.toSpliced(at, 1).toSpliced(at + by, 0, column))
  }
  const add = () => {
    const [first] = sourceOptions
    if (first) onChange([...columns, { heading: '', value: first.source }])
  }
  return (
    <section ref={section} aria-label="Columns">
      <div className={style.scroll}>
        <table className={style.columns}>
          <thead>
            <tr>
              <th>Heading</th>
              <th>What stands in it</th>
              <th>Width</th>
              <th>If longer</th>
              <th>Filled up</th>
              <th>Letters</th>
              <th>Must be</th>
              <th>
                <span className="visually-hidden">Move or remove</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity than their place.
              <tr key={at}>
                <ColumnRow
                  column={column}
                  place={at + 1}
                  onChange={(changed) => replace(at, changed)}
                />
                <td className={style.acts}>
                  <Button
                    look="quiet"
                    aria-label={`Move column ${at + 1} up`}
                    disabled={at === 0}
                    onClick={() => move(at, -1)}
                  >
                    <ArrowUp size={14} aria-hidden />
                  </Button>
                  <Button
                    look="quiet"
                    aria-label={`Move column ${at + 1} down`}
                    disabled={at === columns.length - 1}
                    onClick={() => move(at, 1)}
                  >
                    <ArrowDown size={14} aria-hidden />
                  </Button>
                  <Button
                    look="quiet"
                    aria-label={`Remove column ${at + 1}`}
                    onClick={() => onChange(columns.toSpliced(at, 1))}
                  >
                    <Trash2 size={14} aria-hidden />
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Button onClick={add}>Add a column</Button>
    </section>
  )
}
