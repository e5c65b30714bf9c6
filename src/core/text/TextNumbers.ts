import { mixBits } from './hashText'

/** Slots of the table before it grows, a power of two. */
const FIRST_SLOTS = 256

/**
 * Numbers texts from 1 on, equal texts alike, without keeping them: a text is known by 64 bits of hash. Among a
 * million texts two that differ are taken for one in one sheet of thirty million, and a text costs 16 bytes and
 * not a hundred.
 */
export class TextNumbers {
  /** Per slot the number of the text that hashes to it, or to one of the taken slots before it; 0 for none. */
  private slots = new Uint32Array(FIRST_SLOTS)
  /** Both halves of the hash, by number. */
  private highs = new Uint32Array(FIRST_SLOTS / 2)
  private lows = new Uint32Array(FIRST_SLOTS / 2)
  private count = 0
  private high = 0
  private low = 0

  /** How many different texts were numbered. */
  get size(): number {
    return this.count
  }

  /** The number of a text; 0 where it was not numbered. */
  find(text: string): number {
    return this.slots[this.slotOf(text)] ?? 0
  }

  /** The number of a text, which gets the next one where it has none. */
  numberOf(text: string): number {
    const slot = this.slotOf(text)
    const known = this.slots[slot] ?? 0
    if (known > 0) return known
    const number = ++this.count
    this.slots[slot] = number
    this.highs[number] = this.high
    this.lows[number] = this.low
    if (number + 1 === this.highs.length) this.grow()
    return number
  }

  /** The slot where a text stands, or would; its hash is in `high` and `low` afterwards. */
  private slotOf(text: string): number {
    let high = 0x6a09e667
    let low = 0x3c6ef372
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      high = Math.imul(high ^ unit, 0x85ebca77)
      high ^= high >>> 15
      low = Math.imul(low ^ unit, 0x9e3779b1)
      low ^= low >>> 13
    }
    this.high = mixBits(high)
    this.low = mixBits(low)
    return this.slotOfHash(this.high, this.low)
  }

  /** At least half of all slots are free, so that a search ends, and soon. */
  private slotOfHash(high: number, low: number): number {
    const { slots, highs, lows } = this
    const mask = slots.length - 1
    for (let slot = low & mask; ; slot = (slot + 1) & mask) {
      const number = slots[slot] ?? 0
      if (number === 0 || (lows[number] === low && highs[number] === high)) return slot
    }
  }

  private grow(): void {
    this.highs = doubled(this.highs)
    this.lows = doubled(this.lows)
    this.slots = new Uint32Array(this.slots.length * 2)
    for (let number = 1; number <= this.count; number++)
      this.slots[this.slotOfHash(this.highs[number] ?? 0, this.lows[number] ?? 0)] = number
  }
}

function doubled(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array(numbers.length * 2)
  next.set(numbers)
  return next
}
