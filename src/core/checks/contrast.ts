/** How an examination uses contrast. */
export type Contrast = 'without' | 'with' | 'both'

/**
 * CT and MR codes that come in threes: without contrast, with, and first without, then with. Code numbers only;
 * that a body region has three codes for its use of contrast is how hospitals’ own charge lines word them.
 */
export const contrastThrees: readonly string[] = [
  ...['70450 70460 70470', '70480 70481 70482', '70486 70487 70488', '70490 70491 70492'],
  ...['71250 71260 71270', '72125 72126 72127', '72128 72129 72130', '72131 72132 72133'],
  ...['72192 72193 72194', '73200 73201 73202', '73700 73701 73702', '74150 74160 74170'],
  ...['74176 74177 74178', '70540 70542 70543', '70551 70552 70553', '71550 71551 71552'],
  ...['72141 72142 72156', '72146 72147 72157', '72148 72149 72158', '72195 72196 72197'],
  ...['73218 73219 73220', '73221 73222 73223', '73718 73719 73720', '73721 73722 73723'],
  '74181 74182 74183',
]
const uses = ['without', 'with', 'both'] as const
const useOfCode: ReadonlyMap<string, Contrast> = new Map(
  contrastThrees.flatMap((three) =>
    three.split(' ').flatMap((code, place) => {
      const use = uses[place]
      return use ? [[code, use] as const] : []
    }),
  ),
)

/** The code of the same examination without contrast; null for that code itself and for others. */
export function withoutContrast(code: string): string | null {
  const use = useOfCode.get(code)
  if (use === undefined || use === 'without') return null
  return contrastThrees.find((three) => three.includes(code))?.slice(0, 5) ?? null
}

/** The codes of the same examination with contrast; none for other codes than the one without. */
export function withContrast(code: string): readonly string[] {
  return (
    contrastThrees
      .find((three) => three.startsWith(code))
      ?.split(' ')
      .slice(1) ?? []
  )
}

/** The use of contrast a code stands for; null for codes that do not say. */
export function contrastOf(code: string): Contrast | null {
  return useOfCode.get(code) ?? null
}

/** `W`, `W/` or `WITH` and `WO`, `W/O` or `WITHOUT` in one breath: `W/WO`, `W & W/O`, `WITHOUT AND WITH`. */
const joined = '(?: ?(?:&|\\+|/|AND|THEN|FOLLOWED BY) ?| )'
const withWord = '(?:WITH|W/?)'
const withoutWord = '(?:WITHOUT|W/?O)'
const both = new RegExp(
  `\\b(?:${withWord}${joined}${withoutWord}|${withoutWord}${joined}${withWord})(?![A-Z])`,
)
const contrast = '(?:IV )?(?:CONT?R?A?S?T?|CNTRST|DYE)\\b'
const without = new RegExp(`\\b${withoutWord} ?${contrast}|\\bNON ?-?CON`)
const withOnly = new RegExp(`\\b${withWord} ?${contrast}`)

/** The use of contrast that a normalised description names; null where it does not, or not clearly. */
export function contrastIn(words: string): Contrast | null {
  if (both.test(words)) return 'both'
  const saysWithout = without.test(words)
  const saysWith = withOnly.test(words)
  if (saysWithout === saysWith) return null
  return saysWithout ? 'without' : 'with'
}
