import { partBeginnings } from './partNumbers'

/** Beginnings of charge and catalogue numbers by which lines of a sheet belong together: 503, 50330, 5033034. */
const lengths = [3, 5, 7] as const
export type SheetPartLength = (typeof lengths)[number]

/** A line of the sheet: the keys of its part numbers, and the code it carries. */
export interface PartLine {
  readonly parts: readonly string[]
  readonly code: string
}

const keyOf = (length: SheetPartLength, beginning: string) => `${length} ${beginning}`

/** The keys of the part numbers of a description. */
export function partKeys(description: string): string[] {
  return lengths.flatMap((length) =>
    partBeginnings(description, length).map((beginning) => keyOf(length, beginning)),
  )
}

/** Which codes the lines of a sheet carry whose part numbers begin alike. */
export class SheetParts {
  /** Lines by key, and by key and HCPCS code. */
  readonly #counts = new Map<string, number>()

  /** Counts a line in (`by` 1) or out (-1). */
  count({ parts, code }: PartLine, by: number): void {
    for (const key of parts)
      for (const counted of [key, `${key} ${code}`])
        this.#counts.set(counted, this.#of(counted) + by)
  }

  clear(): void {
    this.#counts.clear()
  }

  /**
   * Share of the lines with a part number that begins like one of the description which carry a code; a single line
   * counts half. `own`, the line asked about, is left out.
   */
  sharesOf(
    description: string,
    length: SheetPartLength,
    own: PartLine | undefined,
  ): (code: string) => number {
    const keys = partBeginnings(description, length).map((start) => keyOf(length, start))
    return (code) => {
      let most = 0
      for (const key of keys) {
        const isOwn = own?.parts.includes(key) ? 1 : 0
        const same = this.#of(`${key} ${code}`) - (own?.code === code ? isOwn : 0)
        most = Math.max(most, same / (this.#of(key) - isOwn + 1))
      }
      return most
    }
  }

  #of(key: string): number {
    return this.#counts.get(key) ?? 0
  }
}
