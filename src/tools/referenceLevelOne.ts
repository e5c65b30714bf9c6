import type { LevelOnePack } from '../core/reference/LevelOnePack'
import { readCsvFile } from './referenceCsv'
import { levelOneReleases } from './referenceReleases'

/** Builds the Level I pack, code numbers and status indicators only, in code order. */
export function buildLevelOnePack(folder: string): LevelOnePack {
  const rows = readCsvFile(`${folder}/hcpcs-level1-codes.csv`).sort((a, b) =>
    (a.code ?? '') < (b.code ?? '') ? -1 : 1,
  )
  return {
    releases: levelOneReleases,
    code: rows.map(({ code = '' }) => code),
    oppsStatus: rows.map(({ opps_si: status = '' }) => status),
  }
}
