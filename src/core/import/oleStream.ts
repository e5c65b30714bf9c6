const END_OF_CHAIN = 0xfffffffe
const DIRECTORY_ENTRY = 128

/**
 * The bytes of a named stream of a compound file (MS-CFB), or null when it holds none. Throws a `RangeError` for
 * files that are cut off.
 */
export function oleStream(bytes: Uint8Array, names: readonly string[]): Uint8Array | null {
  const file = new CompoundFile(bytes)
  const entry = file.entries().find(({ name }) => names.includes(name))
  return entry ? file.stream(entry) : null
}

interface Entry {
  readonly name: string
  readonly start: number
  readonly size: number
}

class CompoundFile {
  private readonly bytes: Uint8Array
  private readonly view: DataView
  private readonly sectorSize: number
  private readonly fat: readonly number[]

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.sectorSize = 1 << this.view.getUint16(30, true)
    if (this.sectorSize !== 512 && this.sectorSize !== 4096)
      throw new RangeError('No compound file.')
    this.fat = this.fatSectors().flatMap((sector) => this.numbersOf(sector))
  }

  entries(): readonly Entry[] {
    const directory = this.chain(this.view.getUint32(48, true))
    const view = new DataView(directory.buffer)
    const decoder = new TextDecoder('utf-16le')
    const entries: Entry[] = []
    for (let at = 0; at + DIRECTORY_ENTRY <= directory.length; at += DIRECTORY_ENTRY) {
      const nameLength = Math.min(64, Math.max(0, view.getUint16(at + 64, true) - 2))
      entries.push({
        name: decoder.decode(directory.subarray(at, at + nameLength)),
        start: view.getUint32(at + 116, true),
        size: view.getUint32(at + 120, true),
      })
    }
    return entries
  }

  /** Streams below the cutoff stand in 64-byte sectors inside the root entry's stream. */
  stream({ start, size }: Entry): Uint8Array {
    if (size >= this.view.getUint32(56, true)) return this.chain(start).subarray(0, size)
    const root = this.entries()[0]
    const mini = root ? this.chain(root.start) : new Uint8Array(0)
    const miniFat = this.chain(this.view.getUint32(60, true))
    const next = new DataView(miniFat.buffer)
    const found = new Uint8Array(Math.ceil(size / 64) * 64)
    let sector = start
    for (let at = 0; at < size; at += 64) {
      found.set(mini.subarray(sector * 64, sector * 64 + 64), at)
      if (at + 64 < size) sector = next.getUint32(sector * 4, true)
    }
    return found.subarray(0, size)
  }

  private chain(first: number): Uint8Array<ArrayBuffer> {
    const sectors: number[] = []
    for (let sector = first; sector < END_OF_CHAIN; sector = this.fat[sector] ?? END_OF_CHAIN) {
      if (sectors.length > this.fat.length)
        throw new RangeError('A chain of sectors runs in a circle.')
      sectors.push(sector)
    }
    const whole = new Uint8Array(sectors.length * this.sectorSize)
    for (const [index, sector] of sectors.entries()) {
      whole.set(this.sector(sector), index * this.sectorSize)
    }
    return whole
  }

  private sector(index: number): Uint8Array {
    const start = (index + 1) * this.sectorSize
    return this.bytes.subarray(start, start + this.sectorSize)
  }

  private numbersOf(sector: number): number[] {
    const start = (sector + 1) * this.sectorSize
    const count = Math.min(this.sectorSize, Math.max(0, this.bytes.length - start)) >> 2
    return Array.from({ length: count }, (_, index) => this.view.getUint32(start + index * 4, true))
  }

  /** The sectors of the allocation table: 109 listed in the header, more in a chain of their own. */
  private fatSectors(): readonly number[] {
    const listed = Array.from({ length: 109 }, (_, index) =>
      this.view.getUint32(76 + index * 4, true),
    )
    let further = this.view.getUint32(68, true)
    for (let left = this.view.getUint32(72, true); left > 0 && further < END_OF_CHAIN; left--) {
      const numbers = this.numbersOf(further)
      further = numbers.pop() ?? END_OF_CHAIN
      listed.push(...numbers)
    }
    return listed.filter((sector) => sector < END_OF_CHAIN)
  }
}
