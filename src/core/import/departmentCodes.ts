import type { ColumnEvidence } from './assignRoles'

/**
 * `Dept Code` over `3010-00001`: codes that tell every line apart are no departments but the charges of these, where no
 * other column has charge codes.
 */
export function withDepartmentCodes(columns: readonly ColumnEvidence[]): readonly ColumnEvidence[] {
  const coded = columns.filter(isOfDepartment).filter(tellsLines)
  const [found] = coded
  if (!found || coded.length > 1 || columns.some(mayBeCharges)) return columns
  return columns.map((known) => (known === found ? { ...known, names: asCharge } : known))
}

const isOfDepartment = ({ names }: ColumnEvidence) => (names.department ?? 0) >= NAMED

const mayBeCharges = (column: ColumnEvidence) =>
  (column.names.chargeCode ?? 0) > 0 && !isOfDepartment(column) && tellsLines(column)

/** In fewer lines each may well be of another department. */
const FEW_LINES = 50
const NEARLY_ALL = 0.95

function tellsLines({ profile }: ColumnEvidence): boolean {
  const { filled, fill, codes, distinct, averageLength, counting, hcpcs, money } = profile
  const isInEveryLine = filled > FEW_LINES && fill > NEARLY_ALL
  const areCodes = codes > NEARLY_ALL && averageLength >= 4 && money < 0.02
  return isInEveryLine && areCodes && distinct > NEARLY_ALL && counting < 0.9 && hcpcs < 0.9
}

const NAMED = 0.7
const asCharge = { chargeCode: 0.75 }
