import { type ExportProfile, loaderCsv, loaderPreflight } from '../ExportProfile'

/** Meditech: the procedure dictionary of Billing/Accounts Receivable (BAR.PROC). */
export const meditechBar: ExportProfile = {
  ...loaderCsv,
  id: 'meditech-bar-proc',
  name: 'Meditech (BAR procedure dictionary)',
  about:
    'Fields of the dictionary BAR.PROC as the public NPR tables name them: a mnemonic of 10 characters, descriptions of 30. Meditech publishes no load layout; hospitals load through a scripting tool that maps columns, so name the columns here as your script does.',
  source:
    'http://nprtraining.com/ssl/ResourceWeb/DataDefs/CS%20Applications/CS5.5/BAR/BAR_PROC.htm',
  preflight: loaderPreflight,
  columns: [
    {
      heading: 'MNEMONIC',
      value: { from: 'field', field: 'chargeCode' },
      width: 10,
      required: true,
    },
    { heading: 'ACTIVE', value: { from: 'text', text: 'Y' }, width: 1 },
    {
      heading: 'DESCRIPTION',
      value: { from: 'field', field: 'description' },
      width: 30,
      ifLonger: 'cut',
      letters: 'upper',
      required: true,
    },
    { heading: 'DEPARTMENT', value: { from: 'field', field: 'department' } },
    { heading: 'CHG.CAT', value: { from: 'revenueCode', digits: 4 }, width: 4 },
    { heading: 'STD.CHARGE', value: { from: 'price' }, mustBe: 'amount' },
    { heading: 'STD.EFFECTIVE.DATE', value: { from: 'date', pattern: 'MM/DD/YYYY' } },
    { heading: 'ALT.CODE.CPT-4', value: { from: 'code', level: 'one', modifiers: 'glued' } },
    { heading: 'ALT.CODE.HCPCS', value: { from: 'code', level: 'two', modifiers: 'glued' } },
  ],
}
