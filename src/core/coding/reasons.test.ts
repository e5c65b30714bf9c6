import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readRulesPack } from '../reference/RulesPack'
import { createCoder } from './Coder'
import type { CodingReason } from './CodingAnswer'
import { readCodingModel } from './CodingModel'
import type { CodedFacts, LineReading } from './LineReading'
import { type Policies, policiesFrom } from './policies'
import { weighedReasons } from './reasons'
import { type Verdict, verdictOf } from './verdict'

const read = (name: string) => new Uint8Array(readFileSync(`public/reference/${name}`))
const coder = createCoder(
  await readRulesPack(read('rules.pack')),
  await readCodingModel(read('coding.pack')),
)

/** The same numbers on every run, so that a line that fails can be found again. */
function aDice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state % sides
  }
}

const words = [
  ...[
    'INJ',
    'CATH',
    'INTRO',
    'LASER',
    'SURGERY',
    'EYE',
    'BIOPSY',
    'NEEDLE',
    'IMPLANT',
    'NEUROELECTRODES',
  ],
  ...[
    'LEVEL 3',
    '15 MIN',
    'OR',
    'ROOM',
    'CT',
    'ABDOMEN',
    'W/O',
    'CONTRAST',
    'GLUCOSE',
    'CULTURE',
    'PANEL',
  ],
  ...[
    '500MG',
    'TAB',
    'VIAL',
    'KETOROLAC',
    'SCREW',
    '4.5MM',
    'STENT',
    'COIL',
    'GUIDEWIRE',
    'DRESSING',
    'TRAY',
  ],
  ...[
    'NURSING',
    'STAT ONLY',
    'LEFT WITHOUT BEING SEEN',
    'GUEST MEAL',
    'VISIT',
    'EVALUATION',
    'DENT',
    'TOOTH',
  ],
  ...[
    'ENDO',
    'HERNIA',
    'REPAIR',
    'ANESTHESIA',
    'RECOVERY',
    'PICC',
    'PORT',
    'SPLINT',
    'THERAPY',
    'XQZ',
    '12',
  ],
]
const revenueCodes = [
  ...[
    '',
    '',
    '',
    '0250',
    '0258',
    '0270',
    '0272',
    '0278',
    '0300',
    '0301',
    '0320',
    '0350',
    '0360',
    '0361',
  ],
  ...[
    '0370',
    '0402',
    '0410',
    '0420',
    '0450',
    '0480',
    '0481',
    '0510',
    '0636',
    '0710',
    '0750',
    '0761',
    '0000',
  ],
]
const codes = ['', '', '', '47562', 'J1885', '82947', 'C1769', '99284', '00790']

function aRandomLine(dice: (sides: number) => number): CodedFacts {
  const pick = (texts: readonly string[]) => texts[dice(texts.length)] ?? ''
  const description = Array.from({ length: 1 + dice(4) }, () => pick(words)).join(' ')
  const price = pick(['100.00', '0.00', ''])
  return { description, revenueCode: pick(revenueCodes), hcpcs: pick(codes), price }
}

/** Policies of a file that fixes `share` of the codes of every area. */
function policiesAt(share: number): Policies {
  const { policies } = coder.pack
  const areas = new Map(
    policies.map(({ id }) => [id, { lines: 100, coded: 100 * share, worded: 0 }]),
  )
  return policiesFrom(policies, { lines: 1000, coded: 500, areas })
}
const practices: readonly Policies[] = [new Map(), ...[0, 0.5, 1].map(policiesAt)]

/** Whether the words of a reason say what the verdict says. */
function explains(
  first: CodingReason | undefined,
  { codeRule }: LineReading,
  { coding, policy }: Verdict,
  policies: Policies,
): boolean {
  if (!first) return false
  // A line that carries a code is static whatever rules say: the text begins with that.
  if (codeRule) return first.text.includes('carries a code')
  const wanted = coding === 'required' ? 'static' : coding
  const rule = coder.pack.rules.find(({ id }) => id === first.id)
  if (rule) return rule.outcome === wanted
  if (policies.has(first.id)) return policy?.id === first.id
  // Who assigns a code, similar lines cannot tell.
  if (first.id === 'neighbours')
    return wanted === (first.text.includes('carry no code') ? 'none' : 'static')
  if (first.id === 'together')
    return first.text.includes('no code is needed') === (coding === 'none')
  return first.id === (coding === 'dynamic' ? 'coder-assigns' : 'elsewhere')
}

test.each([1, 2, 3, 4])(
  'the first reason explains the coding and none outweighs the one above it (%i)',
  (seed) => {
    const dice = aDice(seed)
    for (let i = 0; i < 2500; i++) {
      const line = aRandomLine(dice)
      const policies = practices[dice(practices.length)] ?? new Map()
      const reading = coder.read(line)
      const verdict = verdictOf(reading, policies)
      const reasons = weighedReasons(reading, verdict, policies)
      const told = `${JSON.stringify(line)} is ${verdict.coding}: ${JSON.stringify(reasons)}`
      const weights = reasons.map(({ weight }) => weight)
      expect(weights, told).toEqual(weights.toSorted((a, b) => b - a))
      expect(weights[0], told).toBeGreaterThan(0)

      expect(explains(reasons[0]?.reason, reading, verdict, policies), told).toBe(true)
    }
  },
)
