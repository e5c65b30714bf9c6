import { unpackedEntry, zipEntries } from './zip'

/** Where the texts of .xlsx and .ods stand, and the sheets themselves where they stand nowhere else. */
const textParts = /(?:^|\/)(?:sharedStrings|content)\.xml$/i
const sheetParts = /(?:^|\/)sheet\d+\.xml$/i

/**
 * Whether a workbook holds a text anywhere, which is known in milliseconds where to read all cells takes seconds. Throws a
 * `UserError` for what is no archive or too large. The text must need no escaping in XML.
 */
export async function workbookSays(
  name: string,
  bytes: Uint8Array,
  wanted: string,
): Promise<boolean> {
  const entries = zipEntries(name, bytes)
  const texts = entries.filter(({ path }) => textParts.test(path))
  const parts = texts.length > 0 ? texts : entries.filter(({ path }) => sheetParts.test(path))
  for (const part of parts) {
    const xml = new TextDecoder().decode(await unpackedEntry(name, bytes, part))
    if (xml.includes(wanted)) return true
  }
  return false
}
