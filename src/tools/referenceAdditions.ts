import type { CodeKind } from '../core/coding/CodeKind'
import type {
  CodeRangeFacts,
  CodingRule,
  PolicyDefinition,
  RuleCondition,
} from '../core/reference/RulesPack'

const practice = 'professional practice; seen in public chargemasters'

/** Areas of our own where hospitals differ. */
export const ownPolicies: readonly PolicyDefinition[] = [
  {
    id: 'unplacedProcedures',
    label: 'Procedures on lines without a revenue code',
    byDefault: 'dynamic',
    values: ['dynamic', 'static'],
    note: '',
  },
]

/** Rules of the catalogue whose outcome a file without revenue codes tells by its own lines, with their area. */
export const ownAreas: Readonly<Record<string, string>> = {
  C17: 'unplacedProcedures',
  M13: 'unplacedProcedures',
}

/**
 * Kinds of code that the words of a rule for lines without a revenue code speak of. Where lines worded alike plainly
 * carry codes of another kind, one of our rules N takes the rule's place.
 */
export const ownKinds: Readonly<Record<string, readonly CodeKind[]>> = {
  M03: ['drug'],
  M04: ['drug', 'service'],
  M05: ['drug'],
  M06: ['drug'],
  M08: ['imaging'],
  M09: ['device', 'equipment'],
  M10: ['device', 'equipment'],
  M11: ['lab'],
  M12: ['service', 'imaging'],
  M13: ['surgery', 'service'],
  // A unit of time says how the line is charged and not what it is.
  M14: [],
  Z99: [],
}

/**
 * Conditions beside the catalogue's own or in their place, by rule: a price of thousands is no tablet's, a device is
 * no drug for the ear it goes into, and neither is work on it or an injection as work. Of catheters those for the
 * bladder have no device code.
 */
export const ownConditions: Readonly<Record<string, Partial<RuleCondition>>> = {
  M01: { noWords: ['anesthetisedWork'] },
  M03: {
    priceBelow: 5000,
    noWords: [
      ...['drugInjectable', 'invasive', 'labWords', 'imagingWords', 'namedDevice'],
      ...['workWithoutDrugForm', 'inhaledTreatment'],
    ],
  },
  M06: {
    noWords: ['labWords', 'imagingWords', 'invasive', 'administered', 'injectionWork'],
  },
  M10: { noWords: ['labWords', 'workWithSupply'] },
  E12: { noWords: ['routineSupply', 'urethralCatheter'] },
}

/** Ranges of codes of our own, read before the catalogue's, which count these among the glaucoma tests. */
export const ownCodeRanges: readonly CodeRangeFacts[] = [
  {
    from: 'G0120',
    to: 'G0122',
    label: 'Colorectal screening scope/enema',
    typicalRevenueCodes: ['0750'],
    alsoAccepted: ['0360', '0361', '0320'],
  },
]

/** A rule for lines without a revenue code that are plainly of a kind, whatever single words suggest. */
function ruleOfKind(
  kind: CodeKind,
  rule: Pick<CodingRule, 'id' | 'reason' | 'policy'>,
): { readonly before: string; readonly rule: CodingRule } {
  return {
    before: 'M01',
    rule: {
      group: 'descOnly',
      when: { rev: ['', 'bad'], hasCode: false, kind },
      outcome: 'static',
      confidence: 'low',
      source: 'public chargemasters',
      exceptions: '',
      flags: ['missingCode', 'assignRevenueCode'],
      ...rule,
    },
  }
}

