import { bitCount } from './codeCounts'

/** Which hospitals have a line like the query with each code: one bit per hospital, up to 64. */
export class SeenHospitals {
  readonly #bits: Uint32Array

  constructor(codeCount: number) {
    this.#bits = new Uint32Array(codeCount * 2)
  }

  add(code: number, hospital: number): void {
    const at = code * 2 + (hospital >> 5)
    this.#bits[at] = ((this.#bits[at] ?? 0) | (1 << (hospital & 31))) >>> 0
  }

  /** Hospitals seen with the code. */
  hospitalsOf(code: number): number {
    return bitCount(this.#bits[code * 2] ?? 0) + bitCount(this.#bits[code * 2 + 1] ?? 0)
  }

  /** Forgets what was seen of these codes and returns the number of hospitals seen with any of them. */
  forget(codes: Uint16Array): number {
    let low = 0
    let high = 0
    for (const code of codes) {
      low |= this.#bits[code * 2] ?? 0
      high |= this.#bits[code * 2 + 1] ?? 0
      this.#bits[code * 2] = 0
      this.#bits[code * 2 + 1] = 0
    }
    return bitCount(low >>> 0) + bitCount(high >>> 0)
  }
}
