import { intervention } from '../core/coding/contradictingKind'

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
  '(?:CHEST LINING|LIVER|PANCREAS|KIDNEY|RENAL|LUNG|MEDIAST\\w*|PLEURAL?|THYROID|BREAST|PROSTATE|SPINAL CORD|SALIV\\w*|SPLEEN|LYMPH|NODES?|ADRENAL|ABD(?:OM\\w*)?|RETROPER\\w*|MUSCLE|TESTIS|PERC(?:UT\\w*)?)'

/** Things by which arteries are opened, their nouns and sizes; and words by which the catalogue’s list reads the work anyway. */
const vesselTool =
  '\\d\\.\\d|\\d ?(?:FR?|MM|CM|IN)\\b|\\d ?X|\\b(?:CATH\\w*|CTH|BALL(?:OON)?|BLN|DEVICE|SYS(?:TEM)?|WIRE|GUIDE\\w*|LUBRICANT|PACK|KIT|TRAY|SHEATH|INFLAT\\w*|HANDLE|BURRS?|ADVANCER|CROWN|CONSOLE|DISP(?:OSABLE)?|SUPPLY|MIN(?:UTES?)?|VISIT)\\b|\\b(?:REVASC|THROM)'
/** The vessel that is opened, or which one of several it is: no catheter is called by them alone. */
const openedVessel =
  "\\b(?:SINGLE|SNGL|SGL|1ST|FIRST|INI(?:T(?:IAL)?)?|ADD(?:'?L|-?ON|ITIONAL)?|EA(?:CH)?|COR(?:ONARY)?|ILIAC|BRACH?\\w*|EAD|EAAD|MCB?|FEM(?:ORAL)?|POP(?:LIT\\w*)?|TIB\\w*|PERONEAL|RENAL|VISC\\w*|VENOUS|VEIN|ARTERY|AORT\\w*|VESSEL|INTRACRAN\\w*|VSPSM|VASOSPASM|CIRC(?:UIT)?|MC/B|CTO|PCI|N?DES|BMS)\\b"
/** Scopes through which tissue is taken by needle. */
const needledScope =
  '\\b(?:(?:TRANS)?BRONCH\\w*|EGD|EUS|EBUS|ENDOSCOPIC US|ESOPHAGO\\w*|COLONOSC\\w*|SIGMD?\\w*)'

/** Rooms whose cases coders code, and the tables and scopes that stand in them. */
const procedureRoom =
  '\\b(?:O\\.?R\\.?|CVOR|OPERATING|SURG(?:ERY|ICAL)?|CATH LAB|CL|EP|ENDO(?:SC\\w*)?|BRONC\\w*|ANGIO\\w*|CORONARY|TABLE|TBL|CASE)\\b'
/** Units in which time in the operating room is counted: `1ST HR`, `1/4HR`, `ADD MIN`. Alone `MIN` is also minor. */
const countedTime =
  "(?:\\d ?|\\b(?:TIME|1ST|FIRST|EA(?:CH)?|PER|INIT(?:IAL)?|ADD(?:'?L|TL|NL|ITIONAL)?) )(?:MIN(?:UTE)?S?|HRS?|HOURS?)\\b"
/** What is done around an operation, and things that have surgery in their names. */
const besideSurgery =
  '\\b(?:RECOV\\w*|PACU|PHASE|POST\\w*|PRE-?OP|NURS\\w*|SUPPORT|ASSIST\\w*|ANE?S\\w*|MONITOR\\w*|HOLDING|CONSULT\\w*|COUNSEL\\w*|VISIT|CLINIC|DISP|EA|ORDER|SEALER|PACK|KIT|DRAPE|SETS?|LIGHT|LGT|ANALY\\w*|NEUROSTIM\\w*)\\b'
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

/** Glucose tolerance by its hours, its specimens, the load of glucose or whom it is done in. */
const toleranceTest =
  '\\bGTT\\b(?=.*(?:\\d ?(?:HR|HOUR)|\\bSPEC|\\bINDIV|\\bPRE?NATAL|\\bGEST|\\bPREG|\\b(?:50|75|100) ?GM?\\b))|\\b\\d(?:ST|ND|RD|TH)? ?(?:HR|HOUR)\\b.*\\bGTT\\b|\\b(?:GLUC?|GLU) TOL'
