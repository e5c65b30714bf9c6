import { hashText } from '../text/hashText'
import { type PackArray, type PackFile, packBytes } from './PackFile'
import { partBeginnings } from './partNumbers'
import { decodeHashes, encodeHashes } from './Vocabulary'
import { decodeVarints, encodeVarints } from './varints'

/** Beginnings of part numbers by which codes are known: a row of a catalogue, and nearly the whole number. */
export const partLengths = [5, 7] as const

/** Hash of the beginning of a part number. */
export const partHash = (beginning: string) => hashText(beginning, 7) & 0xffffff

/** The code that lines with a part number carry most, for every beginning seen; codes are numbers of the code list. */
export interface PartTable {
  readonly hashes: Uint32Array
  readonly codes: Uint32Array
  /** Share of the hospitals' lines that carry the code, in 255ths. */
  readonly shares: Uint8Array
}

/** The arrays of a pack that hold the part numbers of its level; entries are best sorted by code. */
export function encodePartTable({ hashes, codes, shares }: PartTable): [string, PackArray][] {
  const steps = codes.map((code, index) => code - (index === 0 ? 0 : (codes[index - 1] ?? 0)))
  return [
    ['partHashes', encodeHashes(hashes)],
    ['partCodes', encodeVarints(steps)],
    ['partShares', Uint8Array.from(shares)],
  ]
}

/** The part numbers of a pack, made by `encodePartTable`; `offset` is added to its codes. */
export function decodePartTable(pack: PackFile, offset: number): PartTable {
  const codes = decodeVarints(packBytes(pack, 'partCodes'))
  let code = offset
  return {
    hashes: decodeHashes(packBytes(pack, 'partHashes')),
    codes: codes.map((step) => {
      code += step
      return code
    }),
    shares: packBytes(pack, 'partShares'),
  }
}

/** Which code goes with a catalogue number: makers' numbers are the same in every hospital. */
export class PartCodes {
  readonly #codes = new Map<number, { code: number; share: number }>()

  constructor(tables: readonly PartTable[]) {
    for (const { hashes, codes, shares } of tables)
      for (const [index, hash] of hashes.entries()) {
        const share = (shares[index] ?? 0) / 255
        // A number may stand in the tables of both levels.
        if (share > (this.#codes.get(hash)?.share ?? 0))
          this.#codes.set(hash, { code: codes[index] ?? 0, share })
      }
  }

  /** Calls `each` with the code of every part number of the description that is known, for each of `partLengths`. */
  forEach(
    description: string,
    each: (code: number, share: number, length: (typeof partLengths)[number]) => void,
  ): void {
    for (const length of partLengths)
      for (const beginning of partBeginnings(description, length)) {
        const found = this.#codes.get(partHash(beginning))
        if (found) each(found.code, found.share, length)
      }
  }
}
