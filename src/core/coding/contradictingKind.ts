import type { CodingRule } from '../reference/RulesPack'
import { type CodeKind, codeKinds } from './CodeKind'
import type { CodingEvidence } from './CodingModel'

/** Kinds of code that name work somebody does, and those that name a thing. */
const work: readonly CodeKind[] = ['lab', 'imaging', 'surgery', 'service']
const things: readonly CodeKind[] = ['device', 'equipment', 'drug']
/** From these log odds on, lines worded alike carry a code plainly enough to say of what kind. */
const plainFrom = 1.3
/**
 * The same for lines that no rule knows and whose like carry codes of surgery throughout. Few experts’ lines are such,
 * so the weights alone take them for the trays and instruments that are called after an operation.
 */
const plainSurgery = 0.5
const throughout = 0.8
/** The same for exams that a rule takes for procedures. */
const plainExam = 0.5
/** Shares of the lines worded alike from which on they say something else than the rule's words. */
const plainlyWork = 0.75
const ratherThing = 0.5
/** A dose, a size in French, a lens or a tray is no work, whatever its other words are like. */
const namesThing =
  /\d ?(?:MC?G|GM|GRAM|ML|MEQ|FR)\b|\bLENS\b|\bIOL\b|\b(?:TRAY|FORCEPS?|BITE BLOCK)\b/
/** Where less speaks for surgery, a pack, an instrument or the strengths of two drugs are enough against it. */
const maybeThing =
  /\d\/[A-Z\d]|\d\.\d+[/ ]|\d-0\b|\d ?(?:OZ|PT|INCH|IN|M?LLQ)\b|\d ?X ?\d|^(?:S-)?(?:SET|PACK|KIT|CURETTE|STAPLER|CLEANSER|DRESSING|STYLET|CATH,|CANNULA|RETR)|\b(?:PACK|KIT|SET|STAPLER|CREME|DRESSING|SUP|SUPPLY|CROWN|DEPARTMENT|ACQUISITION|BX|PK|CS|BOX|DISP|SYSTEM|SYS|DEVICE|DRAPE|GUIDE|EQ|TUNNELER|BLADE)\b/
/**
 * Where the only sign of a drug is letters that are much else (`TB`, `AMP`, `IV`, `EAR`), lines worded alike know
 * better from these log odds on, 57 %, if one kind of work is the most of them.
 */
const vagueDrug = 0.28
const mostly = 0.5
/** What a drug is plainly given as or counted in, the salts it is named by, and what else is bought. */
const plainDrug =
  /\b(?:TABS?|TABLETS?|CAPS|CAPSULES?|CAPLETS?|SUSP\w*|SYRUP|ELIX\w*|LIQ\w*|CHEW\w*|ODT|LOZ\w*|DR?O?PS?|CREAM|CRM|OINT\w*|OTIC|\d*GTTS?|SUPP\w*|LOTION|PATCH|TRANSDERM\w*|INHAL(?:ER|ENT)|GEL|SPRAY|POWDER|PWD|SHAMPOO|MOUTHWASH|SOLN?|SOLUTION|PASTE|VIALS?|AMPS|AMPUL\w*|PFS|IVPB|PREMIX|SDV|MDV|PREFILL\w*|CARPUJECT|DEPOT|MED(?:ICATION)?|RX|ALT|TPN|VIT|ANTIVENIN|\w*SODIUM|POTASSIUM|CALCIUM|ACETATE|\w*CHLORIDE|\w*PHOSPHATE|SUL(?:F|PH)ATE|CITRATE)\b|\b(?:PRONGS|TOOL|LINE|RINSE|COMPLEX|DSG|MEM|MOUNT|REVENUES?)\b|^(?:NEEDLE|CAP|PAC)\b|\bNEEDLE$|\bNDL\b|\bEA$|\b(?:CR|CAP|(?<!\b(?:BARIUM|CONTRAST|GASTRO\w*) )ENEMA|OS-?)(?: ?\d+)?$|\d ?(?:MC?G|UNITS?|UN|UT|U|IU|CC|GA?|L)(?:\b|_)|\d-\d+(?!\d| ?MIN)|%/
