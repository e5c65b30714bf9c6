import { type ExportProfile, loaderCsv, loaderPreflight } from '../ExportProfile'

/**
 * HL7 version 2.5.1, master file notification for the charge description master. Places, lengths and tables are
 * those of chapter 8 of the standard: MFI-1 table 0175, MFI-3 table 0178, MFE-1 table 0180, CDM-8 table 0183,
 * PRC-14 “any classification systems needed, for example … UB92 categories”.
 */
export const hl7Mfn: ExportProfile = {
  ...loaderCsv,
  id: 'hl7-mfn-m04',
  name: 'HL7 v2 MFN^M04',
  about:
    'One master file notification of HL7 v2.5.1: an MFE, a CDM and a PRC segment for each line. Against what the export is compared with, a new line is sent as MAD, a line taken out of use as MDC, one in use again as MAC, and every other as MUP. The revenue code stands in PRC-14 (billing category), as chapter 8 of the standard proposes; neither segment has a place for modifiers. Each message has its own control id (MSH-10), made of its time. Agree with the receiver on names and on the acknowledgement.',
  source: 'https://www.hl7.eu/refactored/dom07.html',
  // What the short description cuts stands whole in CDM-4.
  preflight: { ...loaderPreflight, modifier: 'warn', cut: 'ignore' },
  format: 'hl7',
  hasHeadings: false,
  lineEnd: '\r\n',
  preamble: [],
  columns: [
    { heading: 'MSH-3', value: { from: 'text', text: 'CHARGEWRIGHT' } },
    { heading: 'MSH-4', value: { from: 'asked', fact: 'facility' } },
    { heading: 'MSH-5', value: { from: 'asked', fact: 'receiver' } },
    { heading: 'MSH-7', value: { from: 'written', pattern: 'YYYYMMDDHHMMSS+0000' } },
    { heading: 'MSH-9', value: { from: 'text', text: 'MFN^M04^MFN_M04' } },
    {
      heading: 'MSH-10',
      value: { from: 'written', pattern: 'YYYYMMDDHHMMSS', before: 'CW' },
      width: 20,
    },
    { heading: 'MSH-11', value: { from: 'text', text: 'P' } },
    { heading: 'MSH-12', value: { from: 'text', text: '2.5.1' } },
    { heading: 'MSH-18', value: { from: 'text', text: 'UNICODE UTF-8' } },
    { heading: 'MFI-1', value: { from: 'text', text: 'CDM^Charge description master^HL70175' } },
    { heading: 'MFI-3', value: { from: 'text', text: 'UPD' } },
    { heading: 'MFI-5', value: { from: 'date', pattern: 'YYYYMMDD' } },
    { heading: 'MFI-6', value: { from: 'text', text: 'AL' } },
    { heading: 'MFE-1', value: { from: 'recordEvent' } },
    { heading: 'MFE-2', value: { from: 'number' } },
    { heading: 'MFE-3', value: { from: 'date', pattern: 'YYYYMMDD' } },
    { heading: 'MFE-4', value: { from: 'field', field: 'chargeCode' }, required: true },
    { heading: 'MFE-5', value: { from: 'text', text: 'CE' } },
    { heading: 'CDM-1', value: { from: 'field', field: 'chargeCode' }, required: true },
    {
      heading: 'CDM-3',
      value: { from: 'field', field: 'description' },
      width: 20,
      ifLonger: 'cut',
      required: true,
    },
    { heading: 'CDM-4', value: { from: 'field', field: 'description' }, width: 250 },
    { heading: 'CDM-7.1', value: { from: 'code', level: 'any', modifiers: 'apart' } },
    { heading: 'CDM-7.3', value: { from: 'codeSystem', names: 'hl7' } },
    { heading: 'CDM-8', value: { from: 'activeFlag' } },
    { heading: 'PRC-1', value: { from: 'field', field: 'chargeCode' } },
    { heading: 'PRC-2', value: { from: 'asked', fact: 'facility' } },
    { heading: 'PRC-3', value: { from: 'field', field: 'department' } },
    { heading: 'PRC-5.1', value: { from: 'price', digits: 'all' }, mustBe: 'amount' },
    { heading: 'PRC-11', value: { from: 'date', pattern: 'YYYYMMDD' } },
    { heading: 'PRC-14', value: { from: 'revenueCode', digits: 4 }, width: 4 },
    { heading: 'PRC-16', value: { from: 'activeFlag' } },
  ],
  asks: [{ id: 'receiver', label: 'Receiving application (MSH-5)', required: false }],
}
