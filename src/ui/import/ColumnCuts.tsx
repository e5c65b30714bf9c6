import { useId, useState } from 'react'
import type { TableOverview } from '../../core/import/ImportOverview'
import { useImportSession } from '../../store/useImportSession'
import { Button } from '../parts/Button'
import { Form } from '../parts/Form'
import style from './ColumnCuts.module.css'
import { parseStarts, startsText } from './columnStarts'

/** Where the columns of a print extract begin; a person can set them. */
export function ColumnCuts() {
  const printed = useImportSession((session) => session.overview?.tables[session.table]?.printed)
  const table = useImportSession((session) => session.table)
  if (!printed) return null
  return <CutsOf key={`${table} ${startsText(printed.starts)}`} printed={printed} />
}

function CutsOf({ printed }: { printed: NonNullable<TableOverview['printed']> }) {
  const setCuts = useImportSession((session) => session.setCuts)
  const [text, setText] = useState(() => startsText(printed.starts))
  const hint = useId()
  const starts = parseStarts(text)
  const width = Math.max(0, ...printed.lines.map(({ length }) => length))
  return (
    <Form
      className={style.cuts}
      onSubmit={() => {
        if (starts) void setCuts(starts)
      }}
    >
      <h2>Column cuts</h2>
      <label className={style.places}>
        <span>Columns begin at</span>
        <input
          value={text}
          onChange={(event) => setText(event.target.value)}
          aria-invalid={starts === null}
          aria-describedby={hint}
          spellCheck={false}
        />
        <Button type="submit" aria-disabled={starts === null}>
          Cut here
        </Button>
      </label>
      <p id={hint} className={style.hint}>
        {starts
          ? 'Characters from the left; the first is 1. The stripes show the columns.'
          : 'Write two numbers or more, such as 1, 11, 41.'}
      </p>
      {printed.isCutByHand && (
        <p className={style.hint}>
          Cut where you said. The next file with this heading, or these columns, is cut there too.
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys. */}
      <section className={style.lines} tabIndex={0} aria-label="First lines of the file">
        <pre>
          <span className={style.ruler}>{rulerOf(width)}</span>
          {'\n'}
          {printed.lines.map((line, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line of the file is its place.
            <span key={row}>
              {(starts ?? [0]).map((start, index) => (
                <span key={start} className={index % 2 === 1 ? style.stripe : ''}>
                  {line.slice(start, starts?.[index + 1]).padEnd(widthOf(starts, index))}
                </span>
              ))}
              {'\n'}
            </span>
          ))}
        </pre>
      </section>
    </Form>
  )
}

/** The width of a column that has a next one; blanks behind the line show its stripe. */
const widthOf = (starts: readonly number[] | null, index: number) =>
  (starts?.[index + 1] ?? 0) - (starts?.[index] ?? 0)

/** `1        10        20`: each number ends above its character. */
const rulerOf = (width: number) =>
  Array.from({ length: Math.ceil(width / 10) }, (_, ten) => `${(ten + 1) * 10}`.padStart(10)).join(
    '',
  )
