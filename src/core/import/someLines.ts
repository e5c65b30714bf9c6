/** Test data: one invented charge line, every field as text. */
export interface InventedLine {
  /** Counts the lines from 0. */
  readonly n: number
  readonly code: string
  readonly description: string
  readonly dept: string
  readonly rev: string
  readonly hcpcs: string
  readonly modifiers: string
  readonly ndc: string
  readonly price: string
}

const things = [
  ['CHEST XRAY 2 VIEWS', '324', '71046', '7130'],
  ['CBC W AUTO DIFF', '305', '85025', '7010'],
  ['BASIC METABOLIC PANEL', '301', '80048', '7010'],
  ['KETOROLAC 15 MG INJ', '636', 'J1885', '7170'],
  ['GAUZE 4X4 STERILE', '272', '', '6950'],
  ['ED VISIT LEVEL 3', '450', '99283', '7230'],
  ['PT EVAL LOW COMPLEXITY', '424', '97161', '7770'],
  ['SUTURE VICRYL 3-0', '272', '', '6950'],
  ['ROOM SEMI PRIVATE', '120', '', '6170'],
  ['CT HEAD W/O CONTRAST', '351', '70450', '7130'],
  ['ONDANSETRON 4 MG TAB', '637', '', '7170'],
  ['OR TIME EA 15 MIN', '360', '', '7020'],
  ['DRAIN ABSCESS SIMPLE', '361', '10060', '7020'],
  ['EKG 12 LEAD TRACING', '730', '93005', '7590'],
  ['BLOOD GAS ANALYSIS', '301', '82803', '7010'],
  ['CATHETER GUIDING 6FR', '278', 'C1887', '7570'],
] as const

/** Test data: the line of that number; the same number gives the same line. */
export function anInventedLine(n: number): InventedLine {
  const [name, rev, hcpcs, dept] = things[n % things.length] ?? things[0]
  const isDrug = rev === '636' || rev === '637'
  const product = String((n * 7919) % 9999).padStart(4, '0')
  return {
    n,
    // Codes are given out with gaps.
    code: `${3_100_000 + n * 7 + ((n * n) % 5)}`,
    description: `${name} ${n}`,
    dept,
    rev,
    hcpcs,
    modifiers: n % 11 === 0 && hcpcs !== '' ? 'TC' : '',
    ndc: isDrug ? `00409-${product}-01` : '',
    price: (12.5 + ((n * 37) % 900) * 1.25).toFixed(2),
  }
}
