import type { CellSource, ProfileColumn } from '../ExportProfile'
import { type ExportProfile, loaderCsv, loaderPreflight } from '../ExportProfile'

/** The statement of the CMS template, as the heading above the attester's answer must have it. */
export const attestation =
  'To the best of its knowledge and belief, this hospital has included all applicable standard charge information in accordance with the requirements of 45 CFR 180.50, and the information encoded is true, accurate, and complete as of the date in the file. This hospital has included all payer-specific negotiated charges in dollars that can be expressed as a dollar amount. For payer-specific negotiated charges that cannot be expressed as a dollar amount in the machine-readable file or not knowable in advance, the hospital attests that the payer-specific negotiated charge is based on a contractual algorithm, percentage or formula that precludes the provision of a dollar amount and has provided all necessary information available to the hospital for the public to be able to derive the dollar amount, including, but not limited to, the specific fee schedule or components referenced in such percentage, algorithm or formula.'

const text = (words: string): CellSource => ({ from: 'text', text: words })
const asked = (fact: string): CellSource => ({ from: 'asked', fact })
const blank = (heading: string): ProfileColumn => ({ heading, value: text('') })

const codePairs = [1, 2, 3].flatMap((place): ProfileColumn[] => [
  {
    heading: `code|${place}`,
    value: { from: 'typedCode', place },
    ...(place === 1 ? { required: true } : {}),
  },
  { heading: `code|${place}|type`, value: { from: 'codeType', place } },
])

/** The states and territories that the dictionary knows. */
const states =
  'AL AK AS AZ AR CA CO CT DE DC FL GA GU HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND MP OH OK OR PA PR RI SC SD TN TX UT VT VA VI WA WV WI WY'.split(
    ' ',
  )

/** CMS price transparency, version 3.0.0, tall CSV: its part about gross charges. */
export const cmsTall: ExportProfile = {
  ...loaderCsv,
  id: 'cms-tall-v3',
  name: 'CMS price transparency v3 (tall CSV)',
  about:
    'The tall template 3.0.0 of CMS for 45 CFR 180.50 with the gross charges; payer columns are there and blank, so payers must be added before it is published. The dictionary asks for positive amounts, and for drug unit and type wherever an NDC stands, so NDCs stay out.',
  source:
    'https://github.com/CMSgov/hospital-price-transparency/blob/master/documentation/CSV/README.md',
  key: [],
  preflight: { ...loaderPreflight, 'revenue-code': 'warn' },
  preamble: [
    [
      ...['hospital_name', 'last_updated_on', 'version', 'location_name', 'hospital_address'].map(
        text,
      ),
      { from: 'asked', fact: 'licenceState', before: 'license_number|' },
      ...['type_2_npi', attestation, 'attester_name'].map(text),
    ],
    [
      asked('facility'),
      { from: 'written', pattern: 'YYYY-MM-DD' },
      text('3.0.0'),
      asked('location'),
      asked('address'),
      asked('licence'),
      asked('npi'),
      asked('attested'),
      asked('attester'),
    ],
  ],
  columns: [
    { heading: 'description', value: { from: 'field', field: 'description' }, required: true },
    ...codePairs,
    { heading: 'modifiers', value: { from: 'modifiers', between: '|' } },
    { heading: 'setting', value: asked('setting'), required: true },
    blank('drug_unit_of_measurement'),
    blank('drug_type_of_measurement'),
    {
      heading: 'standard_charge|gross',
      value: { from: 'price', digits: 'all' },
      required: true,
      mustBe: 'positive-amount',
    },
    ...[
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
    ].map(blank),
  ],
  asks: [
    { id: 'location', label: 'Names of the locations, with | between them', required: true },
    {
      id: 'address',
      label: 'Addresses of the locations, with | between them',
      required: true,
      asManyAs: 'location',
    },
    { id: 'licence', label: 'License number', required: false },
    { id: 'licenceState', label: 'State of the license', required: true, choices: states },
    {
      id: 'npi',
      label: 'Type 2 NPIs, with | between them',
      required: true,
      form: { pattern: '\\d{10}(\\|\\d{10})*', words: 'numbers of ten digits' },
    },
    { id: 'attested', label: 'Attestation', required: true, choices: ['TRUE', 'FALSE'] },
    { id: 'attester', label: 'Name of the attester', required: true },
    {
      id: 'setting',
      label: 'Setting',
      required: true,
      choices: ['inpatient', 'outpatient', 'both'],
    },
  ],
}
