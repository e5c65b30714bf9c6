import { tooManyCells } from './importErrors'
import type { Progress } from './readSourceFile'
import type { SourceTable } from './SourceTable'
import { keepsLeadingZeros, numberAsShown } from './workbookCells'
import { readXlsxSheet } from './xlsxSheet'
import { numberStyles } from './xlsxStyles'
import { attributeOf, sharedStrings } from './xlsxText'
import { unpackedEntry, zipEntries } from './zip'

/** A sheet of a workbook, with what the workbook says of it. */
export interface WorkbookTable {
  readonly table: SourceTable
  readonly isHidden: boolean
}

/**
 * Reads an .xlsx or .xlsm workbook as Excel writes them. Null for workbooks written otherwise (binary parts,
 * prefixed XML): those are read by hucre, which takes more forms and more time.
 */
export async function readXlsx(
  name: string,
  bytes: Uint8Array,
  onProgress: Progress = () => {},
): Promise<readonly WorkbookTable[] | null> {
  const entries = new Map(zipEntries(name, bytes).map((entry) => [entry.path, entry]))
  const part = async (path: string): Promise<Uint8Array | null> => {
    const entry = entries.get(path)
    return entry ? unpackedEntry(name, bytes, entry) : null
  }
  const text = async (path: string) => {
    const content = await part(path)
    return content ? new TextDecoder().decode(content) : ''
  }
  const workbook = await text('xl/workbook.xml')
  const targets = relationTargets(await text('xl/_rels/workbook.xml.rels'))
  const sheets = Array.from(workbook.matchAll(/<sheet\s[^>]*>/g), ([tag]) => tag)
  if (sheets.length === 0 || targets.size === 0) return null
  const sizeOf = (path: string | undefined) => entries.get(path ?? '')?.unpackedSize ?? 0
  const sheetPaths = sheets.map((tag) => targets.get(attributeOf(tag, 'r:id') ?? ''))
  const stringsPath = 'xl/sharedStrings.xml'
  const whole = [stringsPath, ...sheetPaths].reduce((sum, path) => sum + sizeOf(path), 0)
  let done = 0
  const strings = sharedStrings(await text(stringsPath))
  done += sizeOf(stringsPath)
  onProgress(done / Math.max(1, whole))
  const styles = numberStyles(await text('xl/styles.xml'), keepsLeadingZeros)
  const is1904 = /<workbookPr\b[^>]*date1904=["'](?:1|true)["']/.test(workbook)
  const context = {
    strings,
    numberText: (value: number, style: number) =>
      numberAsShown(value, styles[style] ?? 'plain', is1904),
    refuse: (): never => {
      throw tooManyCells(name)
    },
  }
  const tables: WorkbookTable[] = []
  for (const tag of sheets) {
    const target = targets.get(attributeOf(tag, 'r:id') ?? '')
    if (target === undefined) return null
    if (!/worksheets\//.test(target)) continue
    const content = await part(target)
    const before = done
    const onRead = (share: number) =>
      onProgress((before + share * sizeOf(target)) / Math.max(1, whole))
    const read = content ? readXlsxSheet(content, { ...context, onProgress: onRead }) : null
    if (!read) return null
    done += sizeOf(target)
    const state = attributeOf(tag, 'state')
    tables.push({
      table: { name: attributeOf(tag, 'name') ?? '', ...read },
      isHidden: state === 'hidden' || state === 'veryHidden',
    })
  }
  return tables
}

/** Where each related part of the workbook stands in the archive, by relation id. */
function relationTargets(xml: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>()
  for (const [tag] of xml.matchAll(/<Relationship\s[^>]*>/g)) {
    const target = attributeOf(tag, 'Target') ?? ''
    const isExternal = attributeOf(tag, 'TargetMode') === 'External'
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`
    if (!isExternal) targets.set(attributeOf(tag, 'Id') ?? '', path)
  }
  return targets
}
