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

/** Reads `level1.pack` as a map of code number → OPPS status indicator. */
export async function readLevelOnePack(
  packed: Uint8Array<ArrayBuffer>,
): Promise<ReadonlyMap<string, string>> {
  const { code, oppsStatus } = await unpackJson<LevelOnePack>(packed)
  return new Map(code.map((number, index) => [number, oppsStatus[index] ?? '']))
}
