// The same invented lines for every grid, like those of `benchGridFile.ts`: twelve columns of a chargemaster.

export const columns = [
  'chargeCode',
  'description',
  'department',
  'revenueCode',
  'hcpcs',
  'modifiers',
  'price',
  'ndc',
  'account',
  'date',
  'status',
  'category',
]

const words = ['INFUSION', 'SCREW', 'PLATE', 'CT ABDOMEN', 'GLUCOSE', 'KIT', 'CATHETER', 'STENT']
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

/** As many lines as the address asks for, each an object with one text per column. */
export function makeLines() {
  const count = Number(new URLSearchParams(location.search).get('rows') ?? 100_000)
  let state = 20_261_124
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  const one = (list) => list[Math.floor(random() * list.length)]
  return Array.from({ length: count }, (_, line) => {
    const number = Math.floor(random() * 10_000)
    return {
      chargeCode: String(2_500_000 + line * 3),
      description: `${one(words)} ${one(words)}, SZ ${Math.ceil(random() * 12)} ${number}`,
      department: `7${number % 900}`,
      revenueCode: one(revenueCodes),
      hcpcs: random() < 0.5 ? `J${1000 + (number % 9000)}` : '',
      modifiers: random() < 0.05 ? 'TC' : '',
      price: (random() * 9000).toFixed(2),
      ndc: random() < 0.2 ? `${number}-0101-01` : '',
      account: `4${number}`,
      date: `2026-01-${1 + (line % 28)}`,
      status: random() < 0.97 ? 'A' : 'I',
      category: one(['SUPPLY', 'DRUG', 'PROCEDURE', 'ROOM']),
    }
  })
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))

/** Milliseconds from `act` until `isDone` holds in a frame, and that frame is painted. */
export async function timed(act, isDone) {
  const start = performance.now()
  await act()
  const end = start + 120_000
  while (!isDone()) {
    if (performance.now() > end)
      throw new Error('What was asked for did not appear in two minutes.')
    await frame()
  }
  await frame()
  return performance.now() - start
}
