import { type ReactNode, useRef } from 'react'
import { Button, type ButtonProps } from './Button'

export interface FileButtonProps
  extends Pick<ButtonProps, 'disabled' | 'title' | 'aria-describedby'> {
  readonly children: ReactNode
  /** Kinds of files to offer: `.csv,.txt`. */
  readonly accept: string
  readonly onFile: (file: File) => void
}

/** A button that asks for one file. */
export function FileButton({ children, accept, onFile, ...rest }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button onClick={() => input.current?.click()} {...rest}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          // The same file chosen again must be heard again.
          currentTarget.value = ''
          if (file) onFile(file)
        }}
      />
    </>
  )
}
