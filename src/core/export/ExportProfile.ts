import type { LineField } from '../chargemaster/ChargeLine'
import type { SourceFormat } from '../import/SourceTable'
import type { AmountDigits } from './plainAmount'

/**
 * A layout that a billing system loads, as data: which columns, how each cell is made, how the file is written, and
 * what a pre-flight looks for. Profiles are saved, exported and imported as JSON.
 */
export interface ExportProfile {
  /** Stable name of a ready profile, or the id a person's own profile got when it was made. */
  readonly id: string
  readonly name: string
  /** For which system it is, what it is modelled on, and what to look at before the first load: sentences. */
  readonly about: string
  /** Address of the public source of the layout; blank where the vendor publishes none. */
  readonly source: string
  /** `own`: the columns of the imported file; else the columns named here, in this order. */
  readonly columns: 'own' | readonly ProfileColumn[]
  /** Rows above the headings. */
  readonly preamble: readonly (readonly CellSource[])[]
  readonly hasHeadings: boolean
  readonly format: FileFormat
  /** Encoding of a text file; `own` is that of the imported file. */
  readonly encoding: 'own' | SourceFormat['encoding']
  readonly byteOrderMark: boolean
  readonly lineEnd: 'own' | '\r\n' | '\n'
  readonly quotes: 'own' | 'needed' | 'all'
  /**
   * Text that a spreadsheet would run as a formula: `as-it-is` for loaders, which read what stands there;
   * `quoted` for people, with an apostrophe before it.
   */
  readonly formulas: 'as-it-is' | 'quoted'
  /** The fields that tell one line of the file from another; empty where nothing has to. */
  readonly key: readonly LineField[]
  /** What the pre-flight does about each finding; one that is not named is a warning. */
  readonly preflight: Readonly<Partial<Record<PreflightRule, PreflightEffect>>>
  /** What the file needs to know of the hospital; asked on the export screen. */
  readonly asks: readonly AskedFact[]
}

/** `own`: delimited as the imported file was, a workbook where it was one, or else CSV. */
export type FileFormat = 'own' | 'csv' | 'tsv' | 'pipe' | 'fixed-width' | 'xlsx' | 'hl7'

/** A fact about the hospital that stands in a file, by its id. */
export interface AskedFact {
  readonly id: string
  readonly label: string
  /** Whether the file is not valid without it. */
  readonly required: boolean
  /** The words it must be one of, where not any text will do. */
  readonly choices?: readonly string[]
  /** What the whole text must look like, as a regular expression, and the same in words. */
  readonly form?: { readonly pattern: string; readonly words: string }
  /** Id of another fact that has as many parts, with `|` between them. */
  readonly asManyAs?: string
}

/** One column of a profile: its heading, what stands in its cells, and how they must look. */
export interface ProfileColumn {
  /** In HL7 the place of the cell, such as `CDM-4` or `PRC-5.1`. */
  readonly heading: string
  readonly value: CellSource
  /** Most characters of a cell, and its width in a fixed width file. */
  readonly width?: number
  /** Cells that are longer: flagged and written whole, or told and cut; whole unless said otherwise. */
  readonly ifLonger?: 'whole' | 'cut'
  /** Fills a cell up to `width`, at its left or its right; fixed width files fill all others with blanks at the right. */
  readonly padding?: { readonly side: 'left' | 'right'; readonly with: ' ' | '0' }
  readonly letters?: 'upper' | 'lower'
  /** Whether a blank cell is a finding. */
  readonly required?: boolean
  /** What the cell must be beside not too long. */
  readonly mustBe?: 'amount' | 'positive-amount'
}

/** The widest column that a layout may have. */
export const MOST_WIDTH = 99_999

export const datePatterns = ['YYYY-MM-DD', 'YYYYMMDD', 'MM/DD/YYYY', 'M/D/YYYY'] as const
export type DatePattern = (typeof datePatterns)[number]

