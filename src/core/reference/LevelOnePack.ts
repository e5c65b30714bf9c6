import type { Release } from './ReferenceSet'
import { unpackJson } from './unpack'

/**
 * `level1.pack`: the code numbers of HCPCS Level I and their OPPS status indicators, as CMS publishes them;
 * no descriptor. Loaded only after the user confirmed a CPT licence.
 */
export interface LevelOnePack {
  readonly releases: readonly Release[]
  readonly code: readonly string[]
  readonly oppsStatus: readonly string[]
}

/** The Level I code list in the form it is looked up in. */
export interface LevelOneCodes {
  readonly releases: readonly Release[]
  /** Code number → OPPS status indicator. */
  readonly codes: ReadonlyMap<string, string>
}

/** Reads `level1.pack`. */
export async function readLevelOnePack(packed: Uint8Array<ArrayBuffer>): Promise<LevelOneCodes> {
  return levelOneCodesOf(await unpackJson<LevelOnePack>(packed))
}

/** The code list a Level I pack holds. */
export function levelOneCodesOf({ releases, code, oppsStatus }: LevelOnePack): LevelOneCodes {
  return { releases, codes: new Map(code.map((number, i) => [number, oppsStatus[i] ?? ''])) }
}
