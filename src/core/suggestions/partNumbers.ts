/** Letters and digits of a number with its dashes and points: `38959-1220`, `A-4350.14`; no word behind a dash. */
const writtenNumber = /[A-Z0-9]+(?:[-.](?=[A-Z]*\d)[A-Z0-9]+)*/g
/** Fewer digits are a size or a dose. */
const leastDigits = 5

/**
 * The charge, part and catalogue numbers of a description without dashes and leading zeros; words and measures
 * are none.
 */
export function partNumbers(description: string): string[] {
  const found = new Set<string>()
  for (const [written] of description.toUpperCase().matchAll(writtenNumber)) {
    const digits = written.replace(/[^0-9]/g, '').length
    const letters = written.replace(/[^A-Z]/g, '').length
    if (digits >= leastDigits && digits >= letters)
      found.add(written.replace(/[-.]/g, '').replace(/^0+/, ''))
  }
  return [...found]
}

/** The beginnings of the part numbers of a description: things of one kind stand near each other in a catalogue. */
export function partBeginnings(description: string, length: number): string[] {
  return [...new Set(partNumbers(description).map((number) => number.slice(0, length)))]
}
