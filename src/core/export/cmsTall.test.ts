import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { aChargemaster, allGiven } from './aChargemaster'
import { exportedText } from './anExport'
import { attestation, cmsTall } from './profiles/cmsTall'

/** Facts of the CMS data dictionary for CSV files, version 3 (CMSgov/hospital-price-transparency). */
const codeTypes =
  'CPT NDC HCPCS RC ICD DRG MS-DRG R-DRG S-DRG APS-DRG AP-DRG APR-DRG APC LOCAL EAPG HIPPS CDT CDM TRIS-DRG CMG MS-LTC-DRG'.split(
    ' ',
  )
const requiredHeadings = [
  'description',
  'code|1',
  'code|1|type',
  'modifiers',
  'setting',
  'drug_unit_of_measurement',
  'drug_type_of_measurement',
  'standard_charge|gross',
  'standard_charge|discounted_cash',
  'payer_name',
  'plan_name',
  'standard_charge|negotiated_dollar',
  'standard_charge|negotiated_percentage',
  'standard_charge|negotiated_algorithm',
  'median_amount',
  '10th_percentile',
  '90th_percentile',
  'count',
  'standard_charge|methodology',
  'standard_charge|min',
  'standard_charge|max',
  'additional_generic_notes',
]
const headFacts = [
  'hospital_name',
  'last_updated_on',
  'version',
  'location_name',
  'hospital_address',
  'type_2_npi',
  attestation,
  'attester_name',
]

/** What the rules of the dictionary find wrong with a tall CSV file. */
function faults(text: string): string[] {
  const [names = [], facts = [], headings = [], ...lines] = Papa.parse<string[]>(
    text.trimEnd(),
  ).data
  const head = new Map(names.map((name, index) => [name, facts[index] ?? '']))
  return [
    ...headFacts.filter((name) => !head.get(name)).map((name) => `${name} is missing`),
    ...faultIf(!names.some((name) => /^license_number\|[A-Z]{2}$/.test(name)), 'no licence column'),
    ...faultIf(!/^\d{4}-\d{2}-\d{2}$/.test(head.get('last_updated_on') ?? ''), 'date is not ISO'),
    ...faultIf(!/^(?:true|false)$/i.test(head.get(attestation) ?? ''), 'attestation'),
    ...requiredHeadings.filter((name) => !headings.includes(name)).map((name) => `no ${name}`),
    ...lines.flatMap((cells, index) =>
      lineFaults(
        new Map(headings.map((name, at) => [name, cells[at] ?? ''])),
        `line ${index + 1}: `,
      ),
    ),
  ]
}

function lineFaults(line: ReadonlyMap<string, string>, at: string): string[] {
  const cell = (name: string) => line.get(name) ?? ''
  const places = [...line.keys()].flatMap((name) => /^code\|(\d+)$/.exec(name)?.[1] ?? [])
  const pairs = places.map((place) => [cell(`code|${place}`), cell(`code|${place}|type`)] as const)
  const filled = pairs.filter(([code]) => code !== '')
  return [
    ...faultIf(cell('description') === '', `${at}no description`),
    ...faultIf(filled.length === 0, `${at}a charge without a code`),
    ...faultIf(
      pairs.some(([code, type]) => (code === '') !== (type === '')),
      `${at}code without type`,
    ),
    ...faultIf(!filled.every(([, type]) => codeTypes.includes(type)), `${at}unknown code type`),
    ...faultIf(!['inpatient', 'outpatient', 'both'].includes(cell('setting')), `${at}setting`),
    ...faultIf(!/^\d+(?:\.\d+)?$/.test(cell('standard_charge|gross')), `${at}no number`),
    ...faultIf(Number(cell('standard_charge|gross')) <= 0, `${at}not positive`),
    ...faultIf(
      filled.some(([, type]) => type === 'NDC') && cell('drug_unit_of_measurement') === '',
      `${at}an NDC without unit`,
    ),
  ]
}

const faultIf = (isWrong: boolean, words: string) => (isWrong ? [words] : [])

const exported = (given = allGiven, sheet = aChargemaster()) =>
  exportedText(sheet, cmsTall, { given })

describe('the rules of the CMS data dictionary', () => {
  test('find nothing wrong with the exported file', async () => {
    expect(faults(await exported())).toEqual([])
  })

  test('find a hospital that is not named, a setting that is none, and a charge of zero', async () => {
    const sheet = aChargemaster()
    sheet.set(1, 'price', '0')
    const facts = { ...allGiven.facts, facility: '', setting: 'anywhere' }
    const found = faults(await exported({ ...allGiven, facts }, sheet))
    expect(found).toContain('hospital_name is missing')
    expect(found).toContain('line 1: setting')
    expect(found).toContain('line 2: not positive')
  })
})