/** Work whose words lines of things have too: devices are placed, blood is drawn, and a skin is tested with a drug. */
const placing = /\bREVASC|\bPLC(?:MT)?\b|\bPHLEB\w*[ ,-]*CAP|\bPPD\b/
/** What is done to the body under the eyes of an imaging device; many of its codes stand among those of imaging. */
export const intervention =
  /\b(?:(?:BX|BIOP\w*)(?! SPEC)|FNA|ASP|ASPIR\w*|DRAIN\w*|DRNG?|\w{4,}CENT(?:E\w*)?|ABLA?T\w*|CRYO\w*|EMBOL\w*|OCCLU\w*|PLC\w*|PLACE\w*|PLMT|PL|INS|INSERT\w*|INSRT|EXCH\w*|XCHG|CHANGE|CONV|CATH\w*|CTH|TUBE|STE?NT\w*|NEEDLES?|NDL|INJ\w*|REM\w*|RE?MV\w*|RETRI\w*|RTRV|REPAIR|REPL\w*|BLOCK|BLK|EPIDURAL|PUNCT\w*|DILA\w*|PTA|THROMB\w*|\w+(?:OSTOMY|PLASTY|TOMY)|NEPHROST|MAMMOTOM\w*|GUIDED|CVAD|SHUNT PROC\w*|LITHO\w*)\b|^ERCP\b|\b(?:MAMMO\w*|BREAST|BRST)\b.*\bLOCALI/
/** The imaging that guides it, or its supervision and interpretation: a code of imaging beside that of the work. */
const imagingPart = /\bS ?& ?I\b|(?<!\b(?:W\/?|W\/?O|WITH(?:OUT)?) ?(?:\w+ )?)\bGUID(?:E|ANCE)\b/

/**
 * The kind of code that lines worded alike carry where that contradicts a rule which goes by single words:
 * `INTRO CATH DIALYSIS CIRCUIT` is no supply, `LASER SURGERY EYE` no drug and `HYSTEROSALPINGOGRAM` no surgery.
 * Blank where they agree, where they say too little, and for rules that do not go by words.
 */
export function contradictingKind(
  { kinds: ofRule, outcome }: CodingRule,
  description: string,
  { belongs, kinds }: CodingEvidence,
): CodeKind | '' {
  if (!ofRule) return ''
  const isProcedure =
    outcome === 'dynamic' && intervention.test(description) && !imagingPart.test(description)
  const others = codeKinds
    .map((kind, index) => ({ kind, share: kinds[index] ?? 0 }))
    .filter(({ kind }) => !ofRule.includes(kind) && !(isProcedure && kind === 'imaging'))
    .toSorted((a, b) => b.share - a.share)
  const first = (group: readonly CodeKind[], from: number): CodeKind | '' => {
    const ofGroup = others.filter(({ kind }) => group.includes(kind))
    const sum = ofGroup.reduce((all, { share }) => all + share, 0)
    return sum > from ? (ofGroup[0]?.kind ?? '') : ''
  }
  // What needs no code by its words may well be a device or a drug: the rule says that it needs none.
  const wantsCode = outcome === 'static' || outcome === 'dynamic'
  const thing = wantsCode && !placing.test(description) ? first(things, ratherThing) : ''
  if (thing !== '' || namesThing.test(description)) return thing
  if (belongs >= plainFrom) return first(work, plainlyWork)
  const isVague =
    outcome === 'none' &&
    ofRule.join() === 'drug' &&
    !plainDrug.test(description) &&
    !maybeThing.test(description)
  if (isVague && belongs >= vagueDrug && (others[0]?.share ?? 0) > mostly)
    return first(work, plainlyWork)
  // An exam wants a code as much as the procedure it was taken for: only who assigns it is asked.
  const imaging = others.find(({ kind }) => kind === 'imaging')?.share ?? 0
  if (outcome === 'dynamic') return belongs >= plainExam && imaging > plainlyWork ? 'imaging' : ''
  const isPlain = ofRule.length === 0 && belongs >= plainSurgery && !maybeThing.test(description)
  return isPlain && (kinds[codeKinds.indexOf('surgery')] ?? 0) > throughout ? 'surgery' : ''
}
