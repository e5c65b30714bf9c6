import { type ExportProfile, loaderCsv, loaderPreflight } from '../ExportProfile'

/** The chargemaster template of CMS: one row per charge code and code. */
export const cmsSimple: ExportProfile = {
  ...loaderCsv,
  id: 'cms-simple',
  name: 'CMS simple chargemaster',
  about:
    'The template of CMSgov/Chargemasters: CCN, NPI and HPID of the hospital, charge code, description, code with its source and version, and the price without commas. It has no place for revenue codes and modifiers.',
  source: 'https://github.com/CMSgov/Chargemasters',
  preflight: { ...loaderPreflight, 'revenue-code': 'ignore', modifier: 'warn' },
  columns: [
    { heading: 'CCN', value: { from: 'asked', fact: 'ccn' }, required: true },
    { heading: 'NPI', value: { from: 'asked', fact: 'npi' }, required: true },
    { heading: 'HPID', value: { from: 'asked', fact: 'hpid' } },
    { heading: 'Charge_Code', value: { from: 'field', field: 'chargeCode' }, required: true },
    {
      heading: 'Charge_Code_Description',
      value: { from: 'field', field: 'description' },
      required: true,
    },
    { heading: 'Code_Source', value: { from: 'codeSystem', names: 'cms' } },
    { heading: 'Code_Version', value: { from: 'asked', fact: 'codeVersion' } },
    { heading: 'Code', value: { from: 'code', level: 'any', modifiers: 'apart' }, width: 5 },
    { heading: 'Price', value: { from: 'price', digits: 'all' }, required: true, mustBe: 'amount' },
    { heading: 'Price_Date', value: { from: 'date', pattern: 'YYYY-MM-DD' } },
  ],
  asks: [
    {
      id: 'ccn',
      label: 'CCN (CMS certification number)',
      required: true,
      form: { pattern: '[0-9A-Z]{6}', words: 'six digits or letters' },
    },
    {
      id: 'npi',
      label: 'NPI of the hospital',
      required: true,
      form: { pattern: '\\d{10}', words: 'ten digits' },
    },
    { id: 'hpid', label: 'HPID (health plan id)', required: false },
    { id: 'codeVersion', label: 'Version of the code set', required: false },
  ],
}
