/**
 * A set of codes written as codes and ranges: `36415`, `G0008-G0010`, `0250-0259`, `0001U-9999U`.
 * A range holds only codes of its own shape: `80047-89398` does not hold `8004F`.
 */
export class CodeRanges {
  private readonly byShape = new Map<string, [from: string, to: string][]>()
  /** Answers so far: a sheet asks for few distinct codes many times. */
  private readonly answers = new Map<string, boolean>()

  constructor(texts: readonly string[]) {
    for (const text of texts) {
      const [from = '', to = from] = text.split('-')
      const ranges = this.byShape.get(shapeOf(from))
      if (ranges) ranges.push([from, to])
      else this.byShape.set(shapeOf(from), [[from, to]])
    }
  }

  has(code: string): boolean {
    let answer = this.answers.get(code)
    if (answer === undefined) {
      const ranges = this.byShape.get(shapeOf(code))
      answer = ranges?.some(([from, to]) => from <= code && code <= to) ?? false
      this.answers.set(code, answer)
    }
    return answer
  }
}

/** The letters of a code in their places: two codes compare as numbers only when their shapes agree. */
export function shapeOf(code: string): string {
  return code.replace(/\d/g, '9')
}
