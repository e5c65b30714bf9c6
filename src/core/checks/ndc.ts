/** What an NDC cell holds. */
export type NdcReading =
  | { readonly kind: 'blank' }
  /** Eleven digits as a claim carries them; `normal` is 5-4-2 without hyphens. */
  | { readonly kind: 'eleven'; readonly normal: string }
  /** Ten digits whose hyphens show where the zero is missing. */
  | { readonly kind: 'ten'; readonly normal: string }
  /** Ten digits without hyphens: where the zero goes cannot be told. */
  | { readonly kind: 'ten-unclear' }
  /** Seven to nine digits: eleven from which a spreadsheet took the zeros in front; `normal` has them again. */
  | { readonly kind: 'zeros-lost'; readonly normal: string }
  | { readonly kind: 'invalid' }

/** Digits of labeler, product and package that the FDA gives out, and their lengths on a claim (5-4-2). */
const claimLengths = [5, 4, 2] as const

/**
 * Reads a National Drug Code. The FDA writes ten digits as 4-4-2, 5-3-2 or 5-4-1; a claim carries eleven,
 * with a zero put before the part that is short (CMS Pub. 100-04 ch. 25, NDC reporting).
 */
export function readNdc(cell: string): NdcReading {
  const text = cell.trim()
  if (text === '') return { kind: 'blank' }
  const parts = /^(\d{4,5})-(\d{3,4})-(\d{1,2})$/.exec(text)?.slice(1)
  if (parts) {
    const normal = parts.map((part, i) => part.padStart(claimLengths[i] ?? 0, '0')).join('')
    const digits = parts.join('').length
    if (digits === 11) return { kind: 'eleven', normal }
    return digits === 10 ? { kind: 'ten', normal } : { kind: 'invalid' }
  }
  const digits = text.replace(/[\s-]/g, '')
  if (/^\d{11}$/.test(digits)) return { kind: 'eleven', normal: digits }
  if (/^\d{10}$/.test(digits)) return { kind: 'ten-unclear' }
  // With fewer digits the first part would be 00000, which is nobody's; the lowest is 00002.
  return /^(?:\d{8,9}|[2-9]\d{6})$/.test(text)
    ? { kind: 'zeros-lost', normal: text.padStart(11, '0') }
    : { kind: 'invalid' }
}

/** Among so many NDCs some begin with a zero: two of five in the FDA's directory do. */
const fewestWithoutZero = 20

/** Tells from the NDCs of a file whether the zeros in front were lost on the way. */
export class LeadingZeros {
  private eleven = 0
  private withZero = 0
  private short = 0

  count(cell: string): void {
    if (cell === '') return
    const reading = readNdc(cell)
    if (reading.kind === 'eleven') this.eleven++
    if (reading.kind === 'zeros-lost') this.short++
    // A number in hyphens or with a zero in front was kept as text.
    if (/^\s*0|-/.test(cell)) this.withZero++
  }

  /** True where many have all their digits, none of them begins with a zero, and others are short. */
  get areLost(): boolean {
    return this.withZero === 0 && this.short > 0 && this.eleven >= fewestWithoutZero
  }
}
