import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readRulesPack } from '../reference/RulesPack'
import { aSheet } from '../sheet/aSheet'
import { createCoder } from './Coder'
import { undecidedBelow } from './CodingAnswer'
import { readCodingModel } from './CodingModel'
import type { CodedFacts } from './LineReading'
import { type Policies, policyFinding } from './policies'
import { learnSheetPolicies, readSheet } from './SheetCoding'

const read = (name: string) => new Uint8Array(readFileSync(`public/reference/${name}`))
const coder = createCoder(
  await readRulesPack(read('rules.pack')),
  await readCodingModel(read('coding.pack')),
)
const none: Policies = new Map()

const line = (facts: Partial<CodedFacts>): CodedFacts => ({
  description: '',
  revenueCode: '',
  hcpcs: '',
  price: '100.00',
  ...facts,
})

test('a line that carries a code is static', () => {
  const answer = coder.infer(
    line({ description: 'CBC', revenueCode: '0305', hcpcs: '85025' }),
    none,
  )
  expect(answer.coding).toBe('static')
  expect(answer.reasons[0]?.text).toContain('The line carries a code.')
})

test('a laboratory test without a code requires one, and the rule says why', () => {
  const answer = coder.infer(line({ description: 'GLUCOSE BLOOD', revenueCode: '301' }), none)
  expect(answer.coding).toBe('required')
  expect(answer.reasons[0]?.id).toBe('F03')
})

test('a room needs no code', () => {
  expect(
    coder.infer(line({ description: 'SEMI PRIVATE ROOM', revenueCode: '0120' }), none).coding,
  ).toBe('none')
})

test('surgery in the operating room, and its time, are coded by coders', () => {
  const surgery = line({ description: 'LAP CHOLECYSTECTOMY', revenueCode: '0360' })
  expect(coder.infer(surgery, none).coding).toBe('dynamic')
  const time = line({ description: 'OR LEVEL 3 EA ADDL 15 MIN', revenueCode: '0360' })
  expect(coder.infer(time, none).coding).toBe('dynamic')
})

test.each([
  'CT ABDOMEN/PELVIS W/O CONTRAST',
  'CBC W/O DIFF',
  'ADJ TISSUE TRANSFER TRUNK 10 SQ CM',
  'CLAMP ADJ LG EXT FIXATOR',
])(
  '%s is no row of the ledger: without and adjustable are not write-off and adjustment',
  (description) => {
    const ids = ['100.00', '0.00'].flatMap((price) =>
      coder.infer(line({ description, price }), none).reasons.map(({ id }) => id),
    )
    expect(ids.filter((id) => id === 'A13' || id === 'A12b')).toEqual([])
  },
)

test.each([
  'ADJ CHARITY DISCOUNT',
  'SMALL BALANCE ADJUSTMENT',
  'OCCUPATIONAL CLAIM W/O',
  'MCARE CONTRACTUAL ADJ',
])('%s is a row of the ledger', (description) => {
  expect(coder.infer(line({ description }), none)).toMatchObject({
    coding: 'none',
    reasons: expect.arrayContaining([expect.objectContaining({ id: 'A13' })]),
  })
})

test('the decision of a person wins over everything', () => {
  const decision = { coding: 'dynamic', reason: 'HIM codes these.' } as const
  const answer = coder.infer(line({ description: 'CBC', hcpcs: '85025' }), none, decision)
  expect(answer).toEqual({
    coding: 'dynamic',
    confidence: 1,
    reasons: [{ id: 'person', text: 'HIM codes these.', source: 'person' }],
  })
})

test('every line gets one of four codings, also where nothing is known', () => {
  const answer = coder.infer(line({ description: 'XQZ 7' }), none)
  expect(['required', 'none', 'dynamic']).toContain(answer.coding)
  expect(answer.reasons.length).toBeGreaterThan(0)
})

const surgeries = (coded: number, all: number, revenueCode = '0360') =>
  Array.from({ length: all }, (_, i) =>
    line({
      description: `REPAIR HERNIA ${i}`,
      revenueCode,
      hcpcs: i < coded ? '49505' : '',
    }),
  )

const laboratory = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    line({ description: `ASSAY ${i}`, revenueCode: '0301', hcpcs: '82947' }),
  )

const policiesOf = (lines: readonly CodedFacts[]) =>
  learnSheetPolicies(readSheet(aSheet(lines), coder), coder)

test('a hospital that fixes the codes of its surgery is learned from its file', () => {
  const policies = policiesOf(surgeries(19, 20))
  expect(policies.get('surgery')).toMatchObject({ value: 'static', origin: 'learned', lines: 20 })
  const answer = coder.infer(line({ description: 'REPAIR HERNIA', revenueCode: '0360' }), policies)
  expect(answer.coding).toBe('required')
  expect(answer.reasons[0]?.text).toContain('19 of 20 lines (95 %) carry a code')
})

