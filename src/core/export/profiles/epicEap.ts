import { type ExportProfile, loaderCsv, loaderPreflight } from '../ExportProfile'

/** Epic: charge procedures, master file EAP. */
export const epicEap: ExportProfile = {
  ...loaderCsv,
  id: 'epic-eap',
  name: 'Epic (EAP)',
  about:
    'Epic publishes no import layout: each hospital defines its own flat file for the EAP master file. This one is modelled on the columns of EAP extracts that hospitals filed with the State of California. Compare it with the import specification of your Epic team before the first load.',
  source: 'https://github.com/vsoch/hospital-chargemaster',
  preflight: loaderPreflight,
  columns: [
    { heading: 'EAP PROC CODE', value: { from: 'field', field: 'chargeCode' }, required: true },
    { heading: 'PROC NAME', value: { from: 'field', field: 'description' }, required: true },
    { heading: 'CPT', value: { from: 'code', level: 'any', modifiers: 'apart' }, width: 5 },
    { heading: 'MODIFIER 1', value: { from: 'modifier', place: 1 }, width: 2 },
    { heading: 'MODIFIER 2', value: { from: 'modifier', place: 2 }, width: 2 },
    { heading: 'MODIFIER 3', value: { from: 'modifier', place: 3 }, width: 2 },
    { heading: 'MODIFIER 4', value: { from: 'modifier', place: 4 }, width: 2 },
    { heading: 'REV CODE', value: { from: 'revenueCode', digits: 4 }, width: 4 },
    { heading: 'COST CENTER', value: { from: 'field', field: 'department' } },
    { heading: 'UNIT CHARGE AMOUNT', value: { from: 'price' }, mustBe: 'amount' },
    { heading: 'EFFECTIVE DATE', value: { from: 'date', pattern: 'MM/DD/YYYY' } },
  ],
}
