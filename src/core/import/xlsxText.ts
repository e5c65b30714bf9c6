/** The text between XML tags with its entities resolved, and Excel's own `_x000D_` escapes. */
export function xmlText(raw: string): string {
  const text = raw.includes('&') ? raw.replace(/&(#x?[0-9a-fA-F]+|\w+);/g, entity) : raw
  return text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, fromHex) : text
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function entity(whole: string, name: string): string {
  if (!name.startsWith('#')) return named[name] ?? whole
  const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole
}

const fromHex = (_: string, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))

/** The value of an attribute in the text of a tag, or null. */
export function attributeOf(tag: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)
  return found ? xmlText(found[1] ?? found[2] ?? '') : null
}

/** The strings of `sharedStrings.xml`: the runs of each item joined, without phonetic hints. */
export function sharedStrings(xml: string): readonly string[] {
  const strings: string[] = []
  let at = xml.indexOf('<si')
  while (at >= 0) {
    const open = xml.indexOf('>', at)
    if (open < 0) break
    if (xml[open - 1] === '/') {
      strings.push('')
      at = xml.indexOf('<si', open)
      continue
    }
    const end = xml.indexOf('</si>', open)
    if (end < 0) break
    strings.push(runsText(xml.slice(open + 1, end)))
    at = xml.indexOf('<si', end)
  }
  return strings
}

/** The `<t>` elements of a string item joined. */
export function runsText(item: string): string {
  const runs = item.includes('<rPh') ? item.replace(/<rPh\b[\s\S]*?<\/rPh>/g, '') : item
  let text = ''
  for (const [, run = ''] of runs.matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t>/g)) text += run
  return xmlText(text)
}
