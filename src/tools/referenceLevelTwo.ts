import type { LevelTwoPack } from '../core/reference/LevelTwoPack'
import { readCsvFile } from './referenceCsv'
import { levelTwoReleases } from './referenceReleases'

/** Builds the Level II pack from the CMS tables in `folder`, in code order. */
export function buildLevelTwoPack(folder: string): LevelTwoPack {
  const rows = readCsvFile(`${folder}/hcpcs-level2.csv`)
    .filter((row) => !row.code?.startsWith('D'))
    .sort((a, b) => ((a.code ?? '') < (b.code ?? '') ? -1 : 1))
  const column = (name: string) => rows.map((row) => row[name] ?? '')
  return {
    releases: levelTwoReleases,
    code: column('code'),
    short: column('short'),
    long: column('long'),
    ended: column('status').map((status) => status === 'terminated'),
    added: column('added'),
    terminated: column('terminated'),
    coverage: column('coverage'),
    oppsStatus: column('opps_si'),
    modifiers: readCsvFile(`${folder}/hcpcs-level2-modifiers.csv`).map(
      ({ modifier = '', long = '', short = '' }) => [modifier, long || short] as const,
    ),
  }
}
