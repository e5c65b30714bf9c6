import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readRulesPack } from '../reference/RulesPack'
import { createCoder } from './Coder'
import { undecidedBelow } from './CodingAnswer'
import { readCodingModel } from './CodingModel'

const read = (name: string) => new Uint8Array(readFileSync(`public/reference/${name}`))
const coder = createCoder(
  await readRulesPack(read('rules.pack')),
  await readCodingModel(read('coding.pack')),
)

/** How a line without code and revenue code is coded. */
const answerTo = (description: string) =>
  coder.infer({ description, revenueCode: '', hcpcs: '', price: '100.00' }, new Map())

test.each([
  'OT EVAL INITIAL 30 MIN',
  'AQUATIC THERAPY ADDL 15 MIN',
  'PSYCH TX 45 MIN',
  'GENETIC COUNSELING 30 MIN',
  'MNT INDIVIDUAL EA 15 MIN',
  'EEG EXTENDED UP TO 1 HR',
  'MASSAGE 15 MIN',
])('%s is a service and needs a code, by whatever unit it is charged', (description) => {
  const { coding, confidence } = answerTo(description)
  expect(coding).toBe('required')
  expect(confidence * 100).toBeGreaterThanOrEqual(undecidedBelow)
})

test.each([
  'BRIEF EXAM 10 MIN',
  'HUBBARD TANK EA 15 MIN',
  'HBOT EACH SUBSEQUENT 15 MINUTES',
  'FFP 8-24 HR EA UNIT',
])('a unit of time says nothing against lines worded like %s', (description) => {
  const { coding, reasons } = answerTo(description)
  expect(coding).toBe('required')
  expect(reasons[0]?.id).not.toBe('M14')
})

test('an evaluation is one even where lines worded alike rarely carry a code', () => {
  expect(answerTo('EVALUATION 30 MIN').coding).toBe('required')
})

test.each(['OXYGEN PER HOUR', 'NITRIC OXIDE EACH HOUR', 'LABOR HOURS', 'PRECEPTOR TIME 15 MIN'])(
  '%s needs no code',
  (description) => {
    expect(answerTo(description).coding).toBe('none')
  },
)

test.each([
  ['GTT 3 HR', 'M11'],
  ['GTT, PRENATAL (100GM)', 'M11'],
  ['CMV AMP PROBE', 'M11'],
  ['ALCOHOL SCREEN (ETHANOL)', 'M11'],
  ['I-123 SODIUM IODIDE CAPSULE 100 UCI', 'M02g'],
  ['FDG UNIT DOSE', 'M02g'],
  ['RADIOPHARM THERAPY ORAL', 'M02g'],
  ['VAGINAL IRRIGATION', 'M02f'],
  ['NEEDLE EMG 2 EXTREMITIES', 'M08b'],
])('%s is a test, a dose or work that needs a code', (description, rule) => {
  expect(answerTo(description).coding).toBe('required')
  expect(answerTo(description).reasons.map(({ id }) => id)).toContain(rule)
})

test.each([
  'EYE EXAM LIMITED',
  'INTRAVITREAL INJECTION, EYE',
  'SALINE INJECTION',
  'INHALATION TREATMENT',
  'ASPIRATE BLADDER BY TROCAR/CATHETER',
  'CLOSED REDUCTION FINGER W/ANESTHESIA',
  'INJECTION ANESTHETIC PUDENDAL NERVE',
])('%s is work, and no drug, tray or anaesthesia', (description) => {
  expect(answerTo(description).coding).not.toBe('none')
})

