interface ChangeWordsProps {
  readonly before: string
  /** Whether nothing stood there before: the word for that is not struck out. */
  readonly wasBlank: boolean
  readonly after: string
  /** Whether nothing changed: it stays as here against what a merged file says, which stands as `before`. */
  readonly stays: boolean
}

/** What a cell or a setting was and is, or that it stayed. */
export function ChangeWords({ before, wasBlank, after, stays }: ChangeWordsProps) {
  if (stays)
    return (
      <>
        <ins>{after}</ins> stays as here (in the file: {before})
      </>
    )
  return (
    <>
      {wasBlank ? before : <del>{before}</del>} <span aria-hidden>→</span> <ins>{after}</ins>
    </>
  )
}
