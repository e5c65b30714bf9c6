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
    case 'ends-early':
      return `It ends before entry ${entry}, which the workspace knows of: the last entries are missing.`
  }
}