test('the practice of the hospital stands before what others do, also on a line with a code', () => {
  const coded = line({ description: 'REPAIR HERNIA', revenueCode: '0360', hcpcs: '49505' })
  const fixes = coder.infer(coded, policiesOf(surgeries(19, 20)))
  expect(fixes.reasons[0]?.text).toContain('19 of 20 lines (95 %) carry a code')
  expect(fixes.reasons.map(({ text }) => text).join(' ')).not.toMatch(/HIM assigns|risks/)
  const leaves = coder.infer(coded, policiesOf([...surgeries(1, 20), ...laboratory(20)]))
  expect(leaves.reasons.map(({ id }) => id)).toEqual(['surgery', 'C11'])
  expect(coder.infer(coded, none).reasons[0]?.text).toContain('HIM assigns')
})

test('a screening colonoscopy in the operating room follows the practice of the operating room', () => {
  const facts = { description: 'COLONOSCOPY SCREENING', revenueCode: '0360', hcpcs: 'G0121' }
  const answer = coder.infer(line(facts), policiesOf(surgeries(19, 20)))
  expect(answer.reasons[0]?.id).toBe('surgery')
})

test('a file without revenue codes shows its practice by lines that read like procedures', () => {
  const policies = policiesOf(surgeries(19, 20, ''))
  expect(policies.get('unplacedProcedures')).toMatchObject({ value: 'static', lines: 20 })
  expect(coder.infer(line({ description: 'REPAIR HERNIA' }), policies).coding).toBe('required')
})

test('a file without codes shows no practice', () => {
  expect(policiesOf(surgeries(0, 20)).get('surgery')?.origin).toBe('default')
})

test('a hospital that leaves its surgery to coders is learned too, although it fixes other codes', () => {
  const policies = policiesOf([...surgeries(1, 20), ...laboratory(20)])
  expect(policies.get('surgery')).toMatchObject({ value: 'dynamic', origin: 'learned' })
  const answer = coder.infer(line({ description: 'REPAIR HERNIA', revenueCode: '0360' }), policies)
  expect(answer.coding).toBe('dynamic')
})

test.each([
  ['AETNA HMO PYMT', '0.00', 'none'],
  ['ER LEVEL IV', '700.00', 'required'],
  ['OBSERVATION PER HOUR', '109.00', 'required'],
  ['SURGERY ADDITIONAL MINUTE(S)', '533.50', 'dynamic'],
  ['CATH US IVUS VISIONS PV RX 0.014 150CM', '6308.00', 'required'],
  ['N BLOCK LUMBAR/THORACIC', '900.00', 'dynamic'],
  ['BITEWING 2 VIEW', '60.00', 'required'],
] as const)('%s at %s without a revenue code is %s', (description, price, coding) => {
  const answer = coder.infer(line({ description, revenueCode: '', price }), none)
  expect(answer.coding).toBe(coding)
  expect(answer.confidence * 100).toBeGreaterThan(undecidedBelow)
})

test.each([
  ['PRODUCTIVITY STAT ONLY', '0420'],
  ['NURSING CARE ROUTINE', '0230'],
  ['LEFT WITHOUT BEING SEEN', '0450'],
  ['LEFT W/O BEING SEEN CLINIC', '0510'],
  ['NO SHOW FEE', '0430'],
  ['GUEST MEAL BREAKFAST', ''],
  ['THYROID PANEL', 'EXP'],
  ['SELF CARE GOAL 60% TO 80% IMPAIRED', '0420'],
  ['MOBILITY CURRENT 100% RESTRICTED', '0430'],
  ['AT LEAST 80% BUT LESS THAN 100% IMPAIRED', '0444'],
  ['MOTOR SPEECH GOAL STATUS', ''],
])('%s under “%s” is no charge, whatever lines worded alike carry', (description, revenueCode) => {
  const answer = coder.infer(line({ description, revenueCode, price: '15.00' }), none)
  expect(answer.coding).toBe('none')
  expect(answer.reasons.map(({ id }) => id)).toContainEqual(expect.stringMatching(/^A/))
})

test.each([
  ['MRI KNEE, LEFT W/O', ''],
  ['HGB PHENOTYPING FAMILY MEMBER', '0301'],
  ['ICD GENERATOR PROMOTE', '0278'],
  ['WCC APPLY MULTILAYER COMPRESSION', '0510'],
])('%s is a charge although a word of it sounds otherwise', (description, revenueCode) => {
  expect(coder.infer(line({ description, revenueCode }), none).coding).toBe('required')
})

