import type { CodingRule } from '../core/reference/RulesPack'

/** Word lists of our own beside the catalogue's, on the normalised description. */
export const ownWordLists: Readonly<Record<string, readonly string[]>> = {
  /** A price for a whole case, or a sentence about the file. */
  notACharge: [
    '\\b(?:MS|APR|AP)[- ]?DRGS?\\b',
    '\\bDRGS? ?\\d',
    '\\bAPRDRG',
    '\\bW(?:/O|ITHOUT)? ?(?:MCC|CC|CC/MCC)\\b',
    '\\bW(?:/O)? O\\.?R\\.? PROC',
    '\\bCPT CODES\\b',
    '\\bLIST AS NEEDED\\b',
    '\\bSUBMIT (?:COMPLETED|THE) ',
  ],
  /** What is worn and has an L code. */
  orthosis: [
    '\\bORTHO(?:SIS|TIC)S?\\b',
    '\\b(?:AFO|KAFO|TLSO|LSO|WHO)\\b',
    '\\b(?:CERV(?:ICAL)?|NECK|PHILADELPHIA|ASPEN|MIAMI)\\b.*\\bCOLLAR\\b|\\bCOLLAR\\b.*\\bCERV',
    '\\bBRACE\\b',
    '\\bSPLINTS?\\b(?!.*\\b(?:ROLL|PADD|MATERIAL|PLASTER|FIBERGLASS|NASAL|SEPT)\\w*)',
    '\\bIMMOBILI[SZ]ER\\b',
    '\\b(?:WALKER|WALKING|CAM) BOOT\\b|\\bBOOT,? (?:WALK|CAM)',
    '\\b(?:ABDOMINAL|LUMBAR) (?:BINDER|SUPPORT)\\b',
    '\\bPOST[- ]?OP(?:ERATIVE)? SHOE\\b|\\bSHOE,? POST[- ]?OP',
  ],
  /** A dose in a volume that is not a teaspoon: an injection or infusion. */
  doseInVolume: ['\\d ?(?:MG|MCG|GM?|GRAM|UNITS?|MEQ) ?/ ?(?!5 ?ML)[\\d.]+ ?ML\\b'],
}

const practice = 'professional practice; seen in public chargemasters'

/** Rules of our own, each with the rule of the catalogue before which it is tried. */
export const ownRules: readonly { readonly before: string; readonly rule: CodingRule }[] = [
  {
    before: 'B01',
    rule: {
      id: 'A15',
      group: 'gate',
      when: { words: ['notACharge'], hasCode: false },
      outcome: 'none',
      reason:
        'The row prices a whole case (a DRG) or says something about the file: it is not a charge and needs no code.',
      confidence: 'high',
      source: 'CMS MS-DRG titles; public price files mix case prices with charges',
      exceptions: '',
      flags: [],
    },
  },
  {
    before: 'D08',
    rule: {
      id: 'D07b',
      group: 'pharmacy',
      when: {
        rev: ['0250-0252', '0259'],
        words: ['doseInVolume'],
        drugHasHcpcs: true,
        hasCode: false,
      },
      outcome: 'static',
      policy: 'packagedDrugCoding',
      reason: 'Injectable drug by its dose in a volume; the drug has a code of its own.',
      confidence: 'low',
      source: 'http://www.hcpro.com/HIM-276907-859/QA-Reporting-HCPCS-codes-for-drugs.html',
      exceptions: 'Irrigations and oral solutions.',
      flags: ['missingCode'],
    },
  },
  {
    before: 'E12',
    rule: {
      id: 'E11b',
      group: 'supply',
      when: { rev: ['0270-0272', '0279'], words: ['orthosis'], hasCode: false },
      outcome: 'static',
      reason:
        'A splint, brace, collar or other orthosis has an L code, and belongs under revenue code 0274.',
      confidence: 'low',
      source: practice,
      exceptions: 'Material from which a splint is made at the bedside has no L code.',
      flags: ['missingCode'],
    },
  },
]
