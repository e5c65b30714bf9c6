import { type ColumnRole, columnRoles } from './ColumnMapping'
import { inEnglish } from './headingLanguages'

/** How well a heading names a role, -1 to 1: below zero it speaks against it. */
export type HeadingScores = Readonly<Partial<Record<ColumnRole, number>>>

type Synonym = readonly [role: ColumnRole, pattern: RegExp, score: number]

/**
 * What hospitals and their billing systems call the columns, strongest first. Headings are compared in lower
 * case with marks as blanks; `#` reads as `number`. Per role the first pattern that fits gives the score.
 */
const synonyms: readonly Synonym[] = [
  [
    'chargeCode',
    /\b(?:charge|chrg|chg|chge|cdm|chargemaster|charge ?master|eap|fim|sim)( master| system)? ?(?:item ?)?(?:code|cd|cod|number|num|nbr|no|id|key)s?\b/,
    1,
  ],
  [
    'chargeCode',
    /\bchg cod ext id\b|^(?:cdm|eap|fim|cdm item|charge ?code)$|\beap (?:proc )?(?:code|id)\b|^chargecode\b/,
    1,
  ],
  [
    'chargeCode',
    /\b(?:bill(?:ing)? item|service|svc|srvc|serv|item|transaction|trans|tran|txn|activity) ?(?:code|cd|cod|number|num|nbr|no|id)s?\b/,
    0.9,
  ],
  [
    'chargeCode',
    /\b(?:drug|medication|med|erx|accommodation|accom|room|supply|product|prod|material|mat|inventory|hospital|internal|facility charge|local|billing|bill) (?:code|cd|number|num|nbr|no|id)s?\b/,
    0.75,
  ],
  [
    'chargeCode',
    /\b(?:proc|procedure|px|exam|test|order) ?(?:code|cd|number|num|nbr|no|master)s?\b/,
    0.75,
  ],
  // A name that the width of its column cut short: `CHARGE_CO`.
  ['chargeCode', /^(?:charge|chrg|chg|cdm|item|service|svc) (?:co|cod|nu|num|numb|numbe)$/, 0.75],
  ['chargeCode', /\b(?:proc|procedure|charge|chg|chrg|item) mnem(?:onic)?\b/, 0.9],
  // Beside a code the id is the number of a record in the system.
  ['chargeCode', /\b(?:proc|procedure|px|exam|test|order) ?ids?\b/, 0.65],
  [
    'chargeCode',
    /^(?:procedure|proc|mnemonic|code|cod|codes|(?:reference|ref) (?:id|no|number)|cc|item master|charge ?number|simulation code)$/,
    0.6,
  ],
  [
    'chargeCode',
    /\b(?:mnemonic|alternate id|stock number|catalog number|lawson|pmm|gl code)\b|^(?:id|number|no|key|item|charge|charges|chg|chrg)$/,
    0.35,
  ],
  [
    'description',
    /\b(?:charge|chrg|chg|chge|cdm|procedure|proc|service|svc|serv|item|billing|bill|product|technical|transaction|supply|drug|medication|code|codes|hospital|dispensed|exam|test|short|long|full|line) ?(?:item )?(?:code )?(?:codes )?(?:desc|descr|dscr|dsc|descrip|description|descriptions|name|names|descriptor|title|desciption|decription)\b/,
    1,
  ],
  [
    'description',
    /\bchg desc\b|\bdescriptions?\b|\bdescriptor\b|\b(?:desc|descr|dscr)\b|\bdescrip\b|\bdesciption\b|\bdecription\b|\bdiscription\b|\bdescripton\b|\bdesription\b|\bchargedesc/,
    0.95,
  ],
  ['chargeCode', /^dep(?:t|artment) ?(?:charge|chg|item|proc)s?$/, 0.75],
  ['description', /\b(?:eap|fim|sim|record|display|material|stock|sku) (?:\d )?name$/, 0.9],
  [
    'description',
    /\bgeneric name\b|\bdrug name\b|\bitem name\b|\bproc(?:edure)? name\b|\bname of (?:service|procedure|item|charge)\b/,
    0.9,
  ],
  [
    'description',
    /^(?:medications?|drugs?|items?|services?|procedures?|name|item service|charge ?items?|hospital services?|charges?|standard hospital charges?|standard charges?|test|treatment|product|title|line item)\b(?! (?:area|line|type|table|category|class|group|level|center|department|location|unit|codes?)\b)/,
    0.55,
  ],
  ['hcpcs', /\b(?:hcpcs?|hcps|hcpc|cpts?|cpt4|cptcode|cpthcpcs|hcpcscode)\b|\bama code\b/, 1],
  [
    'hcpcs',
    /^(?:procedure|proc|px|bill|billing|service|primary|alt|alternate|standard) ?(?:code|cd)s?$/,
    0.45,
  ],
  ['hcpcs', /^codes?$/, 0.3],
  [
    'revenueCode',
    /\b(?:rev|revenue|reven|revcode|revenuecode|ub|ub ?04|ub ?92|ub ?rev|nubc) ?(?:rev )?(?:code|cd|cde|cod|number|num|nbr|no|id|class|ctr|center|cat|category|c)s?\b/,
    1,
  ],
  [
    'revenueCode',
    /^(?:rc|rvc|ub|rev|revenue|revcode|revenuecode|ub ?04|ub ?92|nrv|iprev|oprev|ip rev|op rev|revcd|rev ?cde|nubc|ub rev|urc)$|\bcod dtl ext id\b/,
    0.85,
  ],
  // What the values must bear out: `Rev 1` and `OUT REV` may stand over amounts as well.
  [
    'revenueCode',
    /^(?:(?:in|inp|inpt|out|outp|outpt|er|hosp|hospital|clinic|facility|prof|professional|tech|technical) rev(?:enue)?|rev(?:enue)? (?:ip|op|in|inp|inpt|out|outp|outpt|inpatient|outpatient|er|[1-4]))$/,
    0.85,
  ],
  ['revenueCode', /\b(?:ip|op|inpatient|outpatient|mcr|medicare|default|gl) ?rev(?:enue)?\b/, 0.75],
  [
    'revenueCode',
    /^(?:category|chg cat|charge cat(?:egory)?|ins cd|ins code|insurance code|class|stat cat|sum cat|summary code)$/,
    0.3,
  ],
  ['ndc', /\bndcs?\b|\bnational drug\b|\bdrug code ndc\b/, 1],
  [
    'modifiers',
    /\bmod(?:ifier)?s?\b(?! date)|\bcptmod\w*\b|\bmod ?\d\b|\bhcpcsmod\w*\b|^m ?[1-4]$|\bmodif\b/,
    1,
  ],
  [
    'department',
    /\bdpt\b|\bdep(?:t|artment|artments|artamento|ts)?\b|\bcost (?:center|centre|ctr)\b|\bservice (?:line|department)\b|\brevenue (?:center|location|dept|department)\b|\bcostcenter\b/,
    0.9,
  ],
  // An account of the ledger is a department where no column is headed as one.
  ['department', /\bgl (?:account|acct|key|number|num|dept|code)?\b|^gl$|\bgl account id\b/, 0.85],
  [
    'department',
    /\b(?:section|ancillary|area|location|division|unit name|cc|category|service area|service category)\b/,
    0.4,
  ],
  [
    'quantity',
    /\b(?:qty|quantity|quantities|uos|multiplier|units?)\b(?! (?:price|charge|cost|amount|rate|desc))/,
    0.8,
  ],
  [
    'status',
    /\b(?:status|stat|active|inactive|sta cd)\b|\b(?:eff|effective|begin|start|end|expir\w*|term\w*|updated?|create\w*|last) ?(?:date|dt|ts)\b|\bdate\b/,
    0.8,
  ],
  [
    'price',
    /\bgross (?:charges?|price|amount|rate)\b|\bstandard charge gross\b|^gross(?: (?:ip|op|inpatient|outpatient))?$/,
    1,
  ],
  [
    'price',
    /\b(?:unit|default|current|curr?|standard|std|hospital|primary|list|base|item|total|patient|op|ip|outpatient|inpatient|retail|usual|facility|technical|hosp|room|chargemaster|cdm)? ?(?:price|prices|pricing|charge ?amounts?|chg ?amts?|charge ?amt|charge ?rate|chrg ?amt|unitprice|currprice|chargeamount|chargeprice)\b|\bchg amt\b|price$/,
    0.95,
  ],
  [
    'price',
    /\b(?:standard|std|hospital|total|unit|outpatient|inpatient|op|ip|current|default|avg|average|patient|facility|technical) (?:charges?|chg|chrg|amount|amt|rate|fee)\b|\b(?:op|ip|outpatient|inpatient|outpt|inpt) (?:charges?|chg)\b/,
    0.9,
  ],
  [
    'price',
    /^(?:charges?|chg|chrg|amount|amt|amounts|fees?|rates?|cost|fee schedule|dollars?|\d* ?charges?|std)$|\bcharges?$|\b(?:charge|charges) (?:inpatient|outpatient|ip|op)\b|\bfee schedule\b/,
    0.8,
  ],
  ['price', /^(?:op|ip|outpatient|inpatient|unit|std|standard|chg|list|base|item)? ?prc$/, 0.9],
  ['price', /\b(?:amount|amt|fee|rate|rates|price\w*|charge|charges|cost|pay)\b/, 0.5],
  // Names of database columns, words run together: IVDESC, CHGAMT1, REVCD.
  ['description', /^\w*(?:desc|descr|dsc)\d*$/, 0.8],
  ['price', /^\w*(?:price|prc|chgamt|amt|chrgamt)\d*$/, 0.75],
  ['revenueCode', /^\w*rev(?:cd|code|cod|cde)\d*$/, 0.9],
  ['hcpcs', /^\w*(?:cpt|hcpc)\w*$/, 0.8],
  ['modifiers', /^\w*mod\d*$/, 0.7],
  ['department', /^\w*(?:dept|costctr|cstctr)(?:no|nbr|num|cd|id)?\d*$/, 0.7],
  ['chargeCode', /^\w*(?:chg|charge|item|svc|cdm|proc|prod|iv)\w*(?:num|nbr|code|cd|no|id)$/, 0.6],
]

