import type { BrokenTrail } from './trail'

/** What is wrong with a trail that is not whole, in one sentence. */
export function brokenTrailWords({ entry, within, problem }: BrokenTrail): string {
  const copy = within === undefined ? '' : ` of the copy merged in entry ${within}`
  const name = `Entry ${entry}${copy}`
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
    case 'was-cut': {
      // The entry that tells of it stands where the first of those that are gone stood.
      const gone =
        entry === 1 ? 'All entries' : `The entries that followed entry ${entry - 1}${copy}`
      return `${gone} are missing: they were gone when the workspace was opened, as entry ${entry}${copy} tells.`
    }
    case 'ends-early':
      return `It ends before entry ${entry}, which the workspace knows of: the last entries are missing.`
  }
}
