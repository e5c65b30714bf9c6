import { once } from 'node:events'
import { createWriteStream } from 'node:fs'

const headings = [
  'CDM Number',
  'Charge Description',
  'Dept',
  'Rev Code',
  'CPT/HCPCS',
  'Mod',
  'Gross Charge',
  'NDC',
  'GL Account',
  'Effective Date',
  'Status',
  'Charge Category',
]
const departments = [
  '7010 ER',
  '7170 PHARMACY',
  '7420 SURGERY',
  '7500 LAB',
  '7630 RADIOLOGY',
  '7720 PT',
]
const words = [
  'INFUSION',
  'SCREW',
  'PLATE',
  'CT ABDOMEN',
  'GLUCOSE',
  'KIT',
  'CATHETER',
  'STENT',
  'TABLET',
]
const revenueCodes = [
  '0250',
  '0270',
  '0272',
  '0278',
  '0300',
  '0320',
  '0351',
  '0360',
  '0450',
  '0636',
]
const categories = ['SUPPLY', 'DRUG', 'PROCEDURE', 'ROOM']

/** Writes an invented chargemaster of twelve columns or more as CSV; the same lines for the same count. */
export async function writeBenchFile(
  path: string,
  lines: number,
  columns = headings.length,
): Promise<void> {
  const more = Array.from({ length: Math.max(0, columns - headings.length) }, (_, index) => index)
  const moreHeadings = more.map((index) => `,Site figure ${index + 1}`).join('')
  const file = createWriteStream(path)
  const random = seededRandom(20_261_124)
  let block = `${headings.join(',')}${moreHeadings}\n`
  for (let line = 0; line < lines; line++) {
    const moreCells = more.map((index) => `,${((line * (index + 7)) % 9973) / 4}`).join('')
    block += `${benchLine(line, random)}${moreCells}\n`
    if (block.length > 1 << 20) {
      if (!file.write(block)) await once(file, 'drain')
      block = ''
    }
  }
  file.end(block)
  await once(file, 'finish')
}

function benchLine(line: number, random: () => number): string {
  const one = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? ''
  const number = Math.floor(random() * 10_000)
  const strength =
    random() < 0.3 ? `${Math.ceil(random() * 500)} MG` : `SZ ${Math.ceil(random() * 12)}`
  const hasCode = random() < 0.5
  return [
    String(2_500_000 + line * 3),
    `"${one(words)} ${one(words)}, ${strength} ${number}"`,
    one(departments),
    one(revenueCodes),
    hasCode ? `J${String(1000 + (number % 9000)).padStart(4, '0')}` : '',
    random() < 0.05 ? 'TC' : '',
    (random() * 9000).toFixed(2),
    random() < 0.2 ? `${String(number).padStart(5, '0')}-0101-01` : '',
    `4${String(number).padStart(5, '0')}`,
    `2026-01-${String(1 + (line % 28)).padStart(2, '0')}`,
    random() < 0.97 ? 'A' : 'I',
    one(categories),
  ].join(',')
}

/** Numbers from 0 to below 1, the same sequence for the same seed (a linear congruential generator). */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