test.each([
  'TB SKIN TEST',
  'PPD, TB SKIN',
  'PHLEB,CAP-WARD',
  'SL-CA 19-9',
  'NUCLEIC ACID AMP NEISSERIA',
  'H-NA PRB CHLAM AMP',
  'BARIUM ENEMA',
  'GASTROGRAFIN ENEMA',
  "IV DRUG, SEQ'L UP TO 1 HR",
  'PROG STIM & PACE IV DRUG',
  'PRGM STM & PAC P-IV DRUG',
  'GI WIRELESS CAPSULE MEASURE',
  "INJECT TENON'S CAPSULE",
  'LARYNGOSCOPE W/VC INJ',
  'NASAL CAUTERY AND/OR PACKING',
  'SITE PREP-100 SQ CM (HANDS, FEET)',
  'ER CRITIC CARE ADD 30MIN',
  'ER CRITICAL CARE 1ST 30-74 MINUTES',
  'CYTO LIQUID BASED NON GYN',
  'ST EVAL SWAL/ORAL FUNC FEED 15 M',
  'INS SQ DEFIB ELECTRODE',
  'CHNG CYSTOMSTMY TB SMPL',
  'BLADE NAIL IM CANN TFN 85MM',
])('%s is no drug, whatever form of one its letters are like', (description) => {
  const { coding, confidence, reasons } = answerTo(description)
  expect(coding).toBe('required')
  expect(confidence * 100).toBeGreaterThanOrEqual(undecidedBelow)
  for (const id of ['M03', 'M06']) expect(reasons.map((reason) => reason.id)).not.toContain(id)
})

test.each([
  'CARBIDOPA/LEVO ER 25/100',
  'AMITRIP-PERPHENAZINE 4-10 TAB',
  'TUBERCULIN PPD 5 UNITS/0.1ML INJ',
  'BENZOCAINE/MENTHOL LOZ(8)',
  'CLONIDINE PATCH TTS-1',
  'TPN 1L RENAL CENTRAL IV',
  'BARIUM ENEMA KIT',
  'PACKING NASAL BLEEDING CONTROL POST',
  'SCREWDRIVER SURG LONG S2 F/IM NAIL',
  'RIGID INJ NEEDLE',
])('%s is a drug or a thing, whatever lines worded alike carry', (description) => {
  expect(answerTo(description).coding).toBe('none')
})

test.each([
  'OFLOXACIN 0.3% EAR GTTS',
  'ERYTHROMYCIN EYE OINT',
  'EYE IRRIGATION SET',
  'WATER FOR IRRIGATION 1000ML',
  'TRAY, NASAL PACKING',
  'ALBUTEROL NEB 2.5MG/3ML',
  'POVIDONE-IODINE 10 % TOPICAL SOLN',
  'ISOPROPYL ALCOHOL 70 % SOLN',
  'ANESTHESIA EA ADDL 15 MIN',
  'TRAY BIOPSY/PUNCTURE',
])('%s is a drug, a thing or time as before', (description) => {
  expect(answerTo(description).coding).toBe('none')
})

test.each([
  'SUTURE WOUND EYELID FULL THICK',
  'INTRA-ATRIAL PACING',
  'PHOTOCOAGULATION RETINAL TEAR',
  'REPOSITION GASTRIC FEEDING TUBE',
])('%s is surgery where nearly all lines worded alike are', (description) => {
  const { coding, reasons } = answerTo(description)
  expect(coding).toBe('required')
  expect(reasons.map(({ id }) => id)).toContain('N01')
})

test.each(['PACK EXTREMITY SURGERY', 'STAPLER HEMORRHOID', 'CARBIDOPA/LEVODOPA 25/250'])(
  '%s is none',
  (description) => {
    expect(answerTo(description).coding).toBe('none')
  },
)

test.each([
  'XR EYE FOREIGN BODY RT',
  'CT PELVIS FOR FRACTURE',
  'NM TUMOR LOCALIZE SPECT',
  'XR ERCP BILIARY ONLY',
  'US INFANT HIPS W/ MANIPULATION',
  'VERTEBRAL FX ASSESS VIA DEXA',
  'DOPPLER, VELOCITY MAPPING',
  'FL RETROGRADE VOIDING CYSTOURETHROGRAM',
  'X-RAY EXAM BIOPSY SPECIMEN',
])('%s is an imaging exam by how it begins, whatever it is of', (description) => {
  const { coding, reasons } = answerTo(description)
  expect(coding).toBe('required')
  expect(reasons.map(({ id }) => id)).toContain('M12b')
})

