import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createCoder } from '../coding/Coder'
import { readCodingModel } from '../coding/CodingModel'
import { inferSheet, learnSheetPolicies, readSheet } from '../coding/SheetCoding'
import { oppsStatusOf, readLevelTwoPack, referenceSetOf } from '../reference/LevelTwoPack'
import { readRulesPack } from '../reference/RulesPack'
import { aSheet, type SheetLine } from '../sheet/aSheet'
import { ChargeSheet } from '../sheet/ChargeSheet'
import { packColumn } from '../sheet/packColumn'
import { allChecks } from './allChecks'
import type { Check, Example } from './Check'
import {
  type CheckContext,
  type CheckSettings,
  checkedLineAt,
  createCheckContext,
  defaultSettings,
} from './CheckContext'
import { checkLine } from './checkLine'
import { codeUnknown } from './codeChecks'

const read = (name: string) => new Uint8Array(readFileSync(`public/reference/${name}`))
const coder = createCoder(
  await readRulesPack(read('rules.pack')),
  await readCodingModel(read('coding.pack')),
)
const reference = referenceSetOf(await readLevelTwoPack(read('level2.pack')), null)

type ExampleLine = SheetLine & { readonly multiplier?: string; readonly codeInFile?: string }

/** A sheet of example lines, with a column of multipliers where one of them names any. */
function sheetOf(lines: readonly ExampleLine[]): ChargeSheet {
  const sheet = aSheet(lines.map((facts, row) => ({ chargeCode: `25${row}`, ...facts })))
  const { packed } = sheet
  const codes = lines.map(({ hcpcs, codeInFile }) => codeInFile ?? hcpcs ?? '')
  const fileColumns = packed.fileColumns.map((column) =>
    column.name === 'hcpcs' ? { ...column, cells: packColumn(codes) } : column,
  )
  if (lines.some(({ multiplier }) => multiplier !== undefined)) {
    const cells = packColumn(lines.map(({ multiplier }) => multiplier ?? ''))
    fileColumns.push({ name: 'Multiplier', cells })
  }
  const withColumns = new ChargeSheet({ ...packed, fileColumns })
  for (const column of sheet.changedColumns())
    for (const [row, text] of sheet.changes(column)) withColumns.set(row, column, text)
  return withColumns
}

function contextOf(
  lines: readonly ExampleLine[],
  under: Partial<CheckSettings> = {},
): CheckContext {
  const sheet = sheetOf(lines)
  const coding = readSheet(sheet, coder)
  const policies = learnSheetPolicies(coding, coder)
  inferSheet(coding, sheet, coder, policies)
  const settings = { ...defaultSettings('2026-11-24'), ...under }
  return createCheckContext({ sheet, reference, coder, coding, policies, settings })
}

const linesOf = (example: Example): readonly ExampleLine[] =>
  Array.isArray(example) ? example : [example as ExampleLine]

function problemIn(check: Check, example: Example) {
  const context = contextOf(linesOf(example), check.examples.under)
  return check.check(checkedLineAt(0, context), context)
}

