import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** A charge line of a public price file: what its hospital wrote, and the code it carries (blank: none). */
export interface TrainingLine {
  readonly source: string
  readonly description: string
  readonly hcpcs: string
  /** Four digits; blank where the hospital published none. */
  readonly revenueCode: string
}

/** Splits one CSV record without line breaks in its cells, as the training files are written. */
function cellsOf(record: string): string[] {
  const cells: string[] = []
  for (const match of record.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)) {
    cells.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
  }
  return cells
}

/** Reads a `source,description,hcpcs,revenue_code` file, plain or gzipped, in the file's order. */
export function readTrainingLines(path: string): TrainingLine[] {
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  const [heading = '', ...records] = text.split(/\r?\n/).filter((record) => record !== '')
  const names = cellsOf(heading)
  const column = (name: string) => {
    const index = names.indexOf(name)
    if (index < 0) throw new Error(`${path} has no column ${name}.`)
    return index
  }
  const at = {
    source: column('source'),
    description: column('description'),
    hcpcs: column('hcpcs'),
    revenueCode: column('revenue_code'),
  }
  return records.map((record) => {
    const cells = cellsOf(record)
    const cell = (index: number) => cells[index] ?? ''
    return {
      source: cell(at.source),
      description: cell(at.description),
      hcpcs: cell(at.hcpcs).trim().toUpperCase(),
      revenueCode: cell(at.revenueCode).trim(),
    }
  })
}
