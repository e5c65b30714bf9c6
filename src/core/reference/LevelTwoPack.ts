import type { LevelOneCodes } from './LevelOnePack'
import type { LevelTwoCode, ReferenceSet, Release } from './ReferenceSet'
import { unpackJson } from './unpack'

/** `level2.pack`: HCPCS Level II column by column, because equal columns compress better than rows. */
export interface LevelTwoPack {
  readonly releases: readonly Release[]
  readonly code: readonly string[]
  readonly short: readonly string[]
  readonly long: readonly string[]
  /** True where the code is terminated. */
  readonly ended: readonly boolean[]
  readonly added: readonly string[]
  readonly terminated: readonly string[]
  readonly coverage: readonly string[]
  readonly oppsStatus: readonly string[]
  /** Modifier and its text. */
  readonly modifiers: readonly (readonly [modifier: string, text: string])[]
}

/** Reads `level2.pack`. */
export function readLevelTwoPack(packed: Uint8Array<ArrayBuffer>): Promise<LevelTwoPack> {
  return unpackJson<LevelTwoPack>(packed)
}

/**
 * The reference set of a Level II pack. `levelOne` is the Level I pack, or null until the user confirmed a CPT
 * licence: then CPT codes are not checked.
 */
export function referenceSetOf(pack: LevelTwoPack, levelOne: LevelOneCodes | null): ReferenceSet {
  const levelTwo = new Map<string, LevelTwoCode>()
  for (const [index, code] of pack.code.entries()) {
    levelTwo.set(code, {
      code,
      short: pack.short[index] ?? '',
      long: pack.long[index] ?? '',
      status: pack.ended[index] ? 'terminated' : 'active',
      added: pack.added[index] ?? '',
      terminated: pack.terminated[index] ?? '',
      coverage: pack.coverage[index] ?? '',
      oppsStatus: pack.oppsStatus[index] ?? '',
    })
  }
  return {
    releases: [...pack.releases, ...(levelOne?.releases ?? [])],
    levelTwo,
    modifiers: new Map(pack.modifiers),
    levelOne: levelOne?.codes ?? null,
  }
}

/** The OPPS status indicator of a code, blank where it has none or may not be looked up. */
export function oppsStatusOf(code: string, reference: ReferenceSet): string {
  if (/^\d/.test(code)) return reference.levelOne?.get(code) ?? ''
  return reference.levelTwo.get(code)?.oppsStatus ?? ''
}