/** The skin test for tuberculosis, by what it tests, is made of or is read after; with a volume it is the drug for it. */
const tuberculinTest =
  '^(?=.*\\b(?:TB|TUBERC|PPD))(?!.*\\d ?(?:ML|UNITS?|TU)\\b)(?:(?=.*\\bSKIN T(?:E?ST)?\\b).*\\b(?:TB|TUBERC\\w*|PPD)\\b|.*\\b(?:TB|TUBERC\\w*)\\b.*\\bSKIN\\b|(?=.*\\bPPD\\b).*\\b(?:TB|TEST(?:ING)?|STEP|READ(?:ING)?|SKIN|INTRADERM\\w*)\\b)'
/** A capillary that is pricked for blood, which is written as a capsule is. */
const capillaryBlood =
  '\\bCOLLECT\\w* CAP\\b|\\bPHLEB\\w*[ ,-]*CAP(?:IL\\w*)?\\b|\\bCAP(?:IL\\w*)? (?:PUNC\\w*|STICK|BLOOD (?:COLL\\w*|DRAW|SPEC\\w*))'
/** What is a drug for an infusion as work: each hour of it, and pacing or stimulation after it. */
const afterDrug =
  '\\bIV DRUGS?\\b.*\\b(?:SEQ\\w*|INIT\\w*|1ST|FIRST|ADD\\w*|CONC\\w*|UP TO)\\b|\\b(?:STIM|STM|PAC(?:E|ING))\\b.*\\b(?:DRUGS?|IV)\\b'
/** A nose that bleeds is packed and cauterised; the packing is bought. */
const nasalBleeding =
  '\\bNASAL\\b.*\\bCAUT(?:ERY)?\\b(?!.*\\b(?:TIP|PEN(?:CIL)?|UNIT|DISP)\\b)|^NASAL PACKING (?:ANT\\w*|POST\\w*|EPISTAX\\w*)'

/** Observation that names no visit, test, sitter, hold of a bed or row of the statistic. */
const observation =
  '^(?=.*\\bOBS)(?!.*\\b(?:HOLD|SITT?E?R|NC|N/C|STAT(?:S|ISTIC\\w*)?|DISCH\\w*|OBS\\w* CARE|INITIAL|SBSQ|SUBS\\w*|AUDIO\\w*|BEHAV\\w*|AIRWAY|POST\\w*|PROC\\w*|EQ|1:1|1 ?TO ?1|VISIT|E/?M|PROF\\w*|TEST|STUDY|MON\\w*|ADMIT|DIRECT)\\b).*(?:\\b(?:OBSERVATION|OBSV)\\b|\\bOBS\\.? (?:RM|ROOM|BED)\\b)'

/** What a drug is given as; an organ, or letters that are also something else, name none. */
const drugForm =
  '\\b(?:TAB(?:S|LETS?)?|TB|CAP(?:S|SULES?|LETS?)?|SUSP(?:ENSION)?|SYRUP|ELIX(?:IR)?|LIQ(?:UID)?|CHEW\\w*|ODT|LOZ(?:ENGE)?S?|DR?O?PS?|CREAM|CRM|OINT(?:MENT)?|OPHTH?|OPTH|OTIC|GTTS?|SUPP(?:OSITORY)?|LOTION|PATCH|TRANSDERM\\w*|INHAL(?:ER|ATION)?|INH|MDI|NEB(?:ULIZ\\w*)?|GEL|ENEMA|SPRAY|POWDER|PWD|SHAMPOO|TOP(?:ICAL)?|MOUTHWASH|SOLN?|SOLUTION|WASH|PASTE|DOUCHE)\\b'
const bodySite = 'EYES?|EARS?|VAG(?:INAL)?|NASAL|RECTAL|SINUS'
const plainWork =
  'PROCEDURES?|PROC|SURGERY|CASTS?|STRAPPING|EXAMS?|EVA?L\\w*|TESTS?|TREATMENTS?|TX|CONSULT\\w*|ADMI?N(?:ISTRATION)?|IMMUN\\w*|SCREEN(?:ING)?|STUDY|SEDATION|SPIROMETRY|THERAPY|THER|FITTING|REMOVAL|CYST|CATARACT|[A-Z]{4,}(?:GRAPHY|SCOPY)'
/** Things for an organ that are bought and not done. */
const boughtForSite =
  '\\b(?:TUBES?|PRONGS?|PROBES?|TRAYS?|SPE?CUL?\\w*|DRILLS?|KITS?|PACK(?:S|ING)?|PROTECTORS?|GLASSES|DRESSINGS?|MASKS?|CANNULAE?|DRAPES?|BULBS?|SYRINGES?|PLUGS?|SHIELDS?|PADS?|WICKS?|POUCH|BAGS?|APPLICATORS?|RETAINERS?|MOISTURIZ\\w*|BALM)\\b'
