import type { CodeKind } from '../core/coding/CodeKind'
import type {
  CodeRangeFacts,
  CodingRule,
  PolicyDefinition,
  RuleCondition,
} from '../core/reference/RulesPack'

/** An adjustment with a word of the ledger beside it: what is adjustable or adjacent has none. */
const ledgerAdjustment =
  '^ADJ[- ]AR\\b|^(?=.*\\bADJ(?:USTMENT)?S?\\b).*\\b(?:PY?MTS?|PAYMENTS?|CONTRACTUAL|ALLOWANCES?|C?BAL(?:ANCE)?|CREDITS?|DEBITS?|ACCOUNTS?|ACCT|A/R|INSURANCE|CHARITY|DISCOUNTS?|ADMINISTRATIVE|SETTLEMENTS?|VARIANCE|COURTESY|(?:RATE|RISK) ADJUSTMENT|BANKRUPT\\w*|BAD DEBT|WRITE[- ]?OFFS?|REFUND\\w*)\\b'
/** A write-off by the account or the reason beside it: alone `W/O` is without. */
const ledgerWriteOff =
  '\\b(?:BANKRUPT\\w*|BKRPTCY|CHARITY|BALANCE|ACCOUNT|ACCT|DEDUCT(?:IBLE)?|CLAIM)\\b.* W/O(?: |$)|(?:^| )W/O (?:BALANCE|ACCOUNT|ACCT|BAD DEBT|CHARITY|CONTRACTUAL|RISK M(?:GM|ANAGEMEN)T)\\b|^ADMIN(?:ISTRATIVE)? W/O$'

/** Sizes, packs and words of things: what has them is bought and not done. */
const boughtThing =
  '\\d ?(?:GA?|GAUGE|MM|CM|FR|IN)\\b|\\d ?X ?\\d|\\d ?/ ?BX\\b|\\bBX ?/ ?\\d|\\b(?:SYS(?:TEM)?|SETS?|KITS?|TRAYS?|PACKS?|GUN|DISP(?:OSABLE)?|FORCEPS?|VALVES?|GUIDE|DEVICES?|DRIVER|BRUSH\\w*|TUBING|SLIDE|MARKERS?|CANNULA|TRU-?CUT|TEMNO|JAMSHIDI|HAWKINS|MAXCORE|FINESSE|COAX\\w*)\\b'
/** Where a needle is put through the skin for tissue. */
const biopsiedOrgan =
  '(?:LIVER|PANCREAS|KIDNEY|RENAL|LUNG|MEDIAST\\w*|PLEURAL?|THYROID|BREAST|PROSTATE|SPINAL CORD|SALIV\\w*|SPLEEN|LYMPH|NODES?|ADRENAL|ABD(?:OM\\w*)?|RETROPER\\w*|MUSCLE|TESTIS|PERC(?:UT\\w*)?)'

/** Things by which arteries are opened, their nouns and sizes; and words by which the catalogue’s list reads the work anyway. */
const vesselTool =
  '\\d\\.\\d|\\d ?(?:FR?|MM|CM|IN)\\b|\\d ?X|\\b(?:CATH\\w*|CTH|BALL(?:OON)?|BLN|DEVICE|SYS(?:TEM)?|WIRE|GUIDE\\w*|LUBRICANT|PACK|KIT|TRAY|SHEATH|INFLAT\\w*|HANDLE|BURRS?|ADVANCER|CROWN|CONSOLE|DISP(?:OSABLE)?|SUPPLY|MIN(?:UTES?)?|VISIT)\\b|\\b(?:REVASC|THROM)'
/** The vessel that is opened, or which one of several it is: no catheter is called by them alone. */
const openedVessel =
  "\\b(?:SINGLE|SNGL|SGL|1ST|FIRST|INI(?:T(?:IAL)?)?|ADD(?:'?L|-?ON|ITIONAL)?|EA(?:CH)?|COR(?:ONARY)?|ILIAC|BRACH\\w*|FEM(?:ORAL)?|POP(?:LIT\\w*)?|TIB\\w*|PERONEAL|RENAL|VISC\\w*|VENOUS|VEIN|ARTERY|AORT\\w*|VESSEL|CTO|PCI|N?DES|BMS)\\b"
