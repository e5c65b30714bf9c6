import styles from './FindBar.module.css'

interface FindChoiceProps {
  readonly label: string
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}

/** One box to tick in the bar that finds and replaces. */
export function FindChoice({ label, isOn, onChange }: FindChoiceProps) {
  return (
    <label className={styles.choice}>
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  )
}