/** A dose or a size, by which a drug or a thing is told. */
const doseOrSize = '\\d ?(?:MC?G|MEQ|GM?|GRAMS?|UNITS?|IU|ML|CC|FR|GA|MM|CM)\\b|\\d ?%'
/** Things for an injection or an irrigation, and drugs for one. */
const injectionThing =
  '\\b(?:KITS?|SETS?|TRAYS?|PACKS?|NEEDLES?|NDLE?|SYRINGES?|SYR|CATH\\w*|CANNULA|PROBE|GUN|SYSTEM|SYS|DEVICE|DEV|TUBING|ADAPTER|PUMP|PORT|GRAFT|CEMENT|VIALS?|AMPS?|IVPB|PREMIX|SOLN?|SOLUTIONS?|BAG|BOTTLE|TIP|SLEEVE|IRRIGATOR|SUCTION|SUPPL\\w*|DRAPE|POUCH|CASSETTE|STERILE|NOZZLE|APPLICATOR|HANDPIECE|UNIT|BX|CS|DISP(?:OSABLE)?)\\b'

/** By what a procedure is guided, where the guidance is named first and alone: `US GUIDE BIOPSY`, and not `US GUIDED BIOPSY`. */
const guidedBy =
  '(?:ECHO|US|U/S|ULTRASO\\w*|FL|FLUORO?\\w*|CT|MRI?|IR|RAD(?:IOLOGIC\\w*)?|IR FLUORO?\\w*)'

