import { type Coding, codings } from '../chargemaster/Coding'

/**
 * Which lines an export is about. `changed`: changed since the import; `since-export`: changed since an earlier
 * export; `view`: those the grid shows.
 */
export type LinesChoice = 'static-and-none' | 'static' | 'all' | 'changed' | 'since-export' | 'view'

/** Lines that stay out unless they are let in: unfinished, sent back by review, or not reviewed yet. */
export type HeldBack = 'required' | 'returned' | 'unreviewed'

/** The codings of the lines a choice lets in. Dynamic lines go without a code, see `exportSheetOf`. */
const included: Readonly<Record<LinesChoice, readonly Coding[]>> = {
  'static-and-none': ['static', 'none'],
  static: ['static'],
  all: codings,
  changed: ['static', 'none', 'dynamic'],
  'since-export': ['static', 'none', 'dynamic'],
  view: ['static', 'none', 'dynamic'],
}

/** A set of lines by their index. */
export interface LineSet {
  has(row: number): boolean
}

/** What decides whether a line goes in. */
export interface LineSelection {
  readonly choice: LinesChoice
  /** Lines held back that go in all the same. */
  readonly letIn: ReadonlySet<HeldBack>
  /** Per line, index in `codings`. */
  readonly codings: Uint8Array
  /** One byte per line, 1 for the lines the choice is about; null for all. */
  readonly marks: Uint8Array | null
  /** Lines out of use, which never go in. */
  readonly inactive: LineSet
  /** Why review holds a line back, if it does. */
  readonly reviewOf: (row: number) => Exclude<HeldBack, 'required'> | null
}

/** The lines of an export and those it leaves out. */
export interface ChosenLines {
  /** In file order. */
  readonly rows: Uint32Array<ArrayBuffer>
  /** Lines of the choice that its coding keeps out. */
  readonly leftOut: Readonly<Partial<Record<Coding, number>>>
  /** Lines of the choice that are held back, whether they are let in or not. */
  readonly heldBack: Readonly<Record<HeldBack, readonly number[]>>
}

/** Chooses the lines of an export. */
export function chosenLines(selection: LineSelection): ChosenLines {
  const { choice, letIn, codings: codingOf, marks, inactive, reviewOf } = selection
  const isIncluded = codings.map((coding) => included[choice].includes(coding))
  const heldBack: Record<HeldBack, number[]> = { required: [], returned: [], unreviewed: [] }
  const leftOut: Partial<Record<Coding, number>> = {}
  const rows = new Uint32Array(codingOf.length)
  let count = 0
  for (let row = 0; row < codingOf.length; row++) {
    if ((marks && marks[row] !== 1) || inactive.has(row)) continue
    const coding = codings[codingOf[row] ?? 0] ?? 'none'
    const holding = [...(coding === 'required' ? (['required'] as const) : []), ...reviewed(row)]
    for (const reason of holding) heldBack[reason].push(row)
    const isLetIn = holding.every((reason) => letIn.has(reason) || choice === 'all')
    if (isLetIn && (coding === 'required' || isIncluded[codingOf[row] ?? 0])) rows[count++] = row
    else leftOut[coding] = (leftOut[coding] ?? 0) + 1
  }
  return { rows: rows.slice(0, count), leftOut, heldBack }

  function reviewed(row: number): readonly HeldBack[] {
    const reason = reviewOf(row)
    return reason === null ? [] : [reason]
  }
}

/** The lines coders code per encounter: the dynamic worklist. */
export function dynamicRows(codingOf: Uint8Array, inactive: LineSet): Uint32Array<ArrayBuffer> {
  const dynamic = codings.indexOf('dynamic')
  const rows = Uint32Array.from(codingOf.keys())
  return rows.filter((row) => codingOf[row] === dynamic && !inactive.has(row))
}
