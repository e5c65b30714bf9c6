/**
 * HCPCS codes a description spells out, in their order: `HC ENDOMETRIAL SAMPLING (AKA HC58110)`,
 * `PT MOBILITY GOAL G8979-CN`. Only codes `isKnown` accepts count: five digits may be a part number.
 */
export function codesInText(description: string, isKnown: (code: string) => boolean): string[] {
  const found = new Set<string>()
  const written = description.toUpperCase()
  for (const [, code = ''] of written.matchAll(
    /(?<![A-Z0-9])(?:HC|CPT|HCPCS)?[ #:]?([A-Z]\d{4}|\d{4}[0-9TU])(?:[A-Z]{2})?(?![A-Z0-9])/g,
  ))
    if (isKnown(code)) found.add(code)
  return [...found]
}
