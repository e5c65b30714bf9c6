import { type LineField, lineFields } from '../../core/chargemaster/ChargeLine'
import { fieldLabels } from '../../core/chargemaster/fieldLabels'
import type { ExportProfile, PreflightEffect } from '../../core/export/ExportProfile'
import { preflightRuleLabels } from '../../core/export/preflightWords'
import style from './ProfileEditor.module.css'

export interface FileSettingsProps {
  readonly profile: ExportProfile
  readonly onChange: (part: Partial<ExportProfile>) => void
}

const formats = {
  own: 'As your file',
  csv: 'CSV',
  tsv: 'Tab separated',
  pipe: 'Pipe separated',
  'fixed-width': 'Fixed width',
  xlsx: 'Excel workbook (all cells text)',
  hl7: 'HL7 v2 message',
} as const
const encodings = {
  own: 'As your file',
  'utf-8': 'UTF-8',
  'windows-1252': 'Windows-1252',
  'utf-16le': 'UTF-16, little endian',
  'utf-16be': 'UTF-16, big endian',
} as const
const lineEnds = { own: 'As your file', '\r\n': 'Windows (CR LF)', '\n': 'Unix (LF)' } as const
const quotes = { own: 'As your file', needed: 'Where needed', all: 'Every cell' } as const
const formulas = {
  'as-it-is': 'As it is, for loaders',
  quoted: 'With an apostrophe, for people',
} as const
const effects: Readonly<Record<PreflightEffect, string>> = {
  block: 'Blocks the export',
  warn: 'Warns',
  ignore: 'Is not looked for',
}

/** Name and format of a layout, its key, and what its pre-flight does. */
export function FileSettings({ profile, onChange }: FileSettingsProps) {
  const toggleKey = (field: LineField) => {
    const wanted = (name: LineField) => (name === field) !== profile.key.includes(name)
    onChange({ key: lineFields.filter(wanted) })
  }
  return (
    <>
      <div className={style.settings}>
        <label>
          Name
          <input
            value={profile.name}
            required
            onChange={(event) => onChange({ name: event.target.value })}
          />
        </label>
        <Choice
          label="Format"
          words={formats}
          value={profile.format}
          onChange={(format) => onChange({ format })}
        />
        <Choice
          label="Encoding"
          words={encodings}
          value={profile.encoding}
          onChange={(encoding) => onChange({ encoding })}
        />
        <Choice
          label="Line ends"
          words={lineEnds}
          value={profile.lineEnd}
          onChange={(lineEnd) => onChange({ lineEnd })}
        />
        <Choice
          label="Quotes"
          words={quotes}
          value={profile.quotes}
          onChange={(chosen) => onChange({ quotes: chosen })}
        />
        <Choice
          label="Text like a formula"
          words={formulas}
          value={profile.formulas}
          onChange={(chosen) => onChange({ formulas: chosen })}
        />
        <label className={style.check}>
          <input
            type="checkbox"
            checked={profile.hasHeadings}
            onChange={() => onChange({ hasHeadings: !profile.hasHeadings })}
          />
          Headings in the first row
        </label>
        <label className={style.check}>
          <input
            type="checkbox"
            checked={profile.byteOrderMark}
            onChange={() => onChange({ byteOrderMark: !profile.byteOrderMark })}
          />
          Byte order mark
        </label>
      </div>
      <details className={style.more}>
        <summary>Key and pre-flight</summary>
        <fieldset>
          <legend>No two lines may share</legend>
          {lineFields.map((field) => (
            <label key={field} className={style.check}>
              <input
                type="checkbox"
                checked={profile.key.includes(field)}
                onChange={() => toggleKey(field)}
              />
              {fieldLabels[field]}
            </label>
          ))}
        </fieldset>
        <div className={style.settings}>
          {preflightRuleLabels.map(({ rule, label }) => (
            <Choice
              key={rule}
              label={label}
              words={effects}
              value={profile.preflight[rule] ?? 'warn'}
              onChange={(effect) =>
                onChange({ preflight: { ...profile.preflight, [rule]: effect } })
              }
            />
          ))}
        </div>
      </details>
    </>
  )
}

interface ChoiceProps<Word extends string> {
  readonly label: string
  readonly words: Readonly<Record<Word, string>>
  readonly value: Word
  readonly onChange: (word: Word) => void
}

function Choice<Word extends string>({ label, words, value, onChange }: ChoiceProps<Word>) {
  const known = Object.keys(words) as Word[]
  return (
    <label>
      {label}
      <select
        value={value}
        onChange={(event) => {
          const chosen = known.find((word) => word === event.target.value)
          if (chosen !== undefined) onChange(chosen)
        }}
      >
        {known.map((word) => (
          <option key={word} value={word}>
            {words[word]}
          </option>
        ))}
      </select>
    </label>
  )
}