/** Rules of our own, each with the rule of the catalogue before which it is tried. */
export const ownRules: readonly { readonly before: string; readonly rule: CodingRule }[] = [
  ruleOfKind('surgery', {
    id: 'N01',
    policy: 'unplacedProcedures',
    reason:
      'Worded like procedures that other hospitals carry with a fixed code. Where coders assign yours, choose so under Rules, Policies, or add the revenue code.',
  }),
  ruleOfKind('lab', {
    id: 'N02',
    reason:
      'Worded like laboratory tests of other hospitals: fixed CPT code, revenue code 030x/031x.',
  }),
  ruleOfKind('imaging', {
    id: 'N03',
    reason:
      'Worded like imaging exams or radiation treatments of other hospitals: fixed 7xxxx code; add the revenue code.',
  }),
  ruleOfKind('service', {
    id: 'N04',
    reason:
      'Worded like tests, visits or treatments of other hospitals that have a code of their own.',
  }),
  ruleOfKind('device', {
    id: 'N05',
    reason: 'Worded like devices of other hospitals: device code under 0278 or 0272 if one fits.',
  }),
  ruleOfKind('equipment', {
    id: 'N06',
    reason: 'Worded like orthotics and equipment of other hospitals: L, E or A code if one fits.',
  }),
  ruleOfKind('drug', {
    id: 'N07',
    reason:
      'Worded like drugs or contrast of other hospitals that have a code: add it and the revenue code.',
  }),
  {
    before: 'A04',
    rule: {
      id: 'A03b',
      group: 'gate',
      when: {
        rev: ['', 'bad', '0420-0449', '0470-0479', '0510-0529', '0900-0949'],
        words: ['functionalLimitation'],
        hasCode: false,
      },
      outcome: 'none',
      reason:
        'Functional-limitation line: it reports how impaired a therapy patient is. Medicare stopped asking for it on 2019-01-01 and its codes (G8978-G8999, G9158-G9186) have ended: no code, inactivate it.',
      confidence: 'high',
      source: 'CMS CY 2019 physician fee schedule final rule (83 FR 59452)',
      exceptions: '',
      flags: [],
    },
  },
  {
    before: 'E09',
    rule: {
      id: 'E08c',
      group: 'supply',
      when: { rev: ['0278'], words: ['instrument'], hasCode: false },
      outcome: 'none',
      reason:
        'An instrument does not stay in the body: no device code fits it, and revenue code 0272 is its own.',
      confidence: 'high',
      source: 'NUBC/FDA implant definition',
      exceptions: '',
      flags: [],
    },
  },
  {
    before: 'M03',
    rule: {
      id: 'M02b',
      group: 'descOnly',
      when: { rev: ['', 'bad'], words: ['cathLabWork'], hasCode: false },
      outcome: 'dynamic',
      policy: 'unplacedProcedures',
      reason:
        'Reads like work in the catheter laboratory or interventional radiology: coders assign the code until the department and revenue code are known.',
      confidence: 'medium',
      source: practice,
      exceptions: 'The stent, wire or catheter itself.',
      flags: ['missingCode', 'assignRevenueCode'],
    },
  },
  {
    before: 'M03',
    rule: {
      id: 'M02f',
      group: 'descOnly',
      when: {
        rev: ['', 'bad'],
        words: ['workByThing', 'bodyIrrigation'],
        noWords: ['labWords'],
        hasCode: false,
      },
      outcome: 'static',
      policy: 'unplacedProcedures',
      // Lines worded alike may tell the kind of work, but make no thing of it.
      kinds: ['device', 'equipment', 'drug'],
      reason:
        'Reads like a procedure and not like the needle, catheter, stent or drug it is done with: a code of its own. Where coders assign yours, choose so under Rules, Policies, or add the revenue code.',
      confidence: 'medium',
      source: practice,
      exceptions: 'The needle itself.',
      flags: ['missingCode', 'assignRevenueCode'],
    },
  },
  {
    before: 'M01',
    rule: {
      id: 'M00b',
      group: 'descOnly',
      when: {
        rev: ['', 'bad'],
        words: ['codeBeforeName'],
        // Where the words tell a procedure anyway, they are read as on any other line.
        noWords: ['invasive'],
        hasCode: false,
      },
      outcome: 'static',
      policy: 'unplacedProcedures',
      kinds: ['device', 'equipment', 'drug'],
      reason:
        'The name begins with the code of a procedure: it belongs into the code column. Where coders assign yours, choose so under Rules, Policies.',
      confidence: 'high',
      source: practice,
      exceptions: 'An item number of five digits.',
      flags: ['missingCode', 'assignRevenueCode'],
    },
  },
  {
    before: 'M01',
    rule: {
      id: 'M00c',
      group: 'descOnly',
      when: { rev: ['', 'bad'], words: ['highResolution'], hasCode: false },
      outcome: 'static',
      reason:
        'Tissue typing of high resolution (HR): a laboratory test with a fixed CPT code, revenue code 030x.',
      confidence: 'high',
      source: practice,
      exceptions: '',
      flags: ['missingCode', 'assignRevenueCode'],
    },
  },
  {
    before: 'A04',
    rule: {
      id: 'A03d',
      group: 'gate',
      when: {
        rev: ['', 'bad', '0510-0529', '0960-0989'],
        words: ['qualityMeasure'],
        // Reports carry a cent where a price is asked for; what costs more is a service.
        priceBelow: 0.05,
        hasCode: false,
      },
      outcome: 'none',
      reason:
        'Quality measure: it reports what was found or written down and is no charge. A cent as its price is on purpose; CPT Category II codes are not paid.',
      confidence: 'medium',
      source: practice,
      exceptions: '',
      flags: [],
    },
  },
  {
    before: 'M01',
    rule: {
      id: 'M00d',
      group: 'descOnly',
      when: {
        rev: ['', 'bad'],
        words: ['iodinatedContrast'],
        noWords: ['imagingWords', 'invasive'],
        hasCode: false,
      },
      outcome: 'static',
      reason:
        'Iodinated contrast of low osmolality has a code by its iodine in a millilitre: Q9965 (100-199 mg), Q9966 (200-299 mg) or Q9967 (300-399 mg). Add it and revenue code 0255 or 0636.',
      confidence: 'medium',
      source: 'CMS HCPCS Level II file',
      exceptions: 'Contrast that is drunk.',
      flags: ['missingCode', 'assignRevenueCode'],
    },
  },
  {
    before: 'M03',
    rule: {
      id: 'M02c',
      group: 'supply',
      when: { rev: ['', 'bad'], words: ['embolisationCoil'], hasCode: false },
      outcome: 'none',
      reason:
        'No device code describes an embolisation coil: bill it under revenue code 0278 without a code.',
      confidence: 'high',
      source: practice,
      exceptions: '',
      flags: ['assignRevenueCode'],
    },
  },
  {
    before: 'M03',
    rule: {
      id: 'M02h',
      group: 'supply',
      when: { rev: ['', 'bad'], words: ['foleyCatheter'], hasCode: false },
      outcome: 'none',
      reason:
        'A catheter that drains the bladder is a supply and no vascular device: no code, revenue code 0270-0272.',
      confidence: 'high',
      source: practice,
      exceptions: 'Supplied for use at home.',
      flags: ['assignRevenueCode'],
    },
  },
  {
    before: 'M03',
    rule: {
      id: 'M02i',
      group: 'descOnly',
      when: { rev: ['', 'bad'], words: ['imagingGuidance'], hasCode: false },
      outcome: 'static',
      reason:
        'Reads like the imaging that guides a procedure and not like the procedure: fixed 7xxxx code beside that of the procedure; add the revenue code of the imaging.',
      confidence: 'medium',
      source: practice,
      exceptions: 'A procedure whose code includes its imaging.',
      flags: ['missingCode', 'assignRevenueCode'],
    },
  },
  {
    before: 'M03',
    rule: {
      id: 'M02j',
      group: 'descOnly',
      when: {
        rev: ['', 'bad'],
        words: ['vaccineGiven'],
        noWords: ['labWords', 'invasive'],
        hasCode: false,
      },
      outcome: 'static',
      reason:
        'Reads like the giving of a vaccine and not like the vaccine itself: fixed code of its administration, revenue code 0771.',
      confidence: 'medium',
      source: practice,
      exceptions: '',
      flags: ['missingCode', 'assignRevenueCode'],
    },
  },
  {
    before: 'M06',
    rule: {
      id: 'M05b',
      group: 'descOnly',
      when: {
        rev: ['', 'bad'],
        words: ['suppliesForDrug'],
        noWords: ['labWords', 'imagingWords', 'invasive', 'administered', 'injectionWork'],
        hasCode: false,
      },
      outcome: 'none',
      // Where lines worded alike are work, they are so of what a drug’s words name.
      kinds: ['drug'],
      reason:
        'Reads like a set, tubing or dressing and not like the drug that runs through it: a supply, no code, revenue code 0270-0272.',
      confidence: 'low',
      source: practice,
      exceptions: '',
      flags: ['assignRevenueCode'],
    },
  },
  {
    before: 'M03',
    rule: {
      id: 'M02g',
      group: 'descOnly',
      when: {
        rev: ['', 'bad'],
        words: ['radiopharmaceutical'],
        noWords: ['labWords', 'invasive'],
        hasCode: false,
      },
      outcome: 'static',
      reason:
        'Reads like a radiopharmaceutical, or an exam or treatment with one: the dose has an A95xx or Q code (revenue code 0343 or 0344), the exam or treatment a 78xxx or 79xxx code.',
      confidence: 'medium',
      source: 'CMS HCPCS Level II file',
      exceptions: '',
      flags: ['missingCode', 'assignRevenueCode'],
    },
  },
  {
    before: 'M09',
    rule: {
      id: 'M08b',
      group: 'descOnly',
      when: { rev: ['', 'bad'], words: ['needleTest'], hasCode: false },
      outcome: 'static',
      reason:
        'Reads like an electromyography by needle and not like the needle: a test with a code of its own, under revenue code 0922.',
      confidence: 'medium',
      source: practice,
      exceptions: 'The needle bought by itself.',
      flags: ['missingCode', 'assignRevenueCode'],
    },
  },
  {
    before: 'M13',
    rule: {
      id: 'M12b',
      group: 'descOnly',
      when: { rev: ['', 'bad'], words: ['plainExam'], hasCode: false },
      outcome: 'static',
      // Of what guides a procedure or places a device the exam's own words say nothing.
      kinds: ['imaging', 'service'],
      reason:
        'Reads like an imaging exam or a radiation treatment and not like a procedure under imaging: fixed 7xxxx code, of vessels and the heart a 93xxx code; add revenue code 032x/034x/035x/040x/061x.',
      confidence: 'low',
      source: practice,
      exceptions: 'A biopsy, drainage or placement that the name leaves out.',
      flags: ['missingCode', 'assignRevenueCode'],
    },
  },
  {
    before: 'M14',
    rule: {
      id: 'M13c',
      group: 'descOnly',
      when: { rev: ['', 'bad'], words: ['staffTime'], hasCode: false },
      outcome: 'none',
      reason:
        'Reads like gas, a room or time of staff and not like a treatment by itself: no code of its own. Add the revenue code.',
      confidence: 'low',
      source: practice,
      exceptions: '',
      flags: ['assignRevenueCode'],
    },
  },
  {
    before: 'M14',
    rule: {
      id: 'M13b',
      group: 'descOnly',
      when: { rev: ['', 'bad'], words: ['timedService'], hasCode: false },
      outcome: 'static',
      // Lines worded alike may tell a drug or a device, but not another kind of work.
      kinds: ['lab', 'imaging', 'surgery', 'service'],
      reason:
        'Reads like a therapy, an evaluation, a test or counselling that is charged by time: a code of its own, in units of that time.',
      confidence: 'low',
      source: practice,
      exceptions: 'Time of staff, oxygen and rooms.',
      flags: ['missingCode', 'assignRevenueCode'],
    },
  },
  {
    before: 'M03',
    rule: {
      id: 'M02d',
      group: 'descOnly',
      when: { rev: ['', 'bad'], words: ['capsuleEndoscopy'], hasCode: false },
      outcome: 'static',
      reason:
        'Capsule endoscopy is a test with a code of its own (91110, 91111, 91113), under revenue code 0750.',
      confidence: 'medium',
      source: practice,
      exceptions: 'The capsule bought by itself.',
      flags: ['missingCode', 'assignRevenueCode'],
    },
  },
  {
    before: 'M03',
    rule: {
      id: 'M02e',
      group: 'descOnly',
      when: {
        rev: ['', 'bad'],
        words: ['plainImplant'],
        noWords: ['labWords', 'imagingWords', 'drugInjectable', 'invasive', 'doseByWeight'],
        hasCode: false,
      },
      outcome: 'static',
      kinds: ['device', 'equipment'],
      reason: 'Reads like an implant: device code under 0278 if one fits.',
      confidence: 'low',
      source: practice,
      exceptions: '',
      flags: ['missingCode', 'assignRevenueCode'],
    },
  },
  {
    before: 'M04',
    rule: {
      id: 'M03b',
      group: 'descOnly',
      when: {
        rev: ['', 'bad'],
        words: ['dosedForm'],
        noWords: ['drugInjectable', 'invasive', 'labWords', 'imagingWords'],
        hasCode: false,
      },
      outcome: 'none',
      kinds: ['drug'],
      reason: 'Reads like an oral or topical drug: no code. Add revenue code 0250 or 0637.',
      confidence: 'low',
      source: practice,
      exceptions: '',
      flags: ['assignRevenueCode'],
    },
  },
  {
    before: 'M01',
    rule: {
      id: 'A16',
      group: 'gate',
      when: { rev: ['', 'bad'], words: ['procedureSupply'], hasCode: false },
      outcome: 'none',
      reason:
        'Reads like a tray, kit or instrument for a procedure and not the procedure itself: a supply, no code, revenue code 0270-0272.',
      confidence: 'medium',
      source: practice,
      exceptions: '',
      flags: ['assignRevenueCode'],
    },
  },
  {
    before: 'A04',
    rule: {
      id: 'A03c',
      group: 'gate',
      when: {
        rev: ['', 'bad'],
        words: ['departmentHeading'],
        price: 'zeroOrBlank',
        hasCode: false,
      },
      outcome: 'none',
      reason:
        'The number and name of a department, without price, code and revenue code: a heading and no charge.',
      confidence: 'medium',
      source: practice,
      exceptions: 'A charge whose name begins with four digits and whose price is missing.',
      flags: [],
    },
  },
  {
    before: 'A10',
    rule: {
      id: 'A09b',
      group: 'gate',
      when: {
        words: ['officeFee'],
        noRev: ['0250-0279', '0636', '0780-0789'],
        hasCode: false,
      },
      outcome: 'none',
      reason:
        'A fee for records, transcription or calling staff back: a cost of the department and no medical service, so no code.',
      confidence: 'medium',
      source: practice,
      exceptions: '',
      flags: [],
    },
  },
  {
    before: 'A10',
    rule: {
      id: 'A12b',
      group: 'gate',
      when: { rev: ['', 'bad'], words: ['ledger'], price: 'zeroOrBlank', hasCode: false },
      outcome: 'none',
      reason: 'A payment, discount or write-off is a row of the ledger and no charge.',
      confidence: 'high',
      source: practice,
      exceptions: '',
      flags: [],
    },
  },
  {
    before: 'M01',
    rule: {
      id: 'K04b',
      group: 'visit',
      when: { rev: ['', 'bad'], words: ['edVisit'], hasCode: false, noWords: ['statistical'] },
      outcome: 'static',
      reason:
        'Emergency visit by its level: the hospital fixes the visit code of the level on the line.',
      confidence: 'medium',
      source: 'CMS Pub. 100-04 ch. 4 s.160',
      exceptions: '',
      flags: ['missingCode'],
    },
  },
  {
    before: 'M01',
    rule: {
      id: 'K04c',
      group: 'visit',
      when: { rev: ['', 'bad'], words: ['dental'], hasCode: false },
      outcome: 'static',
      reason: 'Dental service: clinics fix a code of the dental code set on each line.',
      confidence: 'medium',
      source: practice,
      exceptions: 'Supplies and instruments of the dentist.',
      flags: ['missingCode'],
    },
  },
  {
    before: 'B01',
    rule: {
      id: 'K08b',
      group: 'visit',
      when: {
        rev: ['', 'bad'],
        words: ['observationHours'],
        hasCode: false,
        noWords: ['nursing', 'recovery', 'anesthesia'],
      },
      outcome: 'static',
      reason: 'Observation is billed by the hour with G0378, which is fixed on the line.',
      confidence: 'medium',
      source: 'CMS Pub. 100-04 ch. 4 s.290',
      exceptions: '',
      flags: ['missingCode'],
    },
  },
  {
    before: 'M01',
    rule: {
      id: 'M00',
      group: 'descOnly',
      when: {
        rev: ['', 'bad'],
        words: ['setUp'],
        noWords: ['anesthesia', 'modSedation'],
        hasCode: false,
      },
      outcome: 'none',
      reason:
        'Reads like set-up, stand-by or time outside the operating room: part of the treatment or the stay, no code of its own. Add the revenue code.',
      confidence: 'low',
      source: practice,
      exceptions: 'The first day of ventilation or CPAP, which has a code.',
      flags: ['assignRevenueCode'],
    },
  },
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
    before: 'C33',
    rule: {
      id: 'C32b',
      group: 'code',
      when: {
        code: ['C5271-C5278', 'C7500-C7599', 'C9716-C9899', 'G0104-G0106', 'G0120-G0121', 'G0289'],
        rev: ['0360-0369', '0490-0499', '0790-0799'],
      },
      outcome: 'dynamic',
      policy: 'surgery',
      reason:
        'HCPCS procedure code used in place of a surgical CPT code in the operating room: coders assign it from the operative note.',
      confidence: 'medium',
      source: 'CMS Pub. 100-04 ch. 4 (C codes for OPPS procedures)',
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