/** Scopes through which tissue is taken by needle. */
const needledScope =
  '\\b(?:(?:TRANS)?BRONCH\\w*|EGD|EUS|EBUS|ENDOSCOPIC US|ESOPHAGO\\w*|COLONOSC\\w*|SIGMD?\\w*)'

/** Rooms whose cases coders code, and the tables and scopes that stand in them. */
const procedureRoom =
  '\\b(?:O\\.?R\\.?|CVOR|OPERATING|SURG(?:ERY|ICAL)?|CATH LAB|CL|EP|ENDO(?:SC\\w*)?|BRONC\\w*|ANGIO\\w*|CORONARY|TABLE|TBL|CASE)\\b'
/** A set of tubes for an infusion, blood or an irrigation. */
const infusionSet =
  '^SE?T (?:IV|ADM(?:IN\\w*)?|BLD|BLOOD|IRR?G?\\w*|VOLUM\\w*|INFUS\\w*|TRANSFUS\\w*)\\b'
/** Words that name their code are a coded line whose code stands in the wrong place. */
const withoutReportCode = '^(?!.*\\bG-?\\d{4}\\b)'
/** The functions that therapists reported on, as the short names of G8978-G8999 and G9158-G9186 write them. */
const reportedFunction =
  '(?:SELF[ -]?CARE|MOBILITY|MOVE OBJ\\w*|BODY[ -]?POS\\w*|CARRY\\w*|SWALLOW\\w*|MO?T(?:O?R)? SP\\w*|(?:SPOKEN )?(?:LANG\\w*|LNG \\w+)|ATTE?N\\w*|MEMORY|VOICE|OTHE?R? (?:[PO]T\\b|SUB|PRIM?|SP)\\S*|SUB\\w* [PO]T\\S*)'
/** The stages they reported: where the patient stands, shall stand, and stood at discharge. */
const reportStage = '(?:CURR(?:E?NT)?|CURE?NT|GOAL|PROJ(?:ECTED)?|D/?C|DISCH(?:ARGE)?)'

