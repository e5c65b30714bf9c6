import style from './ProgressBar.module.css'

/** How far long work is, from 0 to 1; without a share it only says that work goes on. */
export function ProgressBar({ label, share }: { label: string; share: number | null }) {
  return (
    <span className={style.progress}>
      <progress aria-label={label} {...(share === null ? {} : { value: share, max: 1 })} />
      <span>{label}</span>
    </span>
  )
}
