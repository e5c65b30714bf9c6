import type { Certainty } from '../../core/import/ColumnMapping'

/** From this confidence on a column is marked certain. */
export const SURE = 0.85

export interface NextStep {
  readonly certainty: Certainty
  /** True when the mapping was confirmed for the same headings before. */
  readonly isRemembered: boolean
  /** True where a column that is read is not marked certain. */
  readonly hasUnsureColumn: boolean
  /** How many sheets look like parts of the chargemaster and are not appended. */
  readonly leftOut: number
  /** How many sheets are the same list of another year. */
  readonly otherYears: number
  /** Files a person opened of which nothing is imported, and that none of these are. */
  readonly otherFiles: readonly string[]
}

/** What to do before finishing, as a sentence: what Enter would leave out comes first. */
export function nextStep(step: NextStep): string {
  const { certainty, isRemembered, hasUnsureColumn, leftOut, otherYears, otherFiles } = step
  const columns = isRemembered ? remembered : columnWords(certainty, hasUnsureColumn)
  if (leftOut === 0)
    return [
      ...(otherYears > 0 ? [yearWords(otherYears)] : []),
      ...(otherFiles.length > 0 ? [fileWords(otherFiles)] : []),
      columns,
    ].join(' ')
  const sheets =
    leftOut === 1
      ? 'one more sheet or file looks like a part of the chargemaster. Append it'
      : `${leftOut} more sheets or files look like parts of the chargemaster. Append them`
  const parts = `So far one is imported: ${sheets} on the left, or finish without.`
  return certainty === 'doubtful' && !isRemembered ? `${parts} ${columns}` : parts
}

/** Said so that nobody appends what would give each charge twice. */
function yearWords(count: number): string {
  return count === 1
    ? 'One more sheet or file is this list of another year, and stays out.'
    : `${count} more sheets or files are this list of other years, and stay out.`
}

/** Who opened several files may mean to have them all. */
function fileWords(names: readonly string[]): string {
  return names.length === 1
    ? `Nothing of ${names[0]} is imported so far: append it on the left, or finish without.`
    : `Nothing of ${names.length} of the files is imported so far: append them on the left, or finish without.`
}

const remembered = 'Read as last time: these headings are known. Press Enter to finish.'

function columnWords(certainty: Certainty, hasUnsureColumn: boolean): string {
  switch (certainty) {
    case 'certain':
      return 'The main columns are certain. Press Enter to finish.'
    case 'likely':
      return hasUnsureColumn
        ? 'Please look at the columns marked likely or doubtful before you finish.'
        : 'Please look at the columns and the first lines before you finish.'
    case 'doubtful':
      return 'Please check the heading row and the roles: not enough was certain.'
  }
}