test.each([
  'HYSTEROSALPINGOGRAM',
  'VOIDING CYSTOURETHROGRAM',
  'RAD TX DELIVERY >=1 MEV COMPLEX',
  'US GUIDE AMNIOCENTESIS S&I',
  'CT GUIDANCE TISSUE ABLATION',
  'CT STEREOTACTIC LOCALIZATION',
  'TRANSCATH THER EMBOLIZATN, S&I',
])('%s has a code of imaging as nearly all lines worded alike have', (description) => {
  const { coding, reasons } = answerTo(description)
  expect(coding).toBe('required')
  expect(['N03', 'M12b', 'M02i'].some((id) => reasons.some((reason) => reason.id === id))).toBe(
    true,
  )
})

test.each([
  'ECHO GUIDE FOR HEART BIOPSY',
  'CT GUIDE & MONITORING TISSUE ABLATE',
  'US GUIDANCE MONITOR TISSUE ABLATION',
  'GUIDE FLUORO CVC CVAD PLCMT',
  'US GUID N/PLC (BX/ASP/INJ/DEV)',
  'IR FLUOR GUIDE CATH DRAIN',
])('%s is the imaging that guides a procedure, and has a code of its own', (description) => {
  const { coding, reasons } = answerTo(description)
  expect(coding).toBe('required')
  expect(reasons.map(({ id }) => id)).toContain('M02i')
})

test.each([
  'IR CYSTOURETHROGR RETRO',
  'IMRT TREATMENT DELIVERY SIMPLE',
  'RADIATION TREATMENT DELIVERY',
])('%s is imaging or radiation, and no surgery or birth', (description) =>
  expect(answerTo(description).coding).toBe('required'),
)

test.each(['TRAY LUMBAR PUNCT ADULT', 'HYSTEROSALPINGOGRAM TRAY'])(
  '%s is a tray and not what it is for',
  (description) => expect(answerTo(description).coding).toBe('none'),
)

test.each([
  'MRI GD,BREAST BX W/LOC DEV 1ST',
  'PARACENTESIS W/IMAGE GUIDE',
  'IMAGE GUIDE FLUID COLLECT DRAIN BY CATH PERCUT',
  'US GUIDED AMNIOCENTESIS',
  'US THORACENTESIS W IMAGE LT',
  'CT GUIDED BIOPSY, RIGHT',
  'CT GUIDED DRAINAGE',
  'US BX LUNG MEDIASTINUM RT',
  'CT CATH NEPHRO PLACEMENT LT',
  'XR-BX:BREAST W/O GUIDANCE',
  'CT FNA W GUIDANCE',
  'MA MAMMO LOCALIZATION EA ADDL',
])('%s is a procedure under imaging that coders code', (description) => {
  expect(answerTo(description).coding).toBe('dynamic')
})

test.each([
  'PATH SURGICAL LEVEL IV',
  'FROZEN SECTION 1ST BLOCK',
  'CYTP FNA EVAL EA ADDL',
  'RPR QUALITATIVE',
  'GEL ELECTROPHORESIS',
  'PARTIAL THROMB TIME',
])('%s is a test of the laboratory and no surgery', (description) => {
  const { coding, reasons } = answerTo(description)
  expect(coding).toBe('required')
  expect(reasons.map(({ id }) => id)).toContain('M11')
})

test.each([
  'GENERAL MAJOR SURG, 1ST HR',
  "OR BASE RATE 4 ADD'L 15 MIN",
  'OR ROBOT 1ST 30 MIN',
  'OR, MAIN, TIME, 105 min.',
  'L&D SURG 1ST 1/2 HOUR',
  'SURGERY 30MIN L&D',
])('%s is operating-room time, on which coders put the procedure code', (description) => {
  const { coding, reasons } = answerTo(description)
  expect(coding).toBe('dynamic')
  expect(reasons.map(({ id }) => id)).toContain('coder-assigns')
})

test.each([
  'SURG RECOVERY 1ST 15 MIN',
  'NURSING SUPPORT SURGERY, 1/4HR',
  'OR-PACU MINOR PROCEDURE LESS THAN 1 HOUR',
  'SET IRRIGATION SURG HANDPIECE W/2 MINUTE TIP',
  'PAC MIN SURG DRAPE 1 HR',
])('%s is no operating-room time', (description) => {
  expect(answerTo(description).coding).toBe('none')
})

