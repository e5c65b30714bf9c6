import type { Sample } from '../../core/review/sample'
import style from '../parts/Form.module.css'

/** What is chosen and typed; the figures of the other ways stay while one of them is chosen. */
export interface SampleDraft {
  readonly type: Sample['type']
  readonly count: number
  readonly step: number
  readonly seed: number
}

/** Nobody who fills the sheet knows beforehand which lines are drawn; the trail keeps the seed to draw them again. */
export function firstDraft(): SampleDraft {
  const [chance = 0] = crypto.getRandomValues(new Uint32Array(1))
  return { type: 'all', count: 25, step: 10, seed: chance % 1_000_000 }
}

/** The sample a draft stands for. */
export function sampleOf({ type, count, step, seed }: SampleDraft): Sample {
  switch (type) {
    case 'all':
      return { type }
    case 'random':
      return { type, count, seed }
    case 'every':
      return { type, step }
    case 'price':
      return { type, count }
  }
}

export interface SampleChoiceProps {
  readonly draft: SampleDraft
  readonly onDraft: (draft: SampleDraft) => void
  /** Lines to choose from; null while they are counted. */
  readonly offered: number | null
}

/** How many of the lines are reviewed: all, or a sample that can be drawn again. */
export function SampleChoice({ draft, onDraft, offered }: SampleChoiceProps) {
  const radio = (type: Sample['type'], label: string) => (
    <label className={style.choice}>
      <input
        type="radio"
        name="sample"
        checked={draft.type === type}
        onChange={() => onDraft({ ...draft, type })}
      />
      {label}
    </label>
  )
  const figure = (name: 'count' | 'step' | 'seed', label: string) => (
    <input
      type="number"
      min={name === 'seed' ? 0 : 1}
      step={1}
      aria-label={label}
      value={draft[name]}
      onChange={({ target }) =>
        onDraft({ ...draft, [name]: Math.max(0, Math.floor(Number(target.value))) })
      }
    />
  )
  return (
    <fieldset>
      <legend>How many of them</legend>
      {radio('all', offered === null ? 'All of them' : `All ${offered.toLocaleString('en-US')}`)}
      {radio('random', 'A random sample')}
      {draft.type === 'random' && (
        <span className={style.choice}>
          {figure('count', 'Lines in the sample')} {draft.count === 1 ? 'line' : 'lines'} · drawn
          with seed
          {figure('seed', 'Number the sample is drawn with')}
        </span>
      )}
      {radio('every', 'One line in every so many')}
      {draft.type === 'every' && (
        <span className={style.choice}>One line in every {figure('step', 'Step')}</span>
      )}
      {radio('price', 'The highest prices')}
      {draft.type === 'price' && (
        <span className={style.choice}>
          The {figure('count', 'Lines in the sample')} dearest{' '}
          {draft.count === 1 ? 'line' : 'lines'}
        </span>
      )}
    </fieldset>
  )
}
