import { type ExportProfile, loaderPreflight } from '../ExportProfile'

/** The file's own columns, written as the file was: what came from a billing system goes back into it. */
export const ownLayoutProfile: ExportProfile = {
  id: 'own',
  name: 'As your file',
  about:
    'Columns, names, order, delimiter, quotes, encoding and line ends are those of your file; a workbook comes back as a workbook of text cells. Cells nobody changed stay as they were.',
  source: '',
  columns: 'own',
  preamble: [],
  hasHeadings: true,
  format: 'own',
  encoding: 'own',
  byteOrderMark: false,
  lineEnd: 'own',
  quotes: 'own',
  formulas: 'as-it-is',
  key: [],
  // The file’s own encoding gives way to UTF-8 where it must: told, and no reason to stop.
  preflight: { ...loaderPreflight, characters: 'warn' },
  asks: [],
}
