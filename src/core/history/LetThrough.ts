import { counted } from '../chargemaster/counted'

/** A finding that would block an export and goes out all the same, because a person said so. */
export interface LetThrough {
  /** Id of the finding. */
  readonly id: string
  readonly title: string
  /** How many lines it was about; 0 where it was about the file. */
  readonly lines: number
  /** Which lines: on others it blocks again. */
  readonly mark: string
  /** Why, in the person’s words. */
  readonly note: string
}

/** The words of a finding that was let through, for the history and the manifest. */
export function letThroughWords({ title, lines, note }: LetThrough): string {
  const where = lines === 0 ? '' : ` on ${counted(lines, 'line')}`
  return `${title}${where} (${note.replace(/\s+/g, ' ')})`
}