/** What is done to the body during an exam, and what is bought for one. */
const underImaging = `(?:${intervention.source}|\\b(?:ND|N/PLC|BLOCKS|FACET|NERVE|\\w+(?<!FLUORO)SCOPY|BRONCH|SIG|STEREO\\w*|GUID\\w*|GD|TRAYS?|KITS?|SETS?|WIRE|COIL|DEVICE|PROBE|COVER|DESTR\\w*|LOC)\\b)`

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
    // The levels of surgical pathology are those of its codes.
    '\\bSURG(?:ERY|ICAL)? (?:TIME|LEVEL|LVL|MIN|MINUTE|CHARGE|SUITE|INT)\\b':
      '(?<!\\b(?:PATH(?:OLOGY)?|HIST(?:OLOGY)?) )\\bSURG(?:ERY|ICAL)? (?:TIME|LEVEL|LVL|MIN|MINUTE|CHARGE|SUITE|INT)\\b',
    // The room itself, and surgery by the hour; elsewhere in a name `OR` is the conjunction.
    '\\bSURGERY\\b.*\\b(?:HR|HOUR|MIN)\\b': `\\bSURGERY\\b.*\\b(?:HR|HOUR|MIN(?:UTE)?)S?\\b|^(?=O\\.?R\\.?\\b|.*\\bSURG(?:ERY)?\\b)(?=.*${countedTime})(?!.*${besideSurgery})`,
  },
  routineSupply: {
    '\\bTUBING\\b': `\\bTUBING\\b|${infusionSet}`,
  },
  imagingSI: {
    '\\bSHUNT (?:EVAL|SERIES|STUDY)|\\bCSF\\b':
      '\\bSHUNT (?:EVAL|SERIES|STUDY)|\\bCSF\\b|^(?:CT|MRI?)\\b.*\\bSHUNT\\b|\\b(?:VELOCITY|FLOW)\\b.*\\bMAPPING\\b',
  },
  drugInjectable: {
    // A nail goes into the marrow; what turns, drives or guides it is bought.
    '\\bIM\\b':
      '^(?=.*\\bIM\\b)(?:(?!.*\\bNAILS?\\b)|(?=.*\\b(?:(?:SCREW)?DRIVER|REAMER|EXTRACTOR|GUIDE|WIRE|DRILL)\\b))',
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
    // Rays are delivered too.
    '\\bDELIVERY\\b': '^(?=.*\\bDELIVERY\\b)(?!.*\\b(?:IMRT|SRS|SBRT|TX|TREATMENT|RADIATION)\\b)',
    // Surgery of the eye is no drop for it.
    '\\bOSCOPY\\b':
      '\\bOSCOPY\\b|\\b(?:LASER|EYE|EAR|NASAL|ORAL|SINUS) SURG(?:ERY)?\\b|\\bPROC(?:EDURE)? (?:EYE|EAR|NASAL|ORAL)\\b',
  },
  recovery: {
    '\\bRECOV(?:ERY)?\\b': '\\bRECOV(?:ERY)?\\b|\\bRCV(?:R)?Y\\b',
  },
  labWords: {
    // A glucose tolerance test is written as drops are, and an amplified probe as an ampoule.
    '\\bGLUCOSE\\b|\\bSODIUM LEVEL\\b|\\bCREATININE\\b|\\bBILIRUBIN\\b': `\\bGLUCOSE\\b|\\bSODIUM LEVEL\\b|\\bCREATININE\\b|\\bBILIRUBIN\\b|${toleranceTest}`,
    '\\bPCR\\b|\\bDNA\\b|\\bRNA\\b':
      '\\bPCR\\b|\\bDNA\\b|\\bRNA\\b|\\bAMP (?:PROBE|PRB|DET)\\b|\\b(?:PROBE|PRB) AMP\\b',
    // What the pathologist reads: blocks of tissue and the evaluation of what a fine needle brought.
    '\\bSURG(?:ICAL)? PATH|\\bPATHOLOGY\\b':
      '\\bSURG(?:ICAL)? PATH|\\bPATHOLOGY\\b|\\b(?:PATH|HIST(?:OLOGY)?) SURG|\\bFROZEN (?:SECT?\\w*|TISSUE|EA|ADD)|\\bTISSUE BLOCKS?\\b|\\bCELL ?-?BLO?C?K\\b|^(?!.*\\b(?:GUID\\w*|NEEDLE|W/?O)\\b).*\\bFNA\\b.*\\b(?:EVAL\\w*|PREP|ADEQ\\w*|ASSESS\\w*|STUDY|INTERP\\w*|SLD|SLIDE|SMEAR|CYTO\\w*)\\b|\\bPREP FNA\\b|\\bCYTO?P?\\w* FNA\\b|^(?=.{4,} POLYPS?$)(?!.*\\b(?:REM\\w*|RMVL|EXC\\w*|SNARE|CAUTERY|FORCEPS|TRAP|RETRIEV\\w*)\\b)',
    '\\bVENIPUNCTURE\\b': `\\bVENIPUNCTURE\\b|${capillaryBlood}`,
    '\\bTSH\\b|\\bPSA\\b|\\bHCG\\b|\\bA1C\\b': `\\bTSH\\b|\\bPSA\\b|\\bHCG\\b|\\bA1C\\b|\\bCA ?(?:19-9|125|15-3|27\\.29)\\b|${tuberculinTest}`,
    '\\bTITER\\b|\\bQUANT\\b|\\bQUAL\\b':
      '\\bTITER\\b|\\bQUANT\\b|\\bQUAL\\b|\\bRPR (?:SCREEN|QUA\\w*|SYPH\\w*|TEST|W/? ?(?:REFLEX|RFLX))|^RPR$|\\bELECTROPH\\w*|\\bCYTO LIQ|\\bNA AMPLIF|\\bPARTIAL THROMB|\\bLEUKOCYTE ADH|^VOLUME REDUCTION',
    // Alcohol that is measured, and not what the skin is wiped with.
    '\\bSERUM\\b|\\bSER\\b':
      '\\bSERUM\\b|\\bSER\\b|^(?!.*\\d ?(?:ML|%|GM?)).*\\b(?:ALCOHOL|ETHANOL)\\b.*\\b(?:SCREEN|BLD|BLOOD|BREATH|ETHANOL|BIOMARKERS?)\\b|\\b(?:BLOOD|BREATH|BLD) ALCOHOL\\b',
  },
  administered: {
    '\\bHYDRATION\\b': `\\bHYDRATION\\b|${afterDrug}`,
  },
  respWords: {
    '\\bSPIROMETRY\\b|\\bPFT\\b':
      '\\bSPIROMETRY\\b|\\bPFT\\b|\\bINH(?:AL\\w*)? (?:TX|TRE?A?TM?\\w*)\\b',
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
    '\\b(?:PMT|PYMT|PAYMENT?)S?\\b',
    '\\bBAL(?:ANCE)? (?:DEBIT|CREDIT)\\b|\\b(?:DEBIT|CREDIT) BAL(?:ANCE)?\\b|\\bDEPOSITS?\\b',
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
  /** Hours of observation, and the room or unit in which a patient is observed. */
  observationHours: ['\\bOBS(?:ERV(?:ATION)?)?\\b.*(?:\\b|/)(?:HR|HOUR)(?:S|LY)?\\b', observation],
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
    `^(?!.*(?:${boughtThing}|(?<!^(?:BREAST|PROSTATE|THYROID) )\\b(?:BX|BIOPSY) (?:NDL|NEEDLES?)$))(?=.*\\b(?:BX|BIOPSY)\\b)(?=.*\\bNEEDLE\\b).*\\b${biopsiedOrgan}\\b`,
    '\\b(?:BX|BIOPSY) BONE\\b.*\\b(?:TROCAR ?/ ?N|N\\w+ ?/ ?TROCAR)|\\bBONE (?:MARROW )?(?:BX|BIOPSY) (?:TROCAR ?/ ?N|N\\w+ ?/ ?TROCAR)|\\b(?:(?:BX|BIOPSY) RENAL|RENAL (?:BX|BIOPSY))\\b.*\\bTROCAR|\\b(?:BX|BIOPSY) (?:BONE|BNE) TROCAR N\\w+ (?:DEEP|SUPE?R?F)',
    `^(?!.*(?:${boughtThing})).*${needledScope} .*\\bNEEDLE (?:BX|BIOPSY|ASP)`,
    // An aspiration by fine needle is the name of the work; the needle for it is called an aspiration needle.
    `^(?!.*(?:\\d ?(?:GA?|GAUGE|MM|CM)\\b|\\b(?:KIT|TRAY|SET|PACK|DISP(?:OSABLE)?)\\b)).*\\b(?:FINE|FN) ?(?:NEEDLE|NDLE?) (?:ASP|BX|BIOPSY|EVAL)|^(?!.*\\d ?(?:GA?|GAUGE)\\b).*\\bASP(?:IR\\w*)? FINE (?:NEEDLE|NDLE?)\\b`,
    `^NEEDLE ASPIRATION(?: (?:${biopsiedOrgan}|BLADDER|CYST|ABSCESS|HEMATOMA|JOINT))?$`,
    // The electrode of a defibrillator under the skin, for which `SQ` is written; the capsule of the eye, and a nose that bleeds.
    '\\b(?:INS|INSERT\\w*|REM|REMOV\\w*|REPL\\w*|REPOS\\w*|EXPLANT)\\b.*\\b(?:SQ|SUBQ)\\b.*\\bDEFIB\\w*\\b.*\\b(?:ELECTRODES?|LEADS?)\\b',
    "\\bINJ(?:ECT(?:ION)?)?\\b.*\\bTENON'?S?\\b",
    nasalBleeding,
    // A bladder that is emptied, a cannula that is cleared of clots, and what is widened by a balloon through a scope.
    '\\b(?:DRAIN|ASPIRATE?|BX|BIOPSY)\\b.*\\bBY NEEDLE\\b',
    '^(?=.*\\bCANNULAS? DECLOT)(?!.*\\b(?:TRAYS?|DRAPES?|KITS?|PACKS?|SETS?)\\b)|^DECLOT\\w* (?:EXT\\w*|BY|OF|CANNULA)\\b',
    '\\b(?:EGD|SINUS ENDO\\w*)\\b.*\\bW/? ?(?:BALL?(?:OON)?|BLN)\\b.*\\bDIL',
    // Vessels that are entered or opened, told by the code before the name.
    '^(?:36[0-4]|37[12])\\d\\d ?- ?(?:P/)?(?:PTA|INTRO)\\b',
    // Marrow and joints that are tapped, in words too short for the catalogue’s list; `PO` beside them is no drug by mouth.
    `^(?!.*(?:${boughtThing}|\\b(?:NEEDLES?|NDLE?|SYRINGE|BX|BIOPS|ASPIR))).*\\b(?:(?:BIOP|ASP) (?:BONE|BN) MAR(?:ROW)?|BONE MAR(?:ROW)? (?:BIOP|ASP))\\b`,
    `^(?!.*(?:${boughtThing}))ARTHROC(?:EN)? ASP\\b`,
    `^(?!.*(?:${vesselTool}))(?=.*\\b(?:PTC?A|ATHE?R(?:EC\\w*)?)\\b)(?=.*${openedVessel})`,
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
  /**
   * Work on the eye or the ear, and work of a department or an office (`ER`, `PO`) with neither number nor form of a drug.
   * What is bought for it is no work.
   */
  workWithoutDrugForm: [
    `^(?!.*\\d)(?!.*(?:${drugForm}|${boughtForSite}))(?=.*\\b(?:${bodySite}|${plainWork})\\b)`,
  ],
  /**
   * An exam that begins with how it is taken, whatever else it is of: a fracture, a foreign body, a shunt; by X-ray also the
   * view of bile ducts during an endoscopy. The localisation of a lesion in the breast is done with a wire.
   */
  plainExam: [
    `^(?!.*${underImaging})(?!.*\\b(?:MAMMO\\w*|BREAST|BRST|MAM?|MG)\\b.*\\bLOCALI)\\W*(?:XR|X-?RAY|CTA?|CAT SCAN|MR[IA]?|US|U/S|ULTRASOUND|SONO(?:GRAM)?|NM|NUC(?:LEAR)? MED|PET|MG|DE?XA|FL|FLUORO\\w*)\\b`,
    '\\b(?:VIA|BY) DE?XA\\b',
    '\\bVIRTUAL COLON\\w*\\b',
    '^(?=.*\\bCYSTOURETHROG)(?!.*\\b(?:INJ\\w*|BAG|TRAY|KIT|SET|CATH\\w*)\\b)',
    '\\b(?:IMRT|SRS|SBRT|PROTON|RAD(?:IATION)?)\\b.*\\bDELIVERY\\b',
    '\\bLOCALI\\w* INFLAM|\\bINFLAM\\w* (?:PROC\\w* )?LOCALI|\\bIGRT\\b|\\bINTRAFRACTION\\b',
    '\\bTUMOR LOCALI\\w*|\\bMECKEL\\S* LOCALI|\\bSHUNT (?:EVAL\\w*|DETECT\\w*)(?!.*\\bINJ)',
    '^(?!.*\\b(?:LASER|GUID\\w*)\\b).*(?:\\b(?:DOPPLER|VEIN|VESSEL|VENOUS)\\b.*|\\bFLO?W )MAPPING\\b',
  ],
  /**
   * The imaging that guides a procedure and has a code beside that of the procedure. A biopsy of the breast and the drainage
   * of a fluid have one code for both; a guide in a kit is bought.
   */
  imagingGuidance: [
    `^(?=(?:PF |SP |X )?${guidedBy},? (?:GUID(?:E|ANCE)?|GD)\\b(?! ?WIRE))(?!.*\\b(?:BREAST|BRST|FLUID|COLLECTIONS?|KIT|SET|NEEDLE GUIDE|SHEATH|WIRE|COVER|DISP)\\b)`,
    '^GUIDE (?:FLUORO|US|CT|NERVE?)\\b|^GUIDANCE (?:PERC|FOR)\\b|^S ?& ?I\\b',
  ],
  /** The giving of a vaccine; with a dose it is the vaccine. */
  vaccineGiven: [
    `^(?=.*\\bADM)(?!.*(?:${doseOrSize}))(?:.*\\bADM(?:IN\\w*)?\\b.*\\b(?:VACC?\\w*|IMMUN(?:IZ\\w*)?|TOXOID)\\b|.*\\b(?:VACC?\\w*|IMMUN(?:IZ\\w*)?|TOXOID)\\b.*\\bADM(?:IN\\w*)?\\b)`,
  ],
  /** Sets, tubing and dressings whose names hold how a drug is given, or an inch that is squared. */
  suppliesForDrug: [
    '^(?=.*\\b(?:SETS?|TUBING|DRESS|DSG|GAUZE|EXTEN))(?=.*\\b(?:IV|IVF|INFUS\\w*|INJ(?:ECTION)?|SQ|AMP|IM|IJ|PREMIX)\\b)(?!.*\\d ?(?:MC?G|MEQ|UNITS?|ML)\\b).*\\b(?:SETS?|TUBING|DRESSINGS?|DSG|GAUZE|EXTENSION)\\b|^SE?T (?:IV|ADM(?:IN\\w*)?)\\b',
  ],
  /** Treatment with what is inhaled; with a dose it is the drug. */
  inhaledTreatment: [
    `^(?!.*(?:${doseOrSize}|\\b(?:KITS?|SETS?|MASKS?|TUBING|SOLN?)\\b)).*\\b(?:(?:MINI[- ]?)?NEB(?:ULIZ\\w*)?|INH|INHAL(?:ATION)?|MDI|AEROSOL)\\b.*\\b(?:TX|TREAT\\w*|INIT(?:IAL)?|SUBS?E?Q?\\w*|DEMO?\\w*)\\b`,
  ],
  /** An organ that is rinsed; the fluid and the set for it have a volume or a noun. */
  bodyIrrigation: [
    `^(?!.*(?:${doseOrSize}|${injectionThing}))(?=.*\\b(?:EYES?|EARS?|VAG(?:INAL)?|BLADDER|WOUND|NASAL|SINUS|RECTAL|CERUMEN)\\b).*\\b(?:IRRIG(?:ATION)?|LAVAGE)\\b`,
  ],
  /** What is done under anaesthesia or without it, and the injection of an anaesthetic into a nerve: no anaesthesia time. */
  anesthetisedWork: [
    '^(?!ANE?S)(?!.*\\b(?:TRAYS?|SETS?|KITS?|MIN(?:UTE)?S?|HRS?|HOURS?|TIME|ROOM|STAND-?BY)\\b).{4,}\\b(?:W|W/|W/O|WITH|WITHOUT|UNDER|REQ\\w*)[ /]*(?:GEN(?:ERAL|L)? |LOCAL )?ANE?S',
    '^(?!.*\\b(?:TRAYS?|SETS?|KITS?|MIN(?:UTE)?S?|HRS?|HOURS?|TIME|MATL)\\b)(?=.*\\bANE?S\\w*)(?=.*\\bINJ(?:ECT(?:ION)?)?\\b).*\\b(?:NERVE|NRV|PLEXUS|GANGL\\w*|EPI(?:DURAL)?|LUMB\\w*|THORACIC|ARTHRO\\w*|TRIGEM\\w*|OCCIP\\w*)\\b',
  ],
  /** Tests of muscle and nerve by needle; the needle has a length or a maker’s module. */
  needleTest: [
    `^(?!.*(?:${doseOrSize}|\\b(?:MODULE|DISP(?:OSABLE)?|BX|PK|ELE?CTRD|MONOPOLAR|CONCENTRIC)\\b))(?=.*\\bNEEDLE\\b).*\\b(?:EMG|ELECTROMYO\\w*)\\b`,
  ],
  /** Work that names a supply beside it: what is sutured, guided, or done without. */
  workWithSupply: [
    '\\bSUTURE (?:OF )?(?:WOUND|EYELID|SML INTEST|LG INTEST)|\\bW/?O SUTURES?\\b|\\bGUIDANCE,? NEEDLE\\b|\\bBLOOD COLLECTION\\b|\\bTOOTH (?:REMOV|EXTRACT)|\\bALCOHOL SEPTAL ABL|\\bCOUNSEL\\w*\\b.*\\bALCOHOL\\b|\\bALCOHOL\\b.*\\b(?:INTERV|COUNSEL)\\w*',
  ],
  /**
   * An injection as work: into a named part of the body, for an exam, or of a filler; the level or class of something
   * that is numbered IV is none at all.
   */
  injectionWork: [
    `^(?!.*(?:${doseOrSize}|${injectionThing}))(?=.*\\bINJ(?:ECT(?:ION)?)?S?\\b).*\\b(?:INTRAVIT\\w*|EYES?|TENON'?S?|FILLERS?|VARICES|SUBMUC\\w*|GUIDED|TUBE|TB|NODE|NDE|RAD(?:IO\\w*)?|CONTRAST|SALINE|LUM(?:BAR)?|LESIONS?|SCAR|FISTULA|SINUS|TRACT|CYST|KELOID|LIGAMENT|MUSCLE|PENILE|CORP\\w*|DISC|PROCEDURE|R&L|MYELOGR?\\w*)\\b`,
    '^(?:SALINE|CONTRAST|DYE) INJECTION\\b(?!.*(?:\\d ?ML|\\b(?:SOLN?|SYR\\w*|VIAL|FLUSH|BAG)\\b))',
    '\\b(?:LEVEL|LVL|CLASS|STAGE|GRADE|TYPE|PHASE|ACUITY) IV\\b',
  ],
  /** Radioactive agents by dose, and exams and treatments that are called by them. */
  radiopharmaceutical: [
    '\\bRADIOPHARM|\\bRADIOELEM',
    '^(?=.*(?:\\b(?:DOSES?|CAPS?(?:ULES?)?|NUC(?:LEAR)?|PER STUDY)\\b|\\d ?[MU]CI\\b|/ ?[MU]?CI\\b|\\bPER M?CI\\b|\\bMILLICURIES?\\b)).*\\b(?:FDG|FLUDEOXY\\w*|TC-?99M?|TECHNETIUM|I-?1(?:23|31)|INDIUM|THALLIUM|GALLIUM|XENON|SESTAMIBI|MYOVIEW|RUBIDIUM|F-?18)\\b',
  ],
  /** Gas, rooms, and time in which staff waits, teaches or entertains: charged by the hour or day, and no service of its own. */
  staffTime: [
    '^(?!.*\\b(?:HYPERBAR\\w*|HBOT?|THERAPY|TX|TENT|TEST\\w*|ANALY\\w*|SAT\\w*|EXHALED|FENO|UPTAKE|TITRAT\\w*|MEAS\\w*)\\b).*\\b(?:OXYGEN|NITRIC|NITROUS|HELIOX)\\b',
    '\\b(?:WAIT(?:ING)? TIME|PRECEPTOR|PROC(?:EDURE)? (?:RM|ROOM)|CARDIOPULM\\w* BYPASS|REC(?:REATION\\w*)?[- ]THER\\w*)\\b',
  ],
  /** Therapies, evaluations, tests and counselling by the minute or hour, and not those who sit, wait or are absent. */
  timedService: [
    '^(?!.*\\b(?:SITT\\w*|CANCEL\\w*|ANES\\w*|PRECEPTOR|REC|RECREATION\\w*|OXYGEN|O2|NITRIC|CLASS|ROOM|RM|PROBE|N/?C|STUDENT)\\b)(?=.*(?:\\d ?(?:MIN|HR|HOUR)|\\b(?:MIN(?:UTE)?|HOUR|HR)S?\\b|\\b(?:15|30|60)$)).*\\b(?:(?:RE-?)?EVAL(?:UATION)?S?|(?:RE-?)?AS(?:SESS?\\w*|S?MN?T)|PSY(?:CH\\w*|TX)?|TH(?:ER(?:A(?:P\\w*)?)?|E?RPY)|COUNS\\w*|CNSL|MNT|NUTR\\w*|DIETI[CT]IAN|EEG|COGN\\w*|EXERC?\\w*|MASSAGE|TRAIN(?:ING)?|ACUPUNC\\w*|BEHA?V?\\w*|TOBACCO|SMOK\\w*|SWALLOW\\w*|DYSPHAGIA|ORTHOTIC|TEST(?:ING|NG)?|TST|EVOKED|NEUROPHYS\\w*|HYPERBAR\\w*|CHALLENGE|DESENS\\w*)\\b',
  ],
  /** Drains the bladder through the urethra: no vascular device. What dilates, and what lies in the ureter, has a code. */
  urethralCatheter: [
    '^(?!.*\\b(?:DILAT\\w*|STENTS?|WIRE|SUPRAPUB\\w*|URETERAL)\\b).*\\b(?:FOLEYS?|URETHRAL|COUDE|ROBN?EL|ROBINSON)\\b',
  ],
  /** The catheter that stays in the bladder, and what comes with it in a tray; to place or change it is work. */
  foleyCatheter: [
    '^(?!.*\\b(?:INS|INSERT\\w*|INSRT|CHANGE|CHNG|EXCH\\w*|REM\\w*|RMV\\w*|IRRIG\\w*|PLC\\w*|PLACE\\w*|SIMPLE|SIMP|COMPLEX|COMP|CARE|FEE)\\b).*\\b(?:FOLEYS?|COUDE)\\b',
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
  capsuleEndoscopy: [
    '\\bCAPSULE (?:ENDO(?:SCOP\\w*)?|ENTEROSCOP\\w*)\\b|\\bWIRELESS CAPS(?:ULE)?\\b',
  ],
  /** What is used in a procedure and called by it: a biopsy tray, a drainage bag. */
  procedureSupply: [
    // Instruments and supplies by their price range; SUPP is no suppository there.
    '^INST(?:R(?:UMENTS?)?)?/ ?SUPP?L?(?:Y|IES)?\\b',
    '^(?!.*\\b(?:INS(?:ERT\\w*|RT\\w*)|PLCM?T|PLACE(?:MENT)?|RMVL|REMOVAL|EXCH\\w*|CHANGE|DELIVERY|PROC\\w*|SURG\\w*|REPAIR|TROCAR N\\w+ (?:DEEP|SUPE?R?F\\w*)|BY (?:TROCAR|NEEDLE|CATH\\w*)|\\w+SCOPY W/? ?\\w+|PERC IMPL)\\b)(?=.*(?:\\b(?:BIOPSY|(?<!/ ?)BX(?! ?/)|DRAIN(?:AGE)?|DRN|EPIDURAL|BLOCK|CHEST TUBE|ERCP)\\b|\\bASPIR|\\bLACERATION|\\bINCIS|\\bI ?& ?D\\b|\\w{3,}(?:OTOMY|OSTOMY|ECTOMY|PLASTY)\\b|CENTES|\\bPUNCT(?:URE)?\\b|\\bHYSTEROSALP\\w*(?=.*\\bTRAY)|\\bCIRCUMCI|\\bRESECT)|.*\\bACUPUNCH)(?!.*\\b(?:ANALYSIS|MUTATION)\\b).*\\b(?:TRAYS?|KITS?|FORCEPS?|BAGS?|BITE BLOCK|ACUPUNCH|(?<!\\bN\\w+ ?/ ?)TROCAR(?! ?(?:/|OR) ?N)|LIGATOR|REMOVER|ELECTRODE|EXCISOR)\\b',
  ],
  /** A dose in a volume that is not a teaspoon: an injection or infusion. */
  doseInVolume: ['\\d ?(?:MG|MCG|GM?|GRAM|UNITS?|MEQ) ?/ ?(?!5 ?ML)[\\d.]+ ?ML\\b'],
}
