import { type Coding, codings } from '../chargemaster/Coding'

/** Which lines go into the sheet for the billing system. */
export type ExportChoice = 'static-and-none' | 'static' | 'all'

/** The codings of the lines a choice lets in. Lines still `required` are left out unless `all` is chosen. */
const included: Readonly<Record<ExportChoice, readonly Coding[]>> = {
  'static-and-none': ['static', 'none'],
  static: ['static'],
  all: codings,
}

/** The lines that go into the sheet, in file order. `codingOf` holds one coding index per line. */
export function exportRows(codingOf: Uint8Array, choice: ExportChoice): Uint32Array<ArrayBuffer> {
  return rowsWith(codingOf, included[choice])
}

/** The lines coders code per encounter: the dynamic worklist. */
export function dynamicRows(codingOf: Uint8Array): Uint32Array<ArrayBuffer> {
  return rowsWith(codingOf, ['dynamic'])
}

function rowsWith(codingOf: Uint8Array, wanted: readonly Coding[]): Uint32Array<ArrayBuffer> {
  const isWanted = codings.map((coding) => wanted.includes(coding))
  const rows: number[] = []
  for (let row = 0; row < codingOf.length; row++) if (isWanted[codingOf[row] ?? 0]) rows.push(row)
  return Uint32Array.from(rows)
}
