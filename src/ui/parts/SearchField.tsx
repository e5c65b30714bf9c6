import { Search } from 'lucide-react'
import style from './SearchField.module.css'

interface SearchFieldProps {
  readonly label: string
  readonly placeholder: string
  readonly value: string
  readonly onType: (text: string) => void
}

/** Words that narrow what is shown; as wide as its place gives it. */
export function SearchField({ label, placeholder, value, onType }: SearchFieldProps) {
  return (
    <label className={style.search}>
      <Search size={14} aria-hidden />
      <input
        type="search"
        aria-label={label}
        placeholder={placeholder}
        value={value}
        onChange={({ target }) => onType(target.value)}
      />
    </label>
  )
}