test.each([
  ['INTRO CATH DIALYSIS CIRCUIT', 'N01', 'a supply'],
  ['INJ TAP BLOCK ABDOMINAL BILATERAL', 'M13', 'a drug'],
  ['PERCUTANEOUS IMPLANT NEUROELECTRODES', 'N01', 'an implant'],
  ['LASER SURGERY EYE STRANDS', 'M13', 'a drug for the eye'],
  ['NEEDLE ELECTROMYOGRAPHY LARYNX', 'M08b', 'a supply'],
  ['CYTOPATH EVAL FNA REPORT', 'N02', 'a procedure'],
  ['SCREW BONE CORT LOW PROFILE 3.0MM', 'N05', 'a laboratory profile'],
  ['DENT ORAL PERIODIC', 'K04c', 'a drug taken by mouth'],
])('without a revenue code %s is read by rule %s and not as %s', (description, rule) => {
  const { coding, reasons } = coder.infer(line({ description }), none)
  expect(reasons.map(({ id }) => id)).toContain(rule)
  expect(coding).not.toBe('none')
})

test.each([
  ['IMPLANT BREAST GEL 600ML', '6308.00', 'required'],
  ['CAGE SPINAL PEEK END CAP', '5926.00', 'required'],
  ['EXPANDER MAMMARY TISSUE W/SUTURE TABS', '11289.00', 'required'],
  ['OR GROUP LVL 8 OPHT', '34500.00', 'dynamic'],
  ['ER CLOSTX COLLESMITH FXWM', '4284.00', 'dynamic'],
  ['CAPSULE ENTEROSCOPY', '3289.68', 'required'],
  ['STENT BMS INI LM', '20314.00', 'dynamic'],
  ['IR PTA DIALYSIS CIRCUIT', '13893.60', 'dynamic'],
  ['PACING WIRE TEMP INSRT', '8818.90', 'dynamic'],
  ['COIL EMBOLIZATION 10MM X 30CM', '1840.00', 'none'],
] as const)('%s at %s is %s and no drug to take or put on', (description, price, coding) => {
  const answer = coder.infer(line({ description, price }), none)
  expect(answer.coding).toBe(coding)
  expect(answer.reasons.map(({ id }) => id)).not.toContain('M03')
})

test.each([
  ['RIFAMPIN 300MG CAP', '12.00'],
  ['DINOPROSTONE 20 MG VAGINAL SUPPOSITORY', '9321.77'],
])('%s at %s is a drug still', (description, price) => {
  expect(coder.infer(line({ description, price }), none).coding).toBe('none')
})

test.each(['MULTIVITAMIN 10ML INJECTION', 'BETAMETHASONE 0.05% 15GM CREAM', 'LENS IOL +23.0'])(
  '%s is a thing, whatever lines worded alike carry',
  (description) => {
    const ids = coder.infer(line({ description }), none).reasons.map(({ id }) => id)
    expect(ids.filter((id) => /^N0[1-4]$/.test(id))).toEqual([])
  },
)

test('of a line with a code and no revenue code the code tells whether it is a procedure', () => {
  const screws = Array.from({ length: 20 }, (_, i) =>
    line({ description: `IMPLANT REPAIR SCREW ${i}`, hcpcs: 'C1713' }),
  )
  expect(policiesOf(screws).get('unplacedProcedures')).toMatchObject({ lines: 0 })
  const scopes = Array.from({ length: 20 }, (_, i) =>
    line({ description: `SCOPE ${i} CATH`, hcpcs: '45378' }),
  )
  expect(policiesOf(scopes).get('unplacedProcedures')).toMatchObject({ lines: 20, coded: 20 })
})

test('what plainly is a procedure follows the practice of the file, whatever word it is told by', () => {
  const policies = policiesOf([...surgeries(1, 20, ''), ...laboratory(20)])
  const answer = coder.infer(line({ description: 'INTRO CATH DIALYSIS CIRCUIT' }), policies)
  expect(answer.coding).toBe('dynamic')
  expect(answer.reasons[0]?.id).toBe('unplacedProcedures')
})

test.each([
  'TRACHEOSTOMY TRAY',
  'BIOPSY ACUPUNCH',
  'DRAINAGE BAG',
  'BIOPSY FORCEPS',
  'LACERATION TRAY',
])('%s is a supply, and shows no practice of procedures', (description) => {
  expect(coder.infer(line({ description }), none).coding).toBe('none')
  const trays = Array.from({ length: 20 }, () => line({ description }))
  expect(policiesOf([...trays, ...laboratory(20)]).get('unplacedProcedures')?.lines).toBe(0)
})

