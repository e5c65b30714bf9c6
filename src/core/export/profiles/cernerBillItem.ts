import { type ExportProfile, loaderCsv, loaderPreflight } from '../ExportProfile'

const about =
  'Oracle Health publishes the bill code types and their order (CDM_SCHED, CPT, HCPCS, REVENUE, MODIFIER), not the columns of its loaders. The columns are modelled on bill item extracts that hospitals filed with the State of California. Compare them with the upload template of your domain before the first load.'

/** Oracle Health (Cerner) Millennium: bill items with their bill codes. */
export const cernerBillItem: ExportProfile = {
  ...loaderCsv,
  id: 'cerner-bill-item',
  name: 'Oracle Health (Cerner) bill item',
  about,
  source: 'https://fhir.cerner.com/millennium/r4/financial/general/charge-item/',
  preflight: loaderPreflight,
  format: 'pipe',
  columns: [
    { heading: 'CDM_SCHED', value: { from: 'field', field: 'chargeCode' }, required: true },
    { heading: 'LONG_DESCRIPTION', value: { from: 'field', field: 'description' }, required: true },
    { heading: 'CPT', value: { from: 'code', level: 'one', modifiers: 'apart' }, width: 5 },
    { heading: 'HCPCS', value: { from: 'code', level: 'two', modifiers: 'apart' }, width: 5 },
    { heading: 'MODIFIER', value: { from: 'modifier', place: 1 }, width: 2 },
    { heading: 'MODIFIER_2', value: { from: 'modifier', place: 2 }, width: 2 },
    { heading: 'REVENUE', value: { from: 'revenueCode', digits: 4 }, width: 4 },
    { heading: 'DEPARTMENT', value: { from: 'field', field: 'department' } },
  ],
}

/** Oracle Health (Cerner) Millennium: prices of bill items in a price schedule. */
export const cernerPriceSchedule: ExportProfile = {
  ...loaderCsv,
  id: 'cerner-price-schedule',
  name: 'Oracle Health (Cerner) price schedule',
  about,
  source: 'https://fhir.cerner.com/millennium/r4/financial/general/charge-item/',
  preflight: loaderPreflight,
  format: 'pipe',
  columns: [
    { heading: 'CDM_SCHED', value: { from: 'field', field: 'chargeCode' }, required: true },
    { heading: 'PRICE_SCHEDULE', value: { from: 'asked', fact: 'priceSchedule' }, required: true },
    { heading: 'PRICE', value: { from: 'price' }, required: true, mustBe: 'amount' },
    { heading: 'BEG_EFFECTIVE_DATE', value: { from: 'date', pattern: 'YYYY-MM-DD' } },
  ],
  asks: [{ id: 'priceSchedule', label: 'Name of the price schedule', required: true }],
}