test.each([
  ['SURGERY LEVEL 4 1ST HR', 'dynamic'],
  ['HERNIA RPR', 'dynamic'],
  ['PTA INTRACRANIAL', 'required'],
  ['PTA BALLOON CATH', 'none'],
  ['CATH FOLEY SILICONE 5CC 18F', 'none'],
  ['INSERT FOLEY CATH', 'dynamic'],
])('%s stays %s', (description, coding) => {
  expect(answerTo(description).coding).toBe(coding)
})

test.each([
  'DRAIN BLADDER BY NEEDLE',
  'BREAST BX, NEEDLE',
  'NEEDLE BIOPSY CHEST LINING',
  'CANNULA DECLOT W/O BALLOON',
  'EGD W/BALLOON DILATION <30MM',
  '37220-PTA',
  '36010-P/INTRO CATH,SUP OR IVC',
  'ATHR DE STN/PTCA EAD MCB',
  'ATHERECTOMY BRAC',
])('%s is work, and no needle, cannula or balloon', (description) => {
  const { coding, confidence } = answerTo(description)
  expect(coding).toBe('required')
  expect(confidence * 100).toBeGreaterThanOrEqual(undecidedBelow)
})

test.each([
  'NEEDLE BIOPSY CHIBA 20G',
  'NEEDLE BIOPSY TEMNO II',
  'TRAY, DECLOTTING',
  'CATH ATHR ROT 730X-949',
  'PTCA GUIDE ENVOY',
])('%s is a thing', (description) => {
  expect(answerTo(description).coding).toBe('none')
})

test.each([
  'OBSERVATION ROOM',
  'HOURLY OBSERVATION BED CHARGE',
  'OBSERVATION PER MINUTE PSY ED',
  'NICU OBSERVATION FIRST HOUR',
  'TELEMETRY OBSV 2HRS',
])('%s is observation, which has a code for each hour', (description) => {
  const { coding, reasons } = answerTo(description)
  expect(coding).toBe('required')
  expect(reasons.map(({ id }) => id)).toContain('K08b')
})

test.each(['OBSERVATION HOLD', 'IP/OBSV PSYCH SITTR/HR NC', 'OBSERVATION STATISTIC', 'ICU ROOM'])(
  '%s is no observation that is charged by the hour',
  (description) => expect(answerTo(description).coding).toBe('none'),
)

test.each([
  'SELF PAY PYMT',
  'SELF PAY CNTRCT PLAN PYMT',
  'TRANS BALANCE DEBIT',
  'FIDELITY & DEPOSIT/CAPP',
])('%s without a price is a row of the ledger', (description) => {
  const line = { description, revenueCode: '', hcpcs: '', price: '0.00' }
  const { coding, reasons } = coder.infer(line, new Map())
  expect(coding).toBe('none')
  expect(reasons.map(({ id }) => id)).toContain('A12b')
})

test('a polyp is named as a specimen, and its removal as work', () => {
  expect(answerTo('STOMACH POLYP').reasons.map(({ id }) => id)).toContain('M11')
  expect(answerTo('REMOVE NASAL POLYP').reasons.map(({ id }) => id)).not.toContain('M11')
})

test.each([
  ['ADMIN HEP B VACCINE', 'M02j', 'required'],
  ['VACCINE ADMIN OTHER', 'M02j', 'required'],
  ['HEPATITIS B VACCINE PED', 'M04', 'required'],
  ['SET ADM 72IN IV', 'M05b', 'none'],
  ['TUBING BLOOD IV SET Y MICRON FILTER', 'M05b', 'none'],
  ['ALGINATE DRESSING >16 </=48 SQ IN', 'M05b', 'none'],
  ['INH TX AC AWY OBST', 'M12', 'required'],
  ['INIT INHALA TRTMNT AIRWAY OBS', 'M12', 'required'],
])('%s is told by %s', (description, rule, coding) => {
  const answer = answerTo(description)
  expect(answer.coding).toBe(coding)
  expect(answer.reasons.map(({ id }) => id)).toContain(rule)
})
