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
