import { expect, test } from 'vitest'
import { normaliseDescription } from '../core/coding/normalise'
import { WordLists } from '../core/coding/WordLists'
import { ownWordLists, refinedWords } from './referenceWords'

const lists = new WordLists(ownWordLists)
const refined = new WordLists(
  Object.fromEntries(
    Object.entries(refinedWords).map(([list, patterns]) => [list, Object.values(patterns)]),
  ),
)

/** Whether one of our own word lists has a word of the description. */
function has(list: string, description: string): boolean {
  lists.turnTo(normaliseDescription(description))
  return lists.has(lists.indexOf(list))
}

test.each([
  'PT ATTEN CURRENT CN',
  'OT OTHER PT/OT D/C CH',
  'ST LANG EXPRESS GOAL CK',
  'BODY POS CURRENT 0 PERC GO',
  'MTR SPCH PROJ 100 PERC GN',
  'LNG COMP DISCH 0 PERC GN',
  'ATTN CURRENT 1-19 PERC GN',
  'MOVE OBJ PROJ 60-79 PERC GO',
  'OTHR PRI DISCH 1-19 PERC GO',
  'SELFCARE PROJ 20-39 PERC GP',
  'OTHR SUB DISCH 1-19 PERC GO',
  'PF ST-MOTOR SPCH CURRENT STATU',
  'HOSP PT OTHER PT CURRENT STATU',
  'OT CARRY CURENT STATUS',
  'OTHER PRIMARY GOAL 60% TO 80% IMPARED',
  'Mobility goal status',
])('“%s” reports how impaired a patient is', (description) => {
  expect(has('functionalLimitation', description)).toBe(true)
})

test.each([
  'SELF CARE TRAINING 15 MIN',
  'SWALLOW EVALUATION',
  'RT CHANGE OR D/C ORDER',
  'ATTENDED E-STIM',
  'MOBILITY CURRENT STATUS G8978',
  'VOICE PROSTHESIS',
  'SWALLOW STUDY D/C FEE',
  'INTERFERENTIAL CURRENT',
])('“%s” is no report of function', (description) => {
  expect(has('functionalLimitation', description)).toBe(false)
})

test.each([
  ['workByThing', 'BX LIVER NEEDLE PERC'],
  ['workByThing', 'NEEDLE BX BREAST W VAC'],
  ['workByThing', 'X/S-BX:KIDNEY NEEDLE LT'],
  ['workByThing', 'BX BONE TROCAR/NDL DEEP'],
  ['workByThing', 'BRONCH W/TRANSBR NEEDLE BX'],
  ['workByThing', 'INTRO NEEDLE CATH PROC'],
  ['workByThing', 'LT FEM-POP REVASC W PTA, STNT'],
  ['workByThing', 'TIB/PER REVA W/ATHEREC'],
  ['workByThing', 'REVASCULAR AMI W/O STENT LC'],
  ['cathLabWork', 'TBPRNL W STENT AND ATHER BI'],
  ['workByThing', 'THROMB DIALY CIRCUIT BLN'],
  ['workByThing', 'THROMB W/O BALLOON CATH'],
  ['workByThing', 'TRANSBRONCH NEEDLE BX 1ADDL'],
  ['workByThing', 'EGD,FLEX TRNSORAL US NEEDLE BX'],
  ['workByThing', 'EUS FINE NEEDLE ASPIRATION/BX'],
  ['workByThing', 'FINE NEEDLE ASP WIMAGE GUIDAN'],
  ['workByThing', 'NEEDLE ASPIRATION BLADDER'],
  ['workByThing', 'BONE MARROW BX NEEDLE/TROCAR'],
  ['workByThing', 'BIOPSY,BNE,TROCAR,NDLE;SUPFI'],
  ['workByThing', 'BONE MARROW ASP & CORE'],
  ['workByThing', 'ARTHROC ASP SMAL JT WO PO'],
  ['workByThing', 'PTCA SINGLE LD'],
  ['workByThing', 'COR ATHERECT NDES SNGL LM'],
  ['workByThing', 'TRANSLUM ATHEREC ILIAC EA'],
  ['workByThing', "ATHEREC EA ADD'L"],
  ['codeBeforeName', '37224-PTA FEM-POP'],
  ['codeBeforeName', '36140-P/INTRO NDLE/CATH-EXTM A'],
])('%s: “%s” is work, though it is called by what it is done with', (list, description) => {
  expect(has(list, description)).toBe(true)
  expect(has('procedureSupply', description)).toBe(false)
})