/** Words of the catalogue that also catch something else, with what stands in their place, by list. */
export const refinedWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  finance: {
    '\\bADJ(?:USTMENT)?S?\\b': ledgerAdjustment,
    '(?:^| )W/O(?: |$)': ledgerWriteOff,
  },
  inactive: {
    // Inactivated vaccines, and a factor whose B-domain is deleted, are in use.
    '\\bINACTI?VE?\\b':
      '^(?!.*\\b(?:VAC\\w*|VIRUS|IPV|POLIO\\w*|DTAP|FLU|RABIES|HEP[ABE]?|ENCEPH\\w*)\\b).*\\bINACTI?VE?\\b',
    '\\bDELETED\\b': '(?<!DOMAIN[ -])\\bDELETED\\b(?! (?:GENE|EXON|REGION|DOMAIN|CHROMOSOM))',
    // Of whom it is for, and of what it warns.
    '\\bRETIRED\\b':
      '\\bRETIRED\\b(?! (?:TEACHER|EMPLOYEE|STAFF|MILITARY|PERSONNEL|WORKER|MEMBER|POLICE|FIRE))',
    '\\bDO NOT USE\\b': '\\bDO NOT USE\\b(?! (?:IF|WITH|WHEN|UNLESS|NEAR)\\b)',
  },
  cancelled: {
    // `MRI KNEE, LEFT W/O` is without contrast.
    '\\bLEFT (?:W/?O|WITHOUT|BEFORE|AMA)\\b':
      '\\bLEFT (?:W/?O|WITHOUT) (?:BE(?:ING)? )?(?:SEE|TREAT|TX|EXAM|EVAL|CARE|SERV)|\\bLEFT (?:BEFORE|AMA)\\b',
  },
  retail: { '\\bMEMBER(?:SHIP)?\\b': '(?<!FAMILY )\\bMEMBER(?:SHIP)?\\b' },
  dietOrder: {
    // A defibrillator is called as a feed is.
    '\\b(?:ENSURE|GLUCERNA|JEVITY|OSMOLITE|NEPRO|BOOST|PEDIASURE|ISOSOURCE|NOVASOURSE|SIMILAC|ENFAMIL|PULMOCARE|VITAL AF|PROMOTE|SUPLENA)\\b':
      '^(?!.*\\b(?:ICD|CRT\\w*|GENERATOR|DEFIB\\w*)\\b).*\\b(?:ENSURE|GLUCERNA|JEVITY|OSMOLITE|NEPRO|BOOST|PEDIASURE|ISOSOURCE|NOVASOURSE|SIMILAC|ENFAMIL|PULMOCARE|VITAL AF|PROMOTE|SUPLENA)\\b',
  },
  orTime: {
    '\\bO\\.?R\\.? (?:MIN|CHARGE|SVC|SERV|LEVEL|LVL|PROC|SETUP|SET UP)':
      '\\bO\\.?R\\.? (?:(?:GROUP|GRP|ACUITY) )?(?:MIN|CHARGE|SVC|SERV|LEVEL|LVL|PROC|SETUP|SET UP)',
    '\\bSURGERY\\b.*\\b(?:HR|HOUR|MIN)\\b': '\\bSURGERY\\b.*\\b(?:HR|HOUR|MIN(?:UTE)?)S?\\b',
  },
  routineSupply: {
    '\\bTUBING\\b': `\\bTUBING\\b|${infusionSet}`,
  },
  drugInjectable: {
    // What is drunk is measured by the millilitre as well.
    '\\bMG/ML\\b': '^(?!.*\\b(?:ORAL|PO|SYRUP|ELIX(?:IR)?)\\b).*\\bMG/ML\\b',
  },
  therapyWords: {
    // Speech therapy and a set are written alike.
    '^(?:PT|OT|ST|SLP)\\b': `^(?!${infusionSet})(?:PT|OT|ST|SLP)\\b`,
    '\\bPHYSICAL THERAPY\\b|\\bOCCUPATIONAL THERAPY\\b|\\bSPEECH\\b':
      '\\bPHY(?:S(?:ICAL)?)? THER|\\bOCC(?:UP(?:ATIONAL)?)? THER|\\bSPEECH\\b',
  },
  invasive: {
    // Closed treatment as emergency departments write it.
    '\\bFX\\b': '\\bFX\\b|\\bCLO?SD?TX|FXWO?M?\\b|\\bADJ TIS\\b',
    // Surgery of the eye is no drop for it.
    '\\bOSCOPY\\b':
      '\\bOSCOPY\\b|\\b(?:LASER|EYE|EAR|NASAL|ORAL|SINUS) SURG(?:ERY)?\\b|\\bPROC(?:EDURE)? (?:EYE|EAR|NASAL|ORAL)\\b',
  },
  deviceSupply: {
    // A drill for passing wires is no wire.
    '\\bWIRE\\b': '\\bWIRE\\b(?! ?PASS)',
  },
  room: { '^RM\\b': '^RM\\b|\\bRM (?:CHG|CHARGE|RATE)\\b' },
}

