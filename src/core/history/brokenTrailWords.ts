import type { BrokenTrail } from './trail'

/** What is wrong with a trail that is not whole, in one sentence. */
export function brokenTrailWords({ entry, within, problem }: BrokenTrail): string {
  const name =
    within === undefined ? `Entry ${entry}` : `Entry ${entry} of the copy merged in entry ${within}`
  switch (problem) {
    case 'altered':
      return `${name} was altered after it was written.`
    case 'missing':
      return `${name} is missing.`
    case 'out-of-place':
      return `${name} does not follow the one before it: that one was written anew, or entries were moved.`
    case 'other-sheet':
      return 'The imported lines are not those that were imported: they were altered since.'
    case 'other-file':
      return 'The imported file that is kept is not the one that was imported: it was altered since.'
    case 'was-cut':
      return `The entries before ${name.toLowerCase()} are missing: they were gone when the workspace was opened.`
    case 'ends-early':
      return `It ends before entry ${entry}, which the workspace knows of: the last entries are missing.`
  }
}