describe.each(allChecks)('check $id', (check) => {
  test('says why it matters and what to do, in whole sentences', () => {
    for (const text of [check.why, check.whatToDo]) expect(text).toMatch(/^[A-Z0].*\.$/)
    expect(check.title).not.toMatch(/\.$/)
    expect(check.source).not.toBe('')
    expect(check.id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  })

  test.each(check.examples.flagged.map((example) => ({ example })))(
    'flags $example, and its fix clears the flag',
    ({ example }) => {
      const problem = problemIn(check, example)
      expect(problem?.message).toMatch(/^[A-Z0-9“].*\.$/)
      if (!problem?.fix) return
      expect(problem.fixLabel).not.toBe('')
      const [first, ...others] = linesOf(example)
      const { under } = check.examples
      const context = contextOf([first ?? {}, ...others], under)
      for (const { column, after } of problem.fix) context.sheet.set(0, column, after)
      const multiplier =
        first?.multiplier === undefined ? {} : { multiplier: problem.fix[0]?.after ?? '' }
      const fixed = contextOf([{ ...context.sheet.line(0), ...multiplier }, ...others], under)
      expect(check.check(checkedLineAt(0, fixed), fixed)).toBeNull()
    },
  )

  test.each(check.examples.clean.map((example) => ({ example })))(
    'leaves $example alone',
    ({ example }) => {
      expect(problemIn(check, example)).toBeNull()
    },
  )
})

/** The ids of all checks that flag the first of these lines. */
function idsOn(lines: readonly ExampleLine[], under: Partial<CheckSettings> = {}): string[] {
  const context = contextOf(lines, under)
  return checkLine(checkedLineAt(0, context), context).map(({ checkId }) => checkId)
}

/** Codes with one place of their own among codes with several. */
const inSpecialPlaces = ['C1785', 'C1780', 'C1713'].map((hcpcs) => ({ hcpcs, revenueCode: '0270' }))

test.each(
  [...allChecks.flatMap(({ examples }) => examples.flagged), ...inSpecialPlaces].map((example) => ({
    example,
  })),
)('the revenue code put on $example has no flag of its own', ({ example }) => {
  const [first = {}, ...others] = linesOf(example)
  const before = contextOf([first, ...others])
  const flags = checkLine(checkedLineAt(0, before), before)
  const known = flags.map(({ checkId }) => checkId)
  for (const { checkId, fix } of flags) {
    const put = fix.find(({ column }) => column === 'revenueCode')
    if (!put) continue
    const left = idsOn([{ ...first, revenueCode: put.after }, ...others])
    expect(left.filter((id) => id === checkId || !known.includes(id))).toEqual([])
  }
})

test.each([
  ['C1785', '0275'],
  ['C1780', '0276'],
  ['C1713', '0278'],
])('an implant %s under plain supplies goes to %s', (hcpcs, revenueCode) => {
  const context = contextOf([{ hcpcs, revenueCode: '0270' }])
  const [flag] = checkLine(checkedLineAt(0, context), context)
  expect(flag?.fix).toEqual([{ column: 'revenueCode', after: revenueCode }])
})

test('every check has an example that it flags, but the one that needs the suggestion engine', () => {
  const without = allChecks.filter(({ examples }) => examples.flagged.length === 0)
  expect(without.map(({ id }) => id)).toEqual(['text-and-code-disagree'])
})

test('no two checks share an id', () => {
  expect(new Set(allChecks.map(({ id }) => id)).size).toBe(allChecks.length)
})

/** The checks that flag the first of these lines, under Level I codes with these payment statuses. */
function flagsOn(lines: readonly ExampleLine[], levelOne: Readonly<Record<string, string>> = {}) {
  const statusOf = (code: string) => levelOne[code] ?? oppsStatusOf(code, reference)
  const context = { ...contextOf(lines), oppsStatus: statusOf }
  return checkLine(checkedLineAt(0, context), context).map(({ checkId }) => checkId)
}

test.each<{ readonly lines: readonly ExampleLine[]; readonly flags: readonly string[] }>([
  {
    lines: [
      {
        ...{ description: 'PT MOBILITY STATUS', revenueCode: '0420', price: '0.01' },
        ...{ hcpcs: 'G8978', modifiers: 'CH GP' },
      },
    ],
    flags: ['code-terminated'],
  },
  {
    lines: [{ description: 'PROSTATE ANTIGEN SCREEN G0103', revenueCode: '0301', hcpcs: '' }],
    flags: ['revenue-code-needs-code'],
  },
  {
    lines: [{ description: 'FEMUR FRACTURE REPAIR', revenueCode: '0360', hcpcs: '27507' }],
    flags: ['coded-line-looks-dynamic'],
  },
  {
    lines: [
      { description: 'PANEL', revenueCode: 'EXP', hcpcs: '', price: '', department: 'LAB' },
      ...Array.from({ length: 24 }, () => ({ revenueCode: '0301', department: 'LAB' })),
    ],
    flags: ['retired-marker'],
  },
  {
    lines: [
      { revenueCode: '0109', hcpcs: '', price: '5.00', department: 'LAB' },
      ...Array.from({ length: 24 }, () => ({ revenueCode: '0301', department: 'LAB' })),
    ],
    flags: ['revenue-code-invalid'],
  },
  {
    lines: [{ description: 'CLINIC VISIT EST 3', revenueCode: '0510', hcpcs: '99213' }],
    flags: ['medicare-visit-missing'],
  },
  {
    lines: [{ description: 'ZZZ ANESTHESIA 1ST HR', revenueCode: '0370', hcpcs: '00790' }],
    flags: ['retired-marker'],
  },
  {
    lines: [{ description: 'LISINOPRIL 10 MG TAB', revenueCode: '0250', hcpcs: 'J8499' }],
    flags: ['not-covered-code'],
  },
  {
    lines: [
      {
        ...{ description: 'ABDOMEN COMPLETE', revenueCode: '0320', hcpcs: '74018' },
        ...{ modifiers: 'TC', codeInFile: '74018TC' },
      },
    ],
    flags: ['component-modifier'],
  },
  {
    lines: [
      { description: 'MISC SUPPLY', revenueCode: '0270', hcpcs: '' },
      { description: 'MISC SUPPLY', revenueCode: '0270', hcpcs: '' },
    ],
    flags: ['description-vague'],
  },
  {
    lines: [{ description: 'SEND OUT TEST MISC', revenueCode: '0300', hcpcs: '84999' }],
    flags: ['unlisted-code'],
  },
  {
    lines: [{ description: 'GLYCOPYRROLATE VIAL', revenueCode: '0250', hcpcs: 'J3490' }],
    flags: ['unlisted-code'],
  },
  {
    lines: [{ description: 'BIPAP ORTHOSIS', revenueCode: '0278', hcpcs: 'G0364' }],
    flags: ['code-terminated'],
  },
  {
    lines: [
      {
        ...{ description: 'GLUCOSE BLOOD', revenueCode: '0301' },
        ...{ hcpcs: '', codeInFile: 'SEE NOTE' },
      },
    ],
    flags: ['code-format'],
  },
  {
    lines: [
      { description: 'FLOW STUDY', revenueCode: '0301', hcpcs: '80061' },
      { description: 'FLOW STUDY', revenueCode: '0301', hcpcs: 'G8978' },
    ],
    flags: [],
  },
  {
    lines: [
      { description: 'ELECTRICAL STIM UNATTENDED', revenueCode: '0430', hcpcs: '97014' },
      { revenueCode: '0430', hcpcs: '97530', modifiers: 'GO' },
    ],
    flags: ['not-covered-code'],
  },
])('“$lines.0.description” is flagged once for one cause', ({ lines, flags }) => {
  expect(flagsOn(lines, { '27507': 'C', '99213': 'B', '97014': 'E1' })).toEqual(flags)
})

test('a blank code is no fault where the hospital fixes half of the codes of coders’ work', () => {
  const surgery = (hcpcs: string) => ({
    ...{ description: 'CATH PLACEMENT AORTA', revenueCode: '0361', hcpcs },
  })
  const half = Array.from({ length: 10 }, () => [surgery('36200'), surgery('')]).flat()
  const line = { description: 'CT HEAD', revenueCode: '0351', hcpcs: '' }
  expect(flagsOn([surgery(''), ...half])).not.toContain('revenue-code-needs-code')
  expect(flagsOn([line, ...half])).toContain('revenue-code-needs-code')
})

test('a check that is switched off takes its cause with it: nothing it kept quiet comes back', () => {
  for (const { id, examples, endsTheLine } of allChecks)
    for (const lines of examples.flagged.map(linesOf)) {
      const off = idsOn(lines, { ...examples.under, off: new Set([id]) })
      expect(off, id).not.toContain(id)
      // Of a line that goes as a whole nothing more is said; if it stays, all of it is looked at.
      const before = endsTheLine ? off : idsOn(lines, examples.under)
      expect(before, id).toEqual(expect.arrayContaining(off))
    }
})

test('technical modifiers that are right here are not called modifiers of one case instead', () => {
  const line = { hcpcs: '71046', revenueCode: '0324', modifiers: 'TC' }
  expect(idsOn([line])).toContain('component-modifier')
  expect(idsOn([line], { off: new Set(['component-modifier']) })).toEqual([])
})

test('a check is silenced only by checks that speak before it', () => {
  for (const [place, { id, silencedBy = [] }] of allChecks.entries()) {
    const before = allChecks.slice(0, place).map((check) => check.id)
    for (const other of silencedBy) expect(before, `${id} after ${other}`).toContain(other)
  }
})

test('a line that is not retired after all is checked like any other', () => {
  const line = { description: 'ZZZ QUIL 25 MG TAB', revenueCode: '0107' }
  expect(flagsOn([line])).toEqual(['retired-marker'])
  expect(flagsOn([{ ...line, waived: 'retired-marker: a brand name' }])).toContain(
    'revenue-code-invalid',
  )
})

test('a faultless line has no flag', () => {
  const context = contextOf([{}])
  expect(checkLine(checkedLineAt(0, context), context)).toEqual([])
})

test('a CPT code is never called wrong while the Level I pack is off', () => {
  const context = contextOf([{ hcpcs: '12999', revenueCode: '0300' }])
  const ids = checkLine(checkedLineAt(0, context), context).map(({ checkId }) => checkId)
  expect(ids).not.toContain('code-unknown')
})

test('with the Level I pack on, a CPT number that is not in it is unknown', () => {
  const context = {
    ...contextOf([{ hcpcs: '12999', revenueCode: '0300' }]),
    reference: { ...reference, levelOne: new Map([['99213', 'B']]) },
  }
  const ids = checkLine(checkedLineAt(0, context), context).map(({ checkId }) => checkId)
  expect(ids).toContain('code-unknown')
})

test('a typed letter is read as the digit it looks like where that gives a known code', () => {
  const levelOne = new Map([
    ['36410', 'T'],
    ['85025', 'A'],
  ])
  const fixOf = (hcpcs: string) => {
    const context = { ...contextOf([{ hcpcs }]), reference: { ...reference, levelOne } }
    return checkLine(checkedLineAt(0, context), context)[0]?.fix
  }
  expect(fixOf('3641O')).toEqual([{ column: 'hcpcs', after: '36410' }])
  expect(fixOf('85O25')).toEqual([{ column: 'hcpcs', after: '85025' }])
  expect(fixOf('JI88S')).toEqual([{ column: 'hcpcs', after: 'J1885' }])
  expect(fixOf('99O99')).toEqual([])
})

test.each(['G8978', 'C9290', 'Z7610', 'S9083', 'J9999'])(
  'no check calls %s wrong where it is a local code',
  (hcpcs) => {
    const line = { hcpcs, revenueCode: '0636', description: 'LOCAL SERVICE' }
    const context = { ...contextOf([line]), isLocalCode: (code: string) => code === hcpcs }
    const ids = checkLine(checkedLineAt(0, context), context).map(({ checkId }) => checkId)
    const aboutCodes = ['code-terminated', 'quality-code', 'code-local', 'private-payer-code']
    expect(ids.filter((id) => [...aboutCodes, 'unlisted-code'].includes(id))).toEqual([])
  },
)

test('a code that is not known names the list it is not in, with the date the list bears', () => {
  const releases = [
    { name: 'HCPCS Level II, code list of May 2031, descriptors of 2030', source: '', licence: '' },
    { name: 'HCPCS Level I code numbers of Addendum B, June 2031', source: '', licence: '' },
  ]
  const messageFor = (hcpcs: string) => {
    const context = contextOf([{ hcpcs }])
    const levelOne = new Map([['99213', 'V']])
    const dated = { ...context, reference: { ...reference, levelOne, releases } }
    return checkLine(checkedLineAt(0, dated), dated).find(
      ({ checkId }) => checkId === codeUnknown.id,
    )?.message
  }
  expect(messageFor('J0009')).toBe('J0009 is not in HCPCS Level II, code list of May 2031.')
  expect(messageFor('12345')).toBe(
    '12345 is not in HCPCS Level I code numbers of Addendum B, June 2031.',
  )
})

test('a line whose words speak for another code is flagged while it carries the code that was weighed', () => {
  const context = contextOf([{ description: 'LIPID PANEL', hcpcs: '71046' }])
  context.disagreements.set(0, { row: 0, carried: '71046', code: '80061' })
  const ids = () => checkLine(checkedLineAt(0, context), context).map(({ checkId }) => checkId)
  expect(ids()).toContain('text-and-code-disagree')
  context.sheet.set(0, 'hcpcs', '80061')
  expect(ids()).not.toContain('text-and-code-disagree')
})

test.each([
  ['transient-device-in-0278', [{ hcpcs: 'C1769', revenueCode: '0278' }]],
  ['packaged-drug-in-025x', [{ hcpcs: 'J0153', revenueCode: '0250' }]],
  [
    'drug-multiplier-missing',
    [
      { description: 'TOCILIZUMAB .4GM', hcpcs: 'J3262', revenueCode: '0636', multiplier: '' },
      { multiplier: '1' },
    ],
  ],
] as const)('the fix of %s is a question, because practice differs', (id, lines) => {
  const context = contextOf(lines)
  const flag = checkLine(checkedLineAt(0, context), context).find(({ checkId }) => checkId === id)
  expect(flag?.fix).not.toEqual([])
  expect(flag?.oneByOne).not.toBe('')
})

test('a code is taken off for certain only where the hospital leaves such codes to coders', () => {
  const surgery = (hcpcs: string) => ({
    ...{ description: 'CATH PLACEMENT AORTA', revenueCode: '0361', hcpcs },
  })
  const whyAsked = (blank: number, all = 20) => {
    const lines = Array.from({ length: all }, (_, i) => surgery(i < blank ? '' : '36200'))
    const context = contextOf([surgery('36200'), ...lines])
    return checkLine(checkedLineAt(0, context), context).find(
      ({ checkId }) => checkId === 'coded-line-looks-dynamic',
    )?.oneByOne
  }
  expect(whyAsked(2, 4)).toContain('shows no practice')
  expect(whyAsked(16)).toBe('')
  // Half fixed, half not: that is one question about the area, and none about each code.
  expect(whyAsked(10)).toBeUndefined()
})

test.each(['W1234', 'X4100'])('%s has no place of its own among revenue codes', (hcpcs) => {
  for (const revenueCode of ['0301', '0420', '0900', '0270'])
    expect(flagsOn([{ hcpcs, revenueCode }])).not.toContain('code-and-revenue-code')
})
