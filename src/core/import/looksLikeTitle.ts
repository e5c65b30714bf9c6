import { withoutFrame } from './rowWords'

/** A row with a description and without a price, and what stands around it. */
export interface UnpricedRow {
  readonly description: string
  /** Its cells that are filled. */
  readonly cellCount: number
  /** Filled cells of a usual line. */
  readonly usualCount: number
  /** Description of the first line below; null where there is none near. */
  readonly below: string | null
  /** Descriptions of the rows right above and below, lines or not. */
  readonly beside: readonly string[]
  /** True for the first row of the data, and below a blank row. */
  readonly isSetOff: boolean
  /** True where most descriptions of the sheet have lower case letters. */
  readonly isMixedCase: boolean
  /** True where most rows of the sheet that have no price look like titles: then one more word is no charge. */
  readonly areMostTitles: boolean
}

/**
 * True for a row that names the lines below it and is none itself. In a file without charge codes both are a
 * description without a price: a title stands alone over lines it does not resemble, and looks like one.
 */
export function looksLikeTitle(row: UnpricedRow): boolean {
  const { description, cellCount, usualCount, below } = row
  const text = withoutFrame(description)
  if (below === null || text.length > LONGEST_TITLE || resembles(row)) return false
  // A charge without its price still has its revenue code, department or unit.
  if (cellCount > 1) return cellCount === 2 && usualCount > 3 && (row.isSetOff || isGroupName(text))
  const isFramed = text !== description.trim() || /:$/.test(text)
  if (isFramed || row.isSetOff || usualCount > 2) return true
  if (isBareGroupName(text)) return true
  const isNamed = isGroupName(text) || (row.isMixedCase && isCapitals(text) && !isCapitals(below))
  return isNamed && row.areMostTitles
}

const LONGEST_TITLE = 60

/** The same first word as a row beside it, or a dose: what charges have. */
function resembles({ description, below, beside }: UnpricedRow): boolean {
  const first = firstWord(description)
  const others = [below ?? '', ...beside]
  if (first.length > 1 && others.some((text) => firstWord(text) === first)) return true
  return isDose.test(description)
}

const isDose = /\d\s*(?:mg|mcg|ml|gm?|kg|cm|mm|fr|cc|oz|units?|in|hrs?|mins?|ea|views?|%)(?![a-z])/i

const firstWord = (text: string) => /^[a-z]+/i.exec(text.trim())?.[0].toUpperCase() ?? ''

const isCapitals = (text: string) => !/[a-z]/.test(text)

/** Names of departments and of kinds of charges, as lists are grouped by them. */
const groupWords = new RegExp(
  [
    'dept\\b|department|division|section|services?$|supplies|supply|miscellaneous|misc$|charges$|unit$|center$|clinic',
    'lab\\b|laborator|chemistry|hematology|microbiology|patholog|blood bank|immunolog|urinalysis',
    'radiolog|imaging|x-?ray$|ultrasound$|mri$|ct$|ct scan$|nuclear medicine|mammograph|diagnostic|cardiolog',
    'pharmac|drugs$|medications?$|iv therapy$|therap(?:y|ies)$|rehab|respiratory|pulmonary',
    'emergency|operating room|surger|surgical|anesthesi|recovery|endoscop|labor (?:and|&) delivery|obstetric',
    'nursery|nursing|icu$|ccu$|intensive care|room (?:and|&) board|room rates?|accommodations?|inpatient|outpatient',
    'pediatric|oncolog|infusion|dialysis|neurolog|psychiatr|behavioral|implants?$|ambulance|physician|professional',
  ].join('|'),
  'i',
)

/** `LABORATORY`, `Operating Room Services`: a name of groups and no word besides, as `KNEE JOINT IMPLANT` has. */
function isBareGroupName(text: string): boolean {
  const others = text
    .replace(everyGroupWord, ' ')
    .replace(/\b(?:and|the|for|of|dept|room)\b/gi, ' ')
  return isGroupName(text) && !/[a-z]{3}|\d/i.test(others)
}

const everyGroupWord = new RegExp(`\\b(?:${groupWords.source})\\w*`, 'gi')

/** A short text with a word that names of groups have: `LABORATORY`, `Implants`. */
export function isGroupName(text: string): boolean {
  return groupWords.test(text) && text.split(/\s+/).length <= 5 && !/[a-z]\d|\d{5}/i.test(text)
}
