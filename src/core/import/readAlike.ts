import type { MappingProposal } from './ColumnMapping'
import { FEW_ROWS } from './chargemasterScore'

/** What the score of a sheet of few rows was lowered by for them, and for columns that these do not show. */
const FOR_FEW_ROWS = 0.3

/** A sheet, and how it would be read. */
interface ProposedSheet {
  readonly table: { readonly rowCount: number }
  readonly proposal: MappingProposal
}

/**
 * A sheet of few rows is read like the chosen one where both have the very same headings: the many rows of that one tell
 * more of the columns. Any other sheet is read as proposed.
 */
export function readAlike(
  { table, proposal }: ProposedSheet,
  chosen: MappingProposal,
): MappingProposal {
  const { mapping, headings } = proposal
  const isAlike =
    table.rowCount < FEW_ROWS &&
    proposal !== chosen &&
    headings.trim() !== '' &&
    headings === chosen.headings &&
    mapping.headerRow !== null &&
    mapping.roles.length === chosen.mapping.roles.length
  if (!isAlike) return proposal
  const { roles, order } = chosen.mapping
  return {
    ...proposal,
    mapping: { ...mapping, roles, order },
    columns: proposal.columns.map((column) => {
      const role = roles[column.column] ?? column.role
      const reason = 'Read as in the sheet beside it that has the same headings.'
      return role === column.role ? column : { ...column, role, reason }
    }),
    chargemasterScore: Math.min(
      chosen.chargemasterScore,
      proposal.chargemasterScore + FOR_FEW_ROWS,
    ),
    reason: 'It has few rows, and the headings of the chosen sheet.',
  }
}