/** Word lists of our own beside the catalogue's, on the normalised description. */
export const ownWordLists: Readonly<Record<string, readonly string[]>> = {
  /** A price for a whole case, or a sentence about the file. */
  notACharge: [
    '\\b(?:MS|APR|AP)[- ]?DRGS?\\b',
    '\\bDRGS? ?\\d',
    '\\bAPRDRG',
    '\\bW(?:/O?|ITHOUT)? (?:MCC|CC|CC/MCC)\\b|\\bW/O?(?:MCC|CC)\\b',
    '\\bW(?:/O)? O\\.?R\\.? PROC',
    '\\bCPT CODES\\b',
    '\\bLIST AS NEEDED\\b',
    '\\bSUBMIT (?:COMPLETED|THE) ',
  ],
  /** The number of a cost centre and its name, as a heading above its charges. */
  departmentHeading: [
    '^\\d{4} (?!(?:M[LGM]|MCG|MEQ|CC|CM|UNITS?|IU|U|FR|GM?|PCS?|X(?!-RAY))\\b)[A-Z]',
  ],
  /** What an office does: copies of records, transcription, calling staff or a donor back. A breast is called back for views. */
  officeFee: [
    '\\bMED(?:ICAL)? REC(?:ORD)?S?\\b(?!.*\\bREV(?:IEW)?\\b)|\\bTRANSCR(?:I?P(?:TION)?)\\b',
    '^(?!.*\\b(?:MAM\\w*|BREAST|VIEWS?)\\b).*\\bCALL[- ]?BACK (?:FEE|CHARGE|CHG|SVC|SERVICE)\\b|^(?:LAB|CT|US|BB|XR|NM|MRI|OR|RT) CALL[- ]?BACK$',
  ],
  /** Rows of the ledger, which some systems keep among the charges. */
  ledger: [
    '\\b(?:PMT|PYMT|PAYMENT)S?\\b',
    '\\bREFUND',
    '\\bWRITE[- ]?OFFS?\\b',
    '\\bBAD DEBT\\b',
    '\\bDISALLOW',
    '\\bDISCOUNTS?\\b',
    '\\bCONTRACTUAL\\b',
    '\\bALLOWANCE\\b',
    '\\bA/R\\b',
    '\\bREMITTANCE\\b|\\bRECOUP(?:MENT)?\\b|\\bUNAPPLIED\\b|\\bCOLLECTION AGENCY\\b|\\bRECEIPTS$',
    '\\bBAL(?:ANCE)? (?:TRANSFER|XFER|TRF)$|\\bTRANSFER (?:OF )?BALANCE$',
    ledgerAdjustment,
    ledgerWriteOff,
  ],
  /** A visit to the emergency department by its level. */
  edVisit: ['\\b(?:ER|ED|EMERG\\w*)(?: (?:ROOM|RM|DEPT|DEPARTMENT))? (?:VISIT|LEVEL|LVL|LEV)\\b'],
  /** Dentists' work, which carries codes of its own. */
  dental: [
    '\\bDENTAL (?:EXAM|CLEAN|EVAL|X-?RAY|VISIT|RESTOR)',
    '\\bORAL EVAL',
    '\\bBITEWING',
    '\\bPORCELAIN\\b',
    '\\bAMALGAM\\b',
    '\\bDENTURES?\\b(?!.*\\b(?:CUP|BRUSH|TAB|ADHES\\w*|CLEAN\\w*)\\b)',
    '\\bROOT CANAL\\b|\\bENDODONTIC',
    '\\bPERIODONT|\\bORTHODONT',
    '\\bPULPOTOMY\\b',
    '\\bTOOTH (?:EXT|SEALANT|IMPACT|ERUPT)|\\b(?:EXT\\w*|PER|EA(?:CH)?|IMPACTED|ERUPTED) TOOTH\\b',
    '^DENT(?:AL)? (?:SURG|ORAL|EXTR?|HYG|PROPHY|RESIN|FILLING|CROWN|RELIN|SEALANT)\\w*\\b(?!.*\\b(?:KIT|TRAY|PACK|SET)\\b)',
    '\\bFLUORIDE (?:VARNISH|TREAT|APPL)|\\bTOPICAL FLUORIDE\\b',
  ],
  /**
   * Where a therapy patient stood, stands and shall stand: reported until 2018, by codes that have ended. A line is told
   * by a share in per cent, by the word “status”, or by one of the functions with a stage; how impaired the patient is
   * (the modifiers CH to CN) and for which therapist (GN, GO, GP) may follow.
   */
  functionalLimitation: [
    `${withoutReportCode}.*(?:\\d ?%.*\\bIMPA?I?R|\\b100 ?% ?RESTRICT|\\b${reportStage} STAT(?:US?)?\\b)`,
    `${withoutReportCode}.*\\b${reportedFunction}\\b(?: \\S+){0,2}? ${reportStage}(?: S(?:T(?:A(?:T(?:US?)?)?)?)?)?(?: (?:C[H-N]|\\d[\\d -]*(?:%|PERC)))?(?: G[NOP])?$`,
  ],
  /** What was found, asked or written down, as quality measures report it: a range, a habit, a record that was made. */
  qualityMeasure: [
    '\\b(?:SYST|DIAST)\\w* BP\\b',
    '\\b(?:TOBACCO|SMOKELESS)\\b.*\\bUSER\\b|\\bNON-?SMOKER\\b|^CURRENT (?:TOBACCO )?SMOKER\\b|\\bSMOKING STATUS\\b|\\bTOBACCO NON',
    '\\bA1C LEVEL\\b.*\\d|\\bLDL-?C\\b.*\\d',
    '\\bPAIN NOTED\\b|\\bBODY MASS INDEX\\b|\\bSCREENING FOR DEPRESS|\\b(?:ACE|ARB)\\b.*\\bRXD\\b',
    '\\bDOCD\\b|\\bDOCUMENTED IN\\b|\\bTLK DOC',
  ],
  /**
   * Set-up, stand-by and minutes that belong to no operating room or catheter laboratory: what a therapist or a nurse
   * makes ready is part of the treatment or the stay.
   */
  setUp: [
    `^(?!.*(?:${procedureRoom})).*(?:\\bSET[- ]?UP\\b|\\bSTAND[- ]?BY\\b|\\bPER MIN)`,
    '^(?=.*\\b(?:RECOV\\w*|PACU)\\b).*\\bPER MIN',
  ],
  /** Hours of observation. */
  observationHours: ['\\bOBS(?:ERV(?:ATION)?)?\\b.*(?:\\b|/)(?:HR|HOUR)(?:S|LY)?\\b'],
  /** What is worn and has an L code. A shoe after surgery has one that Medicare does not cover, and is a supply. */
  orthosis: [
    '\\bORTHO(?:SIS|TIC)S?\\b',
    '\\b(?:AFO|KAFO|TLSO|LSO|WHO)\\b',
    '\\b(?:CERV(?:ICAL)?|NECK|PHILADELPHIA|ASPEN|MIAMI)\\b.*\\bCOLLAR\\b|\\bCOLLAR\\b.*\\bCERV',
    '\\bBRACE\\b',
    '\\bSPLINTS?\\b(?!.*\\b(?:ROLL|PADD|MATERIAL|PLASTER|FIBERGLASS|NASAL|SEPT)\\w*)',
    '\\bIMMOBILI[SZ]ER\\b',
    '\\b(?:WALKER|WALKING|CAM) BOOT\\b|\\bBOOT,? (?:WALK|CAM)',
    '\\b(?:ABDOMINAL|LUMBAR) (?:BINDER|SUPPORT)\\b',
  ],
  /** Implants whose names hold short words that also name forms of drugs: `CAP`, `GEL`, `CR`, `PATCH`. */
  plainImplant: [
    '\\bSCREWS?\\b|\\bSCRW\\b|\\bANCHORS?\\b|\\bRODS?\\b|\\bMESH\\b|\\bSTENTS?\\b',
    '\\bCAGES?\\b|\\bSPACERS?\\b(?!.*\\b(?:INHAL\\w*|CHAMBER|MDI|MASK|AERO\\w*)\\b)',
    '\\b(?:ALLO)?GRAFTS?\\b|\\bPLATES?\\b|\\bEND CAP\\b|\\bCAP END\\b',
    '\\b(?:BREAST|BRST|MAMMARY|TISSUE|SHLDR|EYE)\\b.*\\b(?:IMPL(?:ANT)?|EXPANDER)\\b|\\b(?:IMPL(?:ANT)?|EXPANDER)\\b.*\\b(?:BREAST|BRST|MAMMARY|TISSUE|SHLDR|EYE)\\b',
    '^(?!.*\\b(?:CANN\\w*|SNARE|DRILL|BLADE|BIT|BRUSH|REAMER|EXTRACTOR|INTRO|SHEATH|TUB(?:E|ING)|PRESSURIZER)\\b).*(?:\\bTIB(?:IAL)?\\b|\\bFEM(?:ORAL)?\\b|\\bACETAB|\\bHUMERAL\\b|\\bPATELLAR?\\b)',
    '\\bPATCH\\b.*\\b(?:DURAL?|PERICARD\\w*|PRCRD|TISSUE|XENO|BOV\\w*|VASC\\w*|GLAUCOMA)\\b',
  ],
  /**
   * Devices, instruments and implants by their nouns. Beside these, `EAR`, `NASAL`, `GEL` and the like tell a place or a
   * material and no form of drug. A dose makes them the pack of a drug.
   */
  namedDevice: [
    '^(?!.*\\d ?(?:MC?G|MEQ|GM|GRAMS?|UNITS?|IU)\\b|.*\\d ?%|.*\\b(?:INJ|SOLN?|OINT\\w*|CREAM|CRM|SUSP\\w*|PROT(?:ECT\\w*)?|SHIELDS?|TREATMENT)\\b).*\\b(?:CATH(?:ETERS?)?|CTH|FOLEY|CANNULAS?|GUIDE ?WIRES?|WIRES?|SHEATH|BALLOON|BLLN|STENTS?|IMPELLA|IMPLANTS?|IMPL|IOL|LENS|PROSTH\\w*|PORP|TORP|OSSICUL\\w*|COCHLEAR|SUTURES?|VICRYL|NYLON|AIRWAYS?|SPECULUM|BLADES?|NEEDLES?|FORCEPS?|SCISSORS?|RETRACTORS?|ELECTRODES?|LARYNGOSC\\w*|ENDOTRACH\\w*|TRACH|PICC|LOCKING|WASHERS?|SPHERE|SIZERS?|SIZING|PROLARYN|RADIESSE|INTEGRAL)\\b',
  ],
  /** Instruments by their nouns, beside no implant that is called after one: a self-drilling screw, a helical blade. */
  instrument: [
    '^(?!.*\\b(?:SCREWS?|SCRW?|PINS?|ANCHORS?|PLATES?|NAILS?|WIRES?|K-?WIRE|IMP(?:L(?:ANTS?)?)?|KITS?|SETS?)\\b).*\\b(?:DRILLS?|REAMERS?|SIZERS?|BROACH(?:ES)?|RASPS?|SCREWDRIVERS?|DRIVER|BURRS?(?! ?HOLES?)|SAW BLADES?|RETRACTORS?|FORCEPS?)\\b',
  ],
  /** A dose by weight, as drugs have it and implants do not. */
  doseByWeight: ['\\d ?(?:MC?G|MEQ|GM|GRAMS?|UNITS?|IU)\\b|\\d ?%'],
  /** A form of drug beside a dose. */
  dosedForm: [
    '^(?=.*\\b(?:TAB(?:S|LETS?)?|CAP(?:S|SULES?)?|ORAL|PO|SUSP(?:ENSION)?|LIQ(?:UID)?|SUPP(?:OSITORY)?|CREAM|CRM|OINT(?:MENT)?|GEL|PATCH|DROPS?|GTTS?|OPHTH?|SPRAY)\\b).*\\d ?(?:(?:MC?G|MEQ|GM|GRAMS?|UNITS?|IU|ML)\\b|%)',
  ],
  /** Work in the catheter laboratory and in interventional radiology, called by the devices it places. */
  cathLabWork: [
    '^(?:STENT|REVASC\\w*) (?:DES|BMS)\\b(?!.*\\d)',
    '^IR (?:PTA|CATH|TBPRNL|EMBO\\w*|STENT|ANGIO\\w*|BALLOON|THROMB\\w*)\\b(?!.*(?:\\b(?:KIT|TRAY|PACK|SET|GLIDE|GUIDE)\\b|\\d ?FR\\b))',
    '^DLYS CIRC(?:UIT)?\\b',
    '\\bTBPRNL\\b',
    '\\bPAC(?:ING|E) WIRE\\b.*\\b(?:INSRT|INSERT\\w*|PLCM?T|PLACE\\w*)\\b',
  ],
  /**
   * Work that is called by what it is done with: vessels opened by balloon and stent, a biopsy by needle, told by its
   * organ or way, needles and catheters brought into a named vessel. `LIVER BIOPSY NEEDLE` is the needle.
   */
  workByThing: [
    // Opening vessels is work, with whatever stent, balloon or burr it is done; the tools for it have a size or come first.
    // Where no such word stands, the catalogue’s own list of procedures catches it.
    '^(?!(?:CATH\\w*|DEVICE|SYSTEM|OR IDE)\\b)(?!.*\\d ?X ?\\d)(?:.*\\bREVAS\\b|(?=.*(?:\\b(?:STENTS?|GRAFTS?|FEMORAL|TIBIAL|PTC?A|BLN|BALLOON)\\b|\\bATHEREC)).*\\bREVASC\\w*)|\\bREVA W/',
    '^(?!.*\\b(?:FLUSH|ML|KIT|TUBING|SET)\\b)(?=.*\\b(?:STE?NT|PTA|BLN|BALL?(?:OON)?|INTRO|ANGIO)\\b).*\\b(?:DIAL(?:Y(?:SIS)?)?|DLYS+) CIRC(?:UIT)?\\b',
    '^THROMB W(?:/?O)? ',
    `^(?!.*(?:${boughtThing}|\\b(?:BX|BIOPSY) (?:NDL|NEEDLES?)$))(?=.*\\b(?:BX|BIOPSY)\\b)(?=.*\\bNEEDLE\\b).*\\b${biopsiedOrgan}\\b`,
    '\\b(?:BX|BIOPSY) BONE\\b.*\\b(?:TROCAR ?/ ?N|N\\w+ ?/ ?TROCAR)|\\bBONE (?:MARROW )?(?:BX|BIOPSY) (?:TROCAR ?/ ?N|N\\w+ ?/ ?TROCAR)|\\b(?:(?:BX|BIOPSY) RENAL|RENAL (?:BX|BIOPSY))\\b.*\\bTROCAR|\\b(?:BX|BIOPSY) (?:BONE|BNE) TROCAR N\\w+ (?:DEEP|SUPE?R?F)',
    `^(?!.*(?:${boughtThing})).*${needledScope} .*\\bNEEDLE (?:BX|BIOPSY|ASP)`,
    // An aspiration by fine needle is the name of the work; the needle for it is called an aspiration needle.
    `^(?!.*(?:\\d ?(?:GA?|GAUGE|MM|CM)\\b|\\b(?:KIT|TRAY|SET|PACK|DISP(?:OSABLE)?)\\b)).*\\b(?:FINE|FN) ?(?:NEEDLE|NDLE?) (?:ASP|BX|BIOPSY|EVAL)|^(?!.*\\d ?(?:GA?|GAUGE)\\b).*\\bASP(?:IR\\w*)? FINE (?:NEEDLE|NDLE?)\\b`,
    `^NEEDLE ASPIRATION(?: (?:${biopsiedOrgan}|BLADDER|CYST|ABSCESS|HEMATOMA|JOINT))?$`,
    // Marrow and joints that are tapped, in words too short for the catalogue’s list; `PO` beside them is no drug by mouth.
    `^(?!.*(?:${boughtThing}|\\b(?:NEEDLES?|NDLE?|SYRINGE|BX|BIOPS|ASPIR))).*\\b(?:(?:BIOP|ASP) (?:BONE|BN) MAR(?:ROW)?|BONE MAR(?:ROW)? (?:BIOP|ASP))\\b`,
    `^(?!.*(?:${boughtThing}))ARTHROC(?:EN)? ASP\\b`,
    `^(?!.*(?:${vesselTool}))(?=.*\\b(?:PTC?A|ATHER(?:EC\\w*)?)\\b)(?=.*${openedVessel})`,
    `^(?!.*(?:${boughtThing}))INTRO (?:OF )?(?:NDL|NEEDLE|CATH)\\b.*\\b(?:VEIN|ARTERY|AORT\\w*|VENA CAVA|EXTREM\\w*|PROC)\\b`,
  ],
  /**
   * The code of a procedure, put before its name with a hyphen. Units follow a number without one, and vessels alone
   * are often called by their code and a blank.
   */
  codeBeforeName: [
    '^(?:[1-6]\\d{4}|9[2-6]\\d{3}) ?- ?(?:P/)?[A-Z]{2}',
    '^(?:36[12]\\d\\d|37[12]\\d\\d|929\\d\\d) (?:P/)?[A-Z]{2}',
  ],
  /** Drains the bladder through the urethra: no vascular device. What dilates, and what lies in the ureter, has a code. */
  urethralCatheter: [
    '^(?!.*\\b(?:DILAT\\w*|STENTS?|WIRE|SUPRAPUB\\w*|URETERAL)\\b).*\\b(?:FOLEYS?|URETHRAL|COUDE|ROBN?EL|ROBINSON)\\b',
  ],
  /** Tissue typing of high resolution, which is cut to HR as hours are. */
  highResolution: [
    '^(?=.*(?:\\bHLA\\b|\\bNMDP\\b|\\bCORD\\b|\\bD[PQR]B1\\b|\\bALLEL|\\bTY?PING\\b)).*\\bHR\\b',
  ],
  /** Iodinated contrast of low osmolality, by the names of the agents and with how much iodine is in it. */
  iodinatedContrast: [
    '^(?!.*\\b(?:ORAL|PO)\\b)(?=.*\\d).*\\b(?:IOPAMI?D\\w*|ISOVUE|IOHEX\\w*|OMNIPAQUE|IODIXANOL|VISIPAQUE|IOVERSOL|OPTIRAY|IOPROMIDE|ULTRAVIST|IOXILAN|OXILAN)\\b',
  ],
  /** A coil that closes a vessel, as it comes in its pack. */
  embolisationCoil: [
    '^(?:MICRO ?)?COILS?\\b(?=.*(?:\\bEMBO|\\bDETACH|\\d ?(?:MM|CM)\\b|\\d ?X ?\\.?\\d))(?!.*\\b(?:LEAD|LD|DEFIB|ICD|MRI|ENDORECTAL|BREAST)\\b)',
    // By the names of the makers, which the catalogue lists; leads and defibrillators have some of them too.
    '^(?!.*\\b(?:LEAD|LD|DEFIB|ICD|CRT\\w*|MRI|DETACH(?:ER|MENT)|CONTROL\\w*|CTRL|CABLES?|HANDLE|KIT|PLACE\\w*|PLCM?T|INS\\w*|PROC\\w*)\\b).*\\b(?:COILS?\\b.*\\b(?:RUBY|NESTER|TORNADO|TORN|MWCE|AXIUM|AZUR|CONCERTO|BARRICADE|GDC|MICRUS|EMB)\\b|(?:RUBY|NESTER|TORNADO|AXIUM|AZUR|CONCERTO|BARRICADE|GDC|MICRUS|EMBO\\w*) (?:MICRO ?)?COILS?\\b)|^(?:GDC \\d|CONCERTO (?:NYL|PGL)|HYDROCOIL)\\b',
  ],
  /** A camera that is swallowed. */
  capsuleEndoscopy: ['\\bCAPSULE (?:ENDO(?:SCOP\\w*)?|ENTEROSCOP\\w*)\\b'],
  /** What is used in a procedure and called by it: a biopsy tray, a drainage bag. */
  procedureSupply: [
    // Instruments and supplies by their price range; SUPP is no suppository there.
    '^INST(?:R(?:UMENTS?)?)?/ ?SUPP?L?(?:Y|IES)?\\b',
    '^(?!.*\\b(?:INS(?:ERT\\w*|RT\\w*)|PLCM?T|PLACE(?:MENT)?|RMVL|REMOVAL|EXCH\\w*|CHANGE|DELIVERY|PROC\\w*|SURG\\w*|REPAIR|TROCAR N\\w+ (?:DEEP|SUPE?R?F\\w*))\\b)(?=.*(?:\\b(?:BIOPSY|(?<!/ ?)BX(?! ?/)|DRAIN(?:AGE)?|DRN|EPIDURAL|BLOCK|CHEST TUBE|ERCP)\\b|\\bASPIR|\\bLACERATION|\\bINCIS|\\bI ?& ?D\\b|\\w{3,}(?:OTOMY|OSTOMY|ECTOMY|PLASTY)\\b|CENTES|\\bPUNCTURE\\b|\\bCIRCUMCI|\\bRESECT)|.*\\bACUPUNCH)(?!.*\\b(?:ANALYSIS|MUTATION)\\b).*\\b(?:TRAYS?|KITS?|FORCEPS?|BAGS?|BITE BLOCK|ACUPUNCH|(?<!\\bN\\w+ ?/ ?)TROCAR(?! ?(?:/|OR) ?N)|LIGATOR|REMOVER|ELECTRODE|EXCISOR)\\b',
  ],
  /** A dose in a volume that is not a teaspoon: an injection or infusion. */
  doseInVolume: ['\\d ?(?:MG|MCG|GM?|GRAM|UNITS?|MEQ) ?/ ?(?!5 ?ML)[\\d.]+ ?ML\\b'],
}

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
  M13: ['surgery', 'service', 'imaging'],
  Z99: [],
}

/**
 * Conditions beside the catalogue's own or in their place, by rule: a price of thousands is no tablet's, and a device is
 * no drug for the ear it goes into. Of catheters those for the bladder have no device code.
 */
export const ownConditions: Readonly<Record<string, Partial<RuleCondition>>> = {
  M03: {
    priceBelow: 5000,
    noWords: ['drugInjectable', 'invasive', 'labWords', 'imagingWords', 'namedDevice'],
  },
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
    reason: 'Worded like imaging exams of other hospitals: fixed 7xxxx code; add the revenue code.',
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
      when: { rev: ['', 'bad'], words: ['workByThing'], noWords: ['labWords'], hasCode: false },
      outcome: 'static',
      policy: 'unplacedProcedures',
      // Lines worded alike may tell the kind of work, but make no thing of it.
      kinds: ['device', 'equipment', 'drug'],
      reason:
        'Reads like a procedure and not like the needle, catheter or stent it is done with: a code of its own. Where coders assign yours, choose so under Rules, Policies, or add the revenue code.',
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
    before: 'A13',
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
    before: 'M01',
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