test('a practice near the border that is read from words alone is asked about and not learned', () => {
  // By the bare share of 35 % the hospital would leave them to coders.
  const policies = policiesOf([...surgeries(105, 300, ''), ...laboratory(20)])
  const policy = policies.get('unplacedProcedures')
  expect(policy).toMatchObject({ origin: 'default', untold: 'no clear practice' })
  expect(policy && policyFinding(policy)).toBe(
    '105 of 300 lines (35 %; between 30 and 51 %, as lines without a code are told by their words alone) carry a code: no clear practice; each line is judged by itself.',
  )
  const answer = coder.infer(line({ description: 'REPAIR HERNIA' }), policies)
  expect(answer.confidence * 100).toBeLessThan(undecidedBelow)
  // With revenue codes the same share tells the practice.
  const placed = policiesOf([...surgeries(105, 300), ...laboratory(20)]).get('surgery')
  expect(placed).toMatchObject({ origin: 'learned', value: 'dynamic', between: null })
})

test('what plainly is worded like a procedure is asked about where the file shows no one practice', () => {
  const policies = policiesOf([...surgeries(10, 20, ''), ...laboratory(20)])
  const answer = coder.infer(line({ description: 'INTRO CATH DIALYSIS CIRCUIT' }), policies)
  expect(answer.confidence * 100).toBeLessThan(undecidedBelow)
  expect(answer.reasons.map(({ id }) => id)).toContain('unplacedProcedures')
})

test.each(['OXYGEN MIN CHG', 'HELIOX PER HOUR', 'NITRIC OXIDE PER HR', 'TRACHEOSTOMY TUBE'])(
  '%s shows no practice of procedures',
  (description) => {
    const gases = Array.from({ length: 20 }, () => line({ description }))
    expect(policiesOf([...gases, ...laboratory(20)]).get('unplacedProcedures')?.lines).toBe(0)
  },
)

test('a file with hardly any codes is said to show no practice', () => {
  const policy = policiesOf(surgeries(0, 20)).get('surgery')
  expect(policy && policyFinding(policy)).toContain(
    'a file with hardly any codes shows no practice',
  )
})

test.each([
  'ADMIN W/O (RISK MGMT)',
  'ELECTRONIC REMITTANCE',
  'BALANCE TRANSFER',
  'CONTRACTUAL ALLOWANCE',
  'ADJ-AR 3RD PARTY RECOUP',
  'COLLECTION AGENCY FEE',
])(
  '%s without a price is a row of the ledger, whatever stands for its revenue code',
  (description) => {
    for (const revenueCode of ['', 'C01', 'Z01']) {
      const answer = coder.infer(line({ description, revenueCode, price: '0' }), none)
      expect(answer.coding).toBe('none')
      expect(answer.reasons[0]?.text).toMatch(/ledger|not a charge/)
    }
  },
)

test('an adjustable rod, a transfer training and an administration without counselling are no rows of the ledger', () => {
  for (const description of [
    'TRNCN ROD 45-50MM ADJ AR',
    'BALANCE TRANSFER TRAINING',
    'VACCINE ADMIN W/O COUNSELING',
  ]) {
    const ids = coder.infer(line({ description, price: '0' }), none).reasons.map(({ id }) => id)
    expect(ids.filter((id) => id === 'A13' || id === 'A12b')).toEqual([])
  }
})

test('a box in which a device comes is no biopsy', () => {
  const ids = coder.infer(line({ description: 'LEAD PACING ELECTRODE 4F 5/BX' }), none).reasons
  expect(ids.map(({ id }) => id)).not.toContain('A16')
})

test('an inactivated vaccine is in use', () => {
  const vaccine = line({ description: 'DTAP-HEPB-IPV INACTIV IM', revenueCode: '0636' })
  expect(coder.infer(vaccine, none).coding).toBe('required')
})

test('where the file fixes half of the codes of an area, its other lines are a question', () => {
  const policies = policiesOf([...surgeries(10, 20), ...laboratory(20)])
  const facts = line({ description: 'REPAIR HERNIA', revenueCode: '0361' })
  const answer = coder.infer(facts, policies)
  expect(answer.confidence * 100).toBeLessThan(undecidedBelow)
  expect(answer.reasons.map(({ text }) => text).join(' ')).toContain('10 of 20 lines (50 %)')
  expect(coder.infer(facts, none).confidence).toBeGreaterThan(answer.confidence)
})

test('a policy that a person chose is certain, and the reason says who chose it', () => {
  const facts = line({ description: 'LAP CHOLECYSTECTOMY', revenueCode: '0360' })
  const { policy: id = '' } = coder.read(facts).rule
  const reason = 'HIM codes our surgery.'
  const policy = {
    ...({ id, label: 'Surgery', value: 'dynamic', lines: 9, coded: 1, note: '' } as const),
    ...({ between: null, untold: '', reason } as const),
  }
  const under = (origin: 'learned' | 'chosen') =>
    coder.infer(facts, new Map([[id, { ...policy, origin }]]))
  expect(under('chosen').confidence).toBe(1)
  expect(under('chosen').reasons[0]?.source).toBe('chosen under Rules, Policies')
  expect(under('chosen').reasons[0]?.text).toContain(reason)
  expect(under('learned').confidence).toBeLessThan(1)
})
