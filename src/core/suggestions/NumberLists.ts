/** Room for the first numbers. */
const FIRST_ROOM = 1024
/** Before each list stand how long it may become and how long it is. */
const HEAD = 2

/**
 * A short list of numbers from 0 to 2³² - 1 at each of many places, all in one array: lists of their own for half a
 * million lines take twice as much again as their numbers. A new list stands where the old one stood if it has the room.
 */
export class NumberLists {
  #numbers = new Uint32Array(FIRST_ROOM)
  #used = 0
  /** For each place where its list begins. */
  readonly #starts: number[] = []

  /** The list at a place where one was set; what it says holds until another is set. */
  get(place: number): Uint32Array {
    const start = this.#starts[place] ?? 0
    return this.#numbers.subarray(start, start + (this.#numbers[start - 1] ?? 0))
  }

  /** Puts a list at a place. The first is put at 0, and none further than one behind the last. */
  set(place: number, list: readonly number[]): void {
    const known = this.#starts[place]
    const hasRoom = known !== undefined && list.length <= (this.#numbers[known - HEAD] ?? 0)
    const start = hasRoom ? known : this.#append(place, list.length)
    this.#numbers[start - 1] = list.length
    this.#numbers.set(list, start)
  }

  clear(): void {
    this.#starts.length = 0
    this.#numbers = new Uint32Array(FIRST_ROOM)
    this.#used = 0
  }

  /** Makes room for a list behind all others, and returns where it begins. */
  #append(place: number, room: number): number {
    const start = this.#used + HEAD
    const wanted = start + room
    if (wanted > this.#numbers.length) {
      const next = new Uint32Array(Math.max(wanted, Math.ceil(this.#numbers.length * 1.5)))
      next.set(this.#numbers)
      this.#numbers = next
    }
    this.#numbers[start - HEAD] = room
    this.#starts[place] = start
    this.#used = wanted
    return start
  }
}
