import { type PackArray, type PackFile, packBytes, packFloats } from './PackFile'
import type { CodeTrust } from './rankCandidates'

/** The arrays of a pack that hold the trust in codes under `name`. */
export function encodeTrust(
  name: string,
  trust: ReadonlyMap<string, CodeTrust>,
): [string, PackArray][] {
  const entries = [...trust.values()]
  return [
    [`${name}TrustCodes`, new TextEncoder().encode([...trust.keys()].join(' '))],
    [`${name}TrustShares`, Float32Array.from(entries, ({ share }) => share)],
    [`${name}TrustHospitals`, Float32Array.from(entries, ({ hospitals }) => hospitals)],
  ]
}

/** The trust in codes a pack holds under `name`. */
export function decodeTrust(name: string, pack: PackFile): Map<string, CodeTrust> {
  const codes = new TextDecoder().decode(packBytes(pack, `${name}TrustCodes`)).split(' ')
  const shares = packFloats(pack, `${name}TrustShares`)
  const hospitals = packFloats(pack, `${name}TrustHospitals`)
  return new Map(
    codes.map((code, place) => [
      code,
      { share: shares[place] ?? 0, hospitals: hospitals[place] ?? 0 },
    ]),
  )
}
