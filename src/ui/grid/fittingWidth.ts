/** Room a cell needs beside its text: padding and the hairline. */
const AROUND = 20
const NARROWEST = 56
const WIDEST = 600

/** Lines looked at for the longest text: all of a small sheet, an even sample of a large one. */
const SAMPLE = 20_000

/**
 * The width in pixels that shows the texts of a column whole, within limits.
 * `textAt` gives the text at each of `count` positions; `fontOf` is an element in the font of the cells.
 */
export function fittingWidth(
  heading: string,
  count: number,
  textAt: (position: number) => string,
  fontOf: Element,
): number {
  const longest = longestTexts(count, textAt)
  const { font } = getComputedStyle(fontOf)
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return NARROWEST
  context.font = font
  const widths = longest.map((text) => context.measureText(text).width + AROUND)
  // The heading stands with a sort arrow and the button of its menu.
  const headingWidth = context.measureText(heading).width + AROUND + 36
  return Math.ceil(Math.min(WIDEST, Math.max(NARROWEST, headingWidth, ...widths)))
}

function longestTexts(count: number, textAt: (position: number) => string): string[] {
  const step = Math.max(1, Math.floor(count / SAMPLE))
  const longest: string[] = []
  let shortest = 0
  for (let position = 0; position < count; position += step) {
    const text = textAt(position)
    if (text.length <= shortest) continue
    longest.push(text)
    if (longest.length > 40) {
      longest.sort((a, b) => b.length - a.length).length = 20
      shortest = longest.at(-1)?.length ?? 0
    }
  }
  return longest
}