/** How the moment is written at which the file is made, in UTC. */
export const momentPatterns = ['YYYY-MM-DD', 'YYYYMMDDHHMMSS', 'YYYYMMDDHHMMSS+0000'] as const
export type MomentPattern = (typeof momentPatterns)[number]

/** Where the text of a cell comes from. */
export type CellSource =
  | { readonly from: 'field'; readonly field: LineField }
  /**
   * A column of the imported file as it is written back, by its name; of several with one name the `place`-th. Its
   * dates in the pattern of `dates`, where that is given.
   */
  | {
      readonly from: 'file'
      readonly column: string
      readonly place?: number
      readonly dates?: DatePattern
    }
  | { readonly from: 'text'; readonly text: string }
  /** A fact asked of the user, with a text before it. */
  | { readonly from: 'asked'; readonly fact: string; readonly before?: string }
  /** The day from which the lines hold. */
  | { readonly from: 'date'; readonly pattern: DatePattern }
  /** When the file is made, with a text before it. */
  | { readonly from: 'written'; readonly pattern: MomentPattern; readonly before?: string }
  /** The HCPCS code if it is of the level, with its modifiers behind it where they are glued. */
  | {
      readonly from: 'code'
      readonly level: 'any' | 'one' | 'two'
      readonly modifiers: 'apart' | 'glued'
    }
  /** The name of the code set: as CMS types codes, or as table 0396 of HL7 has it. */
  | { readonly from: 'codeSystem'; readonly names: 'cms' | 'hl7' }
  /** All modifiers in one cell. */
  | { readonly from: 'modifiers'; readonly between: string }
  /** The n-th modifier, from 1. */
  | { readonly from: 'modifier'; readonly place: number }
  /** A revenue code of four digits, or of three where it begins with a zero. */
  | { readonly from: 'revenueCode'; readonly digits: 3 | 4 }
  /** The price as a plain amount: digits, a point, two digits; more where the layout has place for them. */
  | { readonly from: 'price'; readonly digits?: AmountDigits }
  /** The n-th code of the line, from 1, of HCPCS code, charge code and revenue code, blank ones left out. */
  | { readonly from: 'typedCode'; readonly place: number }
  /** The CMS code type of the same. */
  | { readonly from: 'codeType'; readonly place: number }
  /** Number of the line in the file, from 1. */
  | { readonly from: 'number' }
  | { readonly from: 'coding' }
  /** Whether the line is added, changed, taken out of use or in use again: the codes of HL7 table 0180. */
  | { readonly from: 'recordEvent' }
  /** `A` for a line in use, `I` for one that is not: HL7 table 0183. */
  | { readonly from: 'activeFlag' }

/** What a pre-flight looks for. */
export const preflightRules = [
  'revenue-code',
  'ledger-code',
  'code-unknown',
  'code-ended',
  'other-error',
  'duplicate',
  'missing',
  'not-an-amount',
  'not-a-date',
  'rounded',
  'modifier',
  'too-long',
  'cut',
  'characters',
  'file-fact',
] as const
export type PreflightRule = (typeof preflightRules)[number]
export type PreflightEffect = 'block' | 'warn' | 'ignore'

/** What every ready profile begins with: a CSV for a loader. */
export const loaderCsv = {
  preamble: [],
  hasHeadings: true,
  format: 'csv',
  encoding: 'utf-8',
  byteOrderMark: false,
  lineEnd: '\r\n',
  quotes: 'needed',
  formulas: 'as-it-is',
  key: ['chargeCode'],
  asks: [],
} as const satisfies Partial<ExportProfile>

/** What a billing system rejects, or takes wrong: the pre-flight blocks on it. */
export const loaderPreflight = {
  'revenue-code': 'block',
  'code-unknown': 'block',
  'code-ended': 'block',
  duplicate: 'block',
  missing: 'block',
  'not-an-amount': 'block',
  rounded: 'block',
  modifier: 'block',
  'too-long': 'block',
  characters: 'block',
  'file-fact': 'block',
} as const satisfies ExportProfile['preflight']
