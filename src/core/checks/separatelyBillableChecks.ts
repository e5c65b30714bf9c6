import type { Check } from './Check'

const routineSupplies =
  'CMS Pub. 15-1 s.2202.6; https://rtwelter.com/blog/2022/02/03/routine-medical-supplies-coverage-and-guidelines/'

/** A routine supply with a price. */
export const routineSupply: Check = {
  id: 'routine-supply',
  catalogueId: 'V110',
  cause: 'separately-billable',
  title: 'Routine item charged by itself',
  severity: 'info',
  column: 'description',
  why: 'Payers treat such items as part of the room or the procedure and deny them.',
  whatToDo: 'Confirm that it may be billed by itself.',
  source: routineSupplies,
  examples: {
    flagged: [{ description: 'GLOVES STERILE', revenueCode: '0270', hcpcs: '', price: '4.00' }],
    clean: [
      { description: 'GLOVES STERILE', revenueCode: '0270', hcpcs: '', price: '0.00' },
      { description: 'PACEMAKER DUAL', revenueCode: '0275', hcpcs: 'C1785' },
    ],
  },
  check: ({ line, words, revenueCode, price, code }, { tables }) =>
    /^027[012]$/.test(revenueCode) &&
    code === '' &&
    (price ?? 0) > 0 &&
    tables.hasWord('routineSupply', words)
      ? { message: `“${line.description}” is a routine supply.` }
      : null,
}

/** Equipment of the room. */
export const equipmentCharge: Check = {
  id: 'equipment-charge',
  catalogueId: 'V111',
  cause: 'separately-billable',
  title: 'Equipment charged by itself',
  severity: 'warning',
  column: 'description',
  why: 'Equipment of the room is part of the procedure; payers deny it as unbundled.',
  whatToDo: 'Put its cost into the price of the procedure.',
  source: 'CMS Pub. 15-1 s.2202',
  examples: {
    flagged: [{ description: 'C-ARM', revenueCode: '0360', hcpcs: '', price: '300.00' }],
    clean: [{ description: 'LAP CHOLECYSTECTOMY', revenueCode: '0360', hcpcs: '' }],
  },
  check: ({ line, coding, code, price }) =>
    coding.rule.id === 'H02' && code === '' && (price ?? 0) > 0
      ? { message: `“${line.description}” is equipment of the room or procedure.` }
      : null,
}

/** Routine nursing or respiratory care. */
export const routineCare: Check = {
  id: 'routine-care',
  catalogueId: 'V112',
  cause: 'separately-billable',
  title: 'Routine nursing or respiratory care',
  severity: 'warning',
  column: 'description',
  why: 'Routine care is part of the room; Medicare does not pay it by itself.',
  whatToDo: 'Take the line out of billing, or mark it as a statistic.',
  source:
    'https://www.reliasmedia.com/articles/27104-chargemaster-can-be-key-job-niche-for-him-pros',
  examples: {
    flagged: [
      { description: 'NURSING CARE', revenueCode: '0230', hcpcs: '', price: '50.00' },
      { description: 'OXYGEN PER HOUR', revenueCode: '0410', hcpcs: '', price: '50.00' },
    ],
    clean: [{ description: 'VENTILATOR INITIAL DAY', revenueCode: '0410', hcpcs: '94002' }],
  },
  check: ({ line, words, category, code, price }, { tables }) => {
    if (code !== '' || (price ?? 0) <= 0) return null
    const isRoutine =
      tables.hasWord('nursing', words) ||
      (category === '041' &&
        tables.hasWord('oxygenEquip', words) &&
        !tables.hasWord('ventNeb', words))
    return isRoutine ? { message: `“${line.description}” is routine care.` } : null
  },
}

/** A convenience item under a covered revenue code. */
export const convenienceItem: Check = {
  id: 'convenience-item',
  catalogueId: 'V113',
  cause: 'separately-billable',
  title: 'Convenience item in a covered revenue code',
  severity: 'warning',
  column: 'revenueCode',
  why: 'Convenience items are not covered; under another revenue code they are billed to insurance.',
  whatToDo: 'Use a 099x revenue code.',
  source: 'professional practice',
  examples: {
    flagged: [{ description: 'GUEST MEAL', revenueCode: '0270', hcpcs: '', price: '9.00' }],
    clean: [{ description: 'GUEST MEAL', revenueCode: '0990', hcpcs: '', price: '9.00' }],
  },
  check: ({ line, words, category, code, price }, { tables }) =>
    /^\d{3}$/.test(category) &&
    !/^(?:099|000|025|063|030|031|078)/.test(category) &&
    code === '' &&
    (price ?? 0) > 0 &&
    tables.hasWord('convenience', words)
      ? { message: `“${line.description}” is a convenience item.` }
      : null,
}