test.each([
  'NEEDLE BIOPSY 14G',
  'NEEDLE BIOPSY TRU-CUT BREAST',
  'LIVER BIOPSY NEEDLE',
  'BONE M BIOPSY NDL TROCAR',
  'TRANSBRONCHIAL BX NEEDLE DISP',
  'INTRO NEEDLE ARTERIAL 18G',
  'CATH REVASC SOLITAIRE 3 4X20',
  'CIRCUIT BREATHING ADULT',
  'NEEDLE ASP BN MARROW',
  'SYRINGE BONE MARROW ASP',
  'BALLOON PTA RENAL 5 X 4',
  'CATH ATHERECT CORONARY',
  'PTCA GUIDE WIRE SINGLE',
  '50000 UNITS VIAL',
  '22012 DRILL BIT',
])('“%s” is a thing', (description) => {
  for (const list of ['workByThing', 'cathLabWork', 'codeBeforeName'])
    expect(has(list, description)).toBe(false)
})

test.each([
  'P.T. CPM DEVICE-INITIAL SET-UP',
  'O2 SETUP',
  'AEROSOL MASK NEW SET-UP',
  'ECMO-TRANSPORT SET-UP 1/4-PEDS',
  'STANDBY C-SECTION /BIRTH',
  'PACU ACUITY LVL 5 PER MIN',
  'SURG RECOVERY LVL 2 PER MIN>15',
])('“%s” is made ready by no one whose work coders code', (description) => {
  expect(has('setUp', description)).toBe(true)
})

test.each([
  'OR TIME PER MIN',
  'OPERATING ROOM SERVICES LEVEL 1 PER MIN',
  'SURGERY LEVEL I 1ST HR SETUP',
  'EP TABLE SET UP',
  'CL PER MINUTE NC',
])('“%s” is time in a room whose cases coders code', (description) => {
  expect(has('setUp', description)).toBe(false)
})

test.each([
  'IMPLANT EAR',
  'PORP EAR',
  'CATH EAGLE EYE',
  'CATH SUPP TRAILBLAZER',
  'PROLARYN GEL',
  'FOLEY 3W SL',
  'IMPELLA CP',
])('“%s” is a device, wherever it goes and whatever it is made of', (description) => {
  expect(has('namedDevice', description)).toBe(true)
})

test.each([
  'CIPROFLOXACIN 0.3% EAR DROPS',
  'LUBRICANT EYE OINT',
  'GLYCERIN SUPP',
  'CAP PIN PROTECTOR',
  'NEOMYCIN 5 MG/ML IRRIG FOR CATH',
])('“%s” is named by no device', (description) => {
  expect(has('namedDevice', description)).toBe(false)
})

test('a number of four digits before a name heads a department, and before a unit tells an amount', () => {
  expect(has('departmentHeading', '4110 EKG')).toBe(true)
  expect(has('departmentHeading', '4150 X-RAY THERAPEUTIC')).toBe(true)
  expect(has('departmentHeading', '1000 ML SALINE')).toBe(false)
})

test.each([
  ['ST BLD Y', 'routineSupply'],
  ['ST ADM NTG', 'routineSupply'],
  ['ST VOLUMETRC PMP SOL', 'routineSupply'],
  ['ST IRG CYS TUR', 'routineSupply'],
  ['ST TREATMENT SWALLOW 30', 'therapyWords'],
  ['ST Speech Therapy', 'therapyWords'],
])('“%s” stands among %s alone: ST is a set or speech therapy', (description, list) => {
  refined.turnTo(normaliseDescription(description))
  const found = ['routineSupply', 'therapyWords'].filter((name) =>
    refined.has(refined.indexOf(name)),
  )
  expect(found).toEqual([list])
})

