import { type ExportProfile, loaderCsv, loaderPreflight } from '../ExportProfile'

/** Paragon (Altera, formerly McKesson): charge codes with their revenue code and price. */
export const paragon: ExportProfile = {
  ...loaderCsv,
  id: 'paragon',
  name: 'Paragon',
  about:
    'Paragon has no published load layout. The columns are those of a charge code extract that a hospital filed with the State of California, in its order; columns that only the system fills are left out. Ask for the import layout of your release before the first load.',
  source: 'https://github.com/vsoch/hospital-chargemaster',
  preflight: loaderPreflight,
  columns: [
    { heading: 'chg_cod_ext_id', value: { from: 'field', field: 'chargeCode' }, required: true },
    { heading: 'chg_desc', value: { from: 'field', field: 'description' }, required: true },
    { heading: 'row_sta_cd', value: { from: 'text', text: 'A' } },
    { heading: 'org_nm', value: { from: 'asked', fact: 'facility' } },
    { heading: 'gl_account_id', value: { from: 'field', field: 'department' } },
    { heading: 'cod_dtl_ds', value: { from: 'text', text: 'Charge' } },
    { heading: 'active_dt', value: { from: 'date', pattern: 'MM/DD/YYYY' } },
    { heading: 'cod_dtl_ext_id', value: { from: 'revenueCode', digits: 4 }, width: 4 },
    { heading: 'chg_amt_1', value: { from: 'price' }, mustBe: 'amount' },
    { heading: 'cpt4_ext_id', value: { from: 'code', level: 'any', modifiers: 'glued' } },
  ],
}
