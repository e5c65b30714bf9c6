import type { ColumnEvidence } from './assignRoles'
import type { ColumnRole } from './ColumnMapping'
import type { ColumnProfile } from './ColumnProfile'

/** Why a column has its role, in one sentence: `Heading “UB CODE”; 98 % of values are revenue codes.` */
export function roleReason(role: ColumnRole, evidence: ColumnEvidence, isCms: boolean): string {
  const { heading, profile, names } = evidence
  if (isCms) return `Column of the CMS price transparency template: “${heading}”.`
  if (profile.filled === 0) {
    return heading === '' ? 'Hardly any values.' : `Heading “${heading}”; hardly any values.`
  }
  const values = valueSentence(role, profile)
  if (heading === '') return `No heading; ${values}.`
  const speaks = (names[role] ?? 0) > 0 || role === 'other' ? '' : ' (says nothing of it)'
  return `Heading “${heading}”${speaks}; ${values}.`
}

const percent = (share: number) => `${Math.round(share * 100)} %`

function valueSentence(role: ColumnRole, profile: ColumnProfile): string {
  switch (role) {
    case 'description':
      return `${percent(profile.words)} of values are words`
    case 'price':
      return `${percent(profile.amounts)} of values are amounts`
    case 'hcpcs':
      return `${percent(profile.hcpcs)} of values are HCPCS codes`
    case 'revenueCode':
      return `${percent(profile.revenue)} of values are revenue codes`
    case 'ndc':
      return profile.ndc > 0.5
        ? `${percent(profile.ndc)} of values are National Drug Codes`
        : `${percent(profile.nearNdc)} of values are about as long as National Drug Codes`
    case 'modifiers':
      return `${percent(profile.modifiers)} of values are modifiers`
    case 'chargeCode':
      return `${percent(profile.distinct)} of values are distinct`
    case 'department':
    case 'quantity':
    case 'status':
    case 'other':
      return `${percent(profile.fill)} of rows are filled`
  }
}