test('a drill bit is an instrument, and a self-drilling screw an implant', () => {
  expect(has('instrument', 'DRILL BIT 2.9')).toBe(true)
  expect(has('instrument', 'SCREW SELF DRILL 5MM')).toBe(false)
})

test.each(['MED RECORDS/TRANSCRP', 'BB CALL BACK FEE', 'Lab Call Back'])(
  '“%s” is a fee of an office',
  (description) => expect(has('officeFee', description)).toBe(true),
)

test.each(['MEDICAL RECORD REVIEW PSYCH', 'MAMMO CALL BACK VIEWS', 'SCREENING CALL BACK'])(
  '“%s” is no fee of an office',
  (description) => expect(has('officeFee', description)).toBe(false),
)

test.each([
  'COIL NESTER',
  'P/N RUBY COIL SOFT-LOW',
  'COIL TORNADO PLAT MWCE',
  'CONCERTO NYL 2MM X 4CM',
])('“%s” is an embolisation coil', (description) =>
  expect(has('embolisationCoil', description)).toBe(true),
)

test.each([
  'ICD CONCERTO',
  'CATH PALINDROME KIT RUBY',
  'CTRL DETACH COIL EMB AZUR',
  'COIL MRI BREAST',
])('“%s” is no embolisation coil', (description) =>
  expect(has('embolisationCoil', description)).toBe(false),
)

test('a drain with its trocar is a supply, and a biopsy by trocar or needle is none', () => {
  expect(has('procedureSupply', 'DRAIN PVC W/TROCAR')).toBe(true)
  expect(has('procedureSupply', 'BX RENAL NDL/TROCAR PERC')).toBe(false)
})

test.each(['CATH URETHRAL 14FR', 'FOLEY 3W SL', 'TRAY FOLEY 16FR'])(
  '“%s” drains the bladder',
  (description) => expect(has('urethralCatheter', description)).toBe(true),
)

test.each(['CATH URETERAL FLEXI TIP 6FR', 'BALLOON DILATOR URETHRAL', 'CATH SUPRAPUBIC FOLEY'])(
  '“%s” has a device code',
  (description) => expect(has('urethralCatheter', description)).toBe(false),
)

test('HR is high resolution beside tissue typing, and an hour elsewhere', () => {
  expect(has('highResolution', 'HLA CLASS I AND II TYPING, HR')).toBe(true)
  expect(has('highResolution', 'DONOR HR-DQB1 TYPING')).toBe(true)
  expect(has('highResolution', 'OBSERVATION PER HR')).toBe(false)
})

test.each([
  'AMNT PAIN NOTED NONE PRSNT',
  'SYST BP GE 130 - 139MM HG',
  'TOBACCO NON-USER',
  'HG A1C LEVEL 7.0-9.0%',
  'MED LIST DOCUMENTED IN RCRD',
])('“%s” measures quality', (description) => {
  expect(has('qualityMeasure', description)).toBe(true)
})

test.each(['HEMOGLOBIN A1C', 'LDL-C DIRECT', 'SMOKING CESSATION COUNSELING'])(
  '“%s” is a service',
  (description) => expect(has('qualityMeasure', description)).toBe(false),
)

test('instruments and supplies by price range are supplies', () => {
  expect(has('procedureSupply', 'INST/SUPP STERL 23X-30')).toBe(true)
  expect(has('procedureSupply', 'GLYCERIN SUPP')).toBe(false)
})

test('iodinated contrast is told by its agent, unless it is drunk', () => {
  expect(has('iodinatedContrast', 'IOPAMID 300MG/ML 50ML INJ')).toBe(true)
  expect(has('iodinatedContrast', 'OMNIPAQUE 300MG/ML 30ML ORAL')).toBe(false)
  expect(has('iodinatedContrast', 'CT HEAD W CONTRAST')).toBe(false)
})
