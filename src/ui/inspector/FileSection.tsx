import { useState } from 'react'
import type { ChargeSheet } from '../../core/sheet/ChargeSheet'
import { useWorkspace } from '../../store/useWorkspace'
import { Button } from '../parts/Button'
import style from './Inspector.module.css'
import { Section } from './Section'

/** Columns drawn at first, and so many more each time they are asked for; a wide file fills sixteen thousand. */
const AT_ONCE = 60

/** What the file said: every column of the row as it was written. */
export function FileSection({ row }: { row: number }) {
  const sheet = useWorkspace((workspace) => workspace.document?.sheet)
  const [most, setMost] = useState(AT_ONCE)
  if (!sheet) return null
  const columns = filledColumns(sheet, row, most + 1)
  return (
    <Section title="What the file said">
      <dl className={style.file}>
        {columns.slice(0, most).map(({ name, index, text }) => (
          <div key={index}>
            <dt>{name || `Column ${index + 1}`}</dt>
            <dd>
              <code>{text}</code>
            </dd>
          </div>
        ))}
      </dl>
      {columns.length > most && (
        <Button look="quiet" onClick={() => setMost(most + AT_ONCE)}>
          Show more columns
        </Button>
      )}
    </Section>
  )
}

/** The first columns of the row that say something, up to `most`. */
function filledColumns(sheet: ChargeSheet, row: number, most: number) {
  const filled: { readonly name: string; readonly index: number; readonly text: string }[] = []
  for (const [index, { name }] of sheet.packed.fileColumns.entries()) {
    if (filled.length === most) break
    const text = sheet.original(row, `file:${index}`)
    if (text.trim() !== '') filled.push({ name, index, text })
  }
  return filled
}
