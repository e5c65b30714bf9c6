import { buildSheet } from '../core/import/buildSheet'
import { classifyRows } from '../core/import/classifyRows'
import { proposeMapping } from '../core/import/proposeMapping'
import { readSourceFiles } from '../core/import/readSourceFile'

const RUNS = 5

/** Times the way from bytes to lines on a generated CSV: medians of five runs, megabytes per second. */
export async function measureSpeed(lines = 1_000_000): Promise<Record<string, number>> {
  const bytes = new TextEncoder().encode(generatedCsv(lines))
  const reads: number[] = []
  const builds: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now()
    const [file] = await readSourceFiles('generated.csv', bytes)
    const table = file?.tables[0]
    if (!table) throw new Error('The generated file gave no table.')
    reads.push(performance.now() - start)
    const { mapping } = proposeMapping(table)
    const built = performance.now()
    const { sheet } = buildSheet(table, mapping, classifyRows(table, mapping))
    if (sheet.lineCount !== lines) throw new Error(`${sheet.lineCount} lines instead of ${lines}.`)
    builds.push(performance.now() - built)
  }
  const megabytes = bytes.length / 1e6
  const readMs = median(reads)
  const buildMs = median(builds)
  return {
    lines,
    megabytes: round(megabytes),
    readMs: round(readMs),
    readMBPerSecond: round((megabytes * 1000) / readMs),
    buildMs: round(buildMs),
    toLinesMBPerSecond: round((megabytes * 1000) / (readMs + buildMs)),
    peakMB: round(process.resourceUsage().maxRSS / 1024),
  }
}

/** A chargemaster of twelve columns; every third description is quoted and holds a comma. */
function generatedCsv(lines: number): string {
  const words = [
    'XRAY',
    'CHEST',
    'INJ',
    'TAB',
    'CATH',
    'SUTURE',
    'PANEL',
    'VISIT',
    'SCREW',
    'STENT',
  ]
  const parts = [
    'Facility,Dept,Charge Code,Description,Rev Code,HCPCS,Mod,Price,NDC,Qty,Status,Eff Date\r\n',
  ]
  for (let n = 0; n < lines; n++) {
    const name = `${words[n % 10]} ${words[(n >> 3) % 10]} ${(n * 7919) % 100_000} MM`
    const description = n % 3 === 0 ? `"${name}, ""STERILE"", EA"` : `${name} STERILE`
    const code = n % 4 === 0 ? '' : `${70_000 + (n % 20_000)}`
    const price = ((n * 31) % 900_000) / 100
    parts.push(
      `MAIN CAMPUS,${7000 + (n % 40) * 10},${1_000_000 + n},${description},0${250 + (n % 90)},${code},` +
        `${n % 50 === 0 ? 'TC' : ''},${price.toFixed(2)},,1,A,2024-0${1 + (n % 9)}-01\r\n`,
    )
  }
  return parts.join('')
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

const round = (value: number) => Math.round(value * 10) / 10