/** Words that say a column is not what the synonyms say. */
const against: readonly Synonym[] = [
  [
    'chargeCode',
    /\b(?:ndc|national|rev|revenue|cpt|hcpcs?|type|desc\w*|name|dep(?:t|artment)(?! ?(?:charge|chg|item|proc)s?$)|price|amount|date|source|status|payer|plan|drg|modifier|indicator|zip|facility number|hospital (?:id|code|number)|gl|ub)\b/,
    1,
  ],
  [
    'description',
    /\b(?:dep(?:t|artment)|cost center|gl|type|revenue code|rev code|package|category|modifier|status|facility|hospital name|organization|form|class|code source)\b/,
    0.75,
  ],
  ['description', /\b(?:rev|revenue|cpt|hcpcs?|ndc|standard code)\b/, 0.35],
  ['description', /\b(?:price|amount|rate)\b/, 0.5],
  // Of several the one in most words; what a bill or an order calls it comes after what the charge is called.
  ['description', /\b(?:short|abbr\w*|alternate|alt|secondary|bill(?:ing)?(?: item)?)\b/, 0.15],
  [
    'hcpcs',
    /\b(?:mod|modifier|modifiers|cptmod|desc\w*|name|price|type|date|status|count|charges?)\b/,
    0.8,
  ],
  ['revenueCode', /\b(?:desc\w*|name|amount|total|description|date|usage|dept)\b/, 0.8],
  ['department', /\b(?:charge code|desc|description|price)\b/, 0.3],
  [
    'price',
    /\b(?:codes?|cd|desc\w*|number|num|nbr|no|id|type|name|date|method\w*|indicator|flag|category|class|status|master|source|notes?|comments?|key)\b/,
    0.9,
  ],
  [
    'price',
    /\b(?:negotiated|(?<!\d )min|minimum|max|maximum|medicare|medicaid|payer|payor|plan|hmo|ppo|aetna|cigna|humana|uhc|united ?health\w*|tricare|commercial|insurance|insurer|bcbs|blue (?:cross|shield)|molina|centene|ambetter|wellcare|multiplan|mcr|mcd|mgd|managed|wc|workers comp\w*|percent\w*|increase|change|variance|diff\w*|de identified|allowable|allowed|reimbursement|contract\w*)\b|%/,
    1.2,
  ],
  ['price', /\b(?:disc|discount\w*|cash|self ?pay|uninsured|wac|awp|acquisition)\b/, 0.75],
  ['price', /\b(?:prior|previous|old|last year|former|zero|no charge)\b/, 0.5],
  ['price', /\bcost\b/, 0.25],
  ['modifiers', /\b(?:date|modified|model)\b/, 0.9],
  ['quantity', /\b(?:price|charge|cost|rate|amount)\b/, 0.6],
]

