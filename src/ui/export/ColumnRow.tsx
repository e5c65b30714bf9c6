import { optionOf, sourceOptions } from '../../core/export/cellSourceWords'
import { MOST_WIDTH, type ProfileColumn } from '../../core/export/ExportProfile'
import { FileColumnField } from './FileColumnField'
import style from './ProfileEditor.module.css'

export interface ColumnRowProps {
  readonly column: ProfileColumn
  /** From 1, for the names of the fields. */
  readonly place: number
  readonly onChange: (column: ProfileColumn) => void
}

const paddings = {
  none: 'no',
  'left 0': 'zeros at the left',
  'right  ': 'blanks at the right',
  'left  ': 'blanks at the left',
} as const

/** The fields of one column of a layout. */
export function ColumnRow({ column, place, onChange }: ColumnRowProps) {
  const { heading, width, ifLonger, padding, letters, required, mustBe } = column
  const change = (part: Partial<ProfileColumn>) => onChange({ ...column, ...part })
  const without = (name: keyof ProfileColumn) => {
    const { [name]: _, ...rest } = column
    onChange(rest as ProfileColumn)
  }
  return (
    <>
      <td>
        <input
          aria-label={`Heading of column ${place}`}
          value={heading}
          onChange={(event) => change({ heading: event.target.value })}
        />
      </td>
      <td>
        <SourceField column={column} place={place} onChange={onChange} />
      </td>
      <td>
        <input
          className={style.number}
          inputMode="numeric"
          maxLength={String(MOST_WIDTH).length}
          aria-label={`Width of column ${place}`}
          value={width ?? ''}
          onChange={(event) => {
            const characters = Number(event.target.value.replaceAll(/\D/g, ''))
            if (characters > 0) change({ width: characters })
            else without('width')
          }}
        />
      </td>
      <td>
        <select
          aria-label={`If column ${place} is longer`}
          value={ifLonger ?? 'whole'}
          onChange={(event) => change({ ifLonger: event.target.value === 'cut' ? 'cut' : 'whole' })}
        >
          <option value="whole">flag it</option>
          <option value="cut">cut it</option>
        </select>
      </td>
      <td>
        <select
          aria-label={`Filling of column ${place}`}
          value={padding ? `${padding.side} ${padding.with}` : 'none'}
          onChange={(event) => {
            const { value } = event.target
            if (value === 'none') without('padding')
            else {
              const side = value.startsWith('left') ? 'left' : 'right'
              change({ padding: { side, with: value.endsWith('0') ? '0' : ' ' } })
            }
          }}
        >
          {Object.entries(paddings).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </td>
      <td>
        <select
          aria-label={`Letters of column ${place}`}
          value={letters ?? 'as'}
          onChange={(event) => {
            const { value } = event.target
            if (value === 'upper' || value === 'lower') change({ letters: value })
            else without('letters')
          }}
        >
          <option value="as">as they are</option>
          <option value="upper">CAPITALS</option>
          <option value="lower">small</option>
        </select>
      </td>
      <td>
        <select
          aria-label={`What column ${place} must be`}
          value={mustBe ?? (required ? 'filled' : 'any')}
          onChange={(event) => {
            const { value } = event.target
            const { required: _, mustBe: __, ...rest } = column
            if (value === 'any') onChange(rest)
            else if (value === 'filled') onChange({ ...rest, required: true })
            else if (value === 'amount' || value === 'positive-amount')
              onChange({ ...rest, required: true, mustBe: value })
          }}
        >
          <option value="any">anything</option>
          <option value="filled">filled</option>
          <option value="amount">an amount</option>
          <option value="positive-amount">above zero</option>
        </select>
      </td>
    </>
  )
}

function SourceField({ column, place, onChange }: ColumnRowProps) {
  const { value } = column
  const chosen = optionOf(value)
  return (
    <div className={style.source}>
      <select
        aria-label={`Content of column ${place}`}
        value={chosen}
        onChange={(event) => {
          const option = sourceOptions[Number(event.target.value)]
          if (option) onChange({ ...column, value: option.source })
        }}
      >
        {chosen < 0 && <option value={-1}>As in the ready layout</option>}
        {sourceOptions.map(({ label }, index) => (
          <option key={label} value={index}>
            {label}
          </option>
        ))}
      </select>
      {value.from === 'text' && (
        <input
          aria-label={`Text of column ${place}`}
          value={value.text}
          onChange={(event) =>
            onChange({ ...column, value: { from: 'text', text: event.target.value } })
          }
        />
      )}
      {value.from === 'file' && (
        <FileColumnField
          source={value}
          place={place}
          onChange={(source) => onChange({ ...column, value: source })}
        />
      )}
    </div>
  )
}
