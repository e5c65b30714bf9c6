import type { ComponentProps } from 'react'
import style from './Button.module.css'

export interface ButtonProps extends ComponentProps<'button'> {
  /** `primary` once per view at most; `quiet` in bars and lists. */
  readonly look?: 'primary' | 'plain' | 'quiet' | 'danger'
}

/** A real button. It is `type="button"` unless said otherwise. */
export function Button({ look = 'plain', className = '', ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={`${style.button} ${style[look] ?? ''} ${className}`}
      {...rest}
    />
  )
}