/** A heading in lower case, marks as blanks, `#` as `number`, camel case in words; Spanish as English, without accents. */
export function normalHeading(heading: string): string {
  const text = heading
    .normalize('NFD')
    .replace(/\p{Mark}+/gu, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/#/g, ' number ')
    .replace(/[^a-z0-9%]+/g, ' ')
    .trim()
  return inEnglish(text)
}

/** Scores a heading for every role its words speak for. */
export function headingScores(heading: string): HeadingScores {
  const text = normalHeading(heading)
  const scores: Partial<Record<ColumnRole, number>> = {}
  if (text === '' || text.length > 120) return scores
  for (const [role, pattern, score] of synonyms) {
    if (scores[role] === undefined && pattern.test(text)) scores[role] = score
  }
  for (const [role, pattern, minus] of against) {
    // `BCBS PPO` has no word for a price, and yet says whose price stands below.
    const score = scores[role] ?? (role === 'price' ? 0 : undefined)
    if (score !== undefined && pattern.test(text)) scores[role] = score - minus
  }
  return scores
}

/**
 * Scores a heading spread over rows. A last row that names a column by itself stands under the name of a group
 * (`Pricing` over `REV CODE`), which may speak against a role but gives none. `group` is a name that stands over
 * this column and others (`Negotiated` over `Aetna` and `Cigna`): it says whose prices they are.
 */
export function headingScoresOf(whole: string, lastRow: string, group: string): HeadingScores {
  const scores = { ...(whole === lastRow ? headingScores(whole) : scoresOfRows(whole, lastRow)) }
  const groupPrice = group === '' ? undefined : headingScores(`${group} ${whole}`).price
  if (groupPrice !== undefined) scores.price = Math.min(groupPrice, scores.price ?? groupPrice)
  return scores
}

function scoresOfRows(whole: string, lastRow: string): HeadingScores {
  const joined = headingScores(whole)
  const last = headingScores(lastRow)
  if (Math.max(0, ...Object.values(last)) < NAMES_ITSELF) return joined
  const scores: Partial<Record<ColumnRole, number>> = {}
  for (const role of columnRoles) {
    const [own, withGroup] = [last[role], joined[role]]
    if (own !== undefined) scores[role] = Math.min(own, withGroup ?? own)
    else if (withGroup !== undefined && withGroup < 0) scores[role] = withGroup
  }
  return scores
}

/** True for a heading over the numbers that tell hospitals apart: `Hospital Code`, `Facility ID`. */
export function namesPlace(heading: string): boolean {
  return placeNumber.test(normalHeading(heading))
}

const placeNumber =
  /^(?:hospital|hosp|facility|fac|campus|entity|organization|company|site|location)(?: (?:code|cd|id|number|num|nbr|no))?$/

/** A score from which a heading needs no other words. */
const NAMES_ITSELF = 0.75

/** The highest score a heading gets for any role; what makes a row look like a heading row. */
export function bestHeadingScore(heading: string): number {
  return Math.max(0, ...Object.values(headingScores(heading)))
}

/** True for headings of an inpatient and an outpatient column: `SMIP_RATE` and `SMOP_RATE`, `IP Price` and `OP Price`. */
export function isOutpatientTwin(heading: string, other: string): boolean {
  const [one, two] = [normalHeading(heading), normalHeading(other)]
  return one !== two && one !== '' && asOutpatient(one) === asOutpatient(two)
}

const asOutpatient = (heading: string) =>
  heading
    .replace(/\binpatient\b/, 'outpatient')
    .replace(/\binpt\b/, 'outpt')
    .replace('ip', 'op')
