import { type Coding, codings } from '../chargemaster/Coding'

/** Which lines go into the sheet for the billing system. */
export type ExportChoice = 'static-and-none' | 'static' | 'all'

/** The codings of the lines a choice lets in. Lines still `required` are left out unless `all` is chosen. */
const included: Readonly<Record<ExportChoice, readonly Coding[]>> = {
  'static-and-none': ['static', 'none'],
  static: ['static'],
  all: codings,
}

/** Lines out of use, by their index. */
type InactiveLines = { has(row: number): boolean }

const noLines: InactiveLines = new Set<number>()

/**
 * The lines that go into the sheet, in file order. `codingOf` holds one coding index per line; lines out of use
 * never go in.
 */
export function exportRows(
  codingOf: Uint8Array,
  choice: ExportChoice,
  inactive = noLines,
): Uint32Array<ArrayBuffer> {
  return rowsWith(codingOf, included[choice], inactive)
}

/** The lines coders code per encounter: the dynamic worklist. */
export function dynamicRows(codingOf: Uint8Array, inactive = noLines): Uint32Array<ArrayBuffer> {
  return rowsWith(codingOf, ['dynamic'], inactive)
}

function rowsWith(
  codingOf: Uint8Array,
  wanted: readonly Coding[],
  inactive: InactiveLines,
): Uint32Array<ArrayBuffer> {
  const isWanted = codings.map((coding) => wanted.includes(coding))
  const rows: number[] = []
  for (let row = 0; row < codingOf.length; row++)
    if (isWanted[codingOf[row] ?? 0] && !inactive.has(row)) rows.push(row)
  return Uint32Array.from(rows)
}
