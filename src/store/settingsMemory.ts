import type { SettingName, SettingTexts } from '../core/history/SettingChange'
import type { ChargeSheet } from '../core/sheet/ChargeSheet'
import { lineKey } from './lineMemory'
import type { Settings } from './settings'

/** A setting of an earlier file, as it is set again. */
export interface KeptSetting {
  readonly name: SettingName
  readonly after: string
}

/**
 * Chosen policies and checks switched off, by the files they were set for. A file of which only lines were said is
 * kept too: its next one is known by it.
 */
export interface SettingsMemory {
  remember(workspace: string, sheet: ChargeSheet, settings: SettingTexts): void
  /** The newest earlier file that this one follows. */
  rememberedFor(sheet: ChargeSheet): EarlierFile
}

/** What is known of earlier files of the same hospital; empty where there are none. */
export interface EarlierFile {
  /** The workspaces of all of them. */
  readonly workspaces: ReadonlySet<string>
  /** What was set for the newest of them. */
  readonly settings: readonly KeptSetting[]
  /** Lists that were loaded for the newest and are not carried over, as users call them. */
  readonly lists: readonly string[]
  /** Whether anything was set for a file that this one does not follow: it may be an earlier one all the same. */
  readonly othersAreSet: boolean
}

/** What is kept of a file: enough to tell the hospital’s next file from another hospital’s. */
interface KeptFile {
  readonly workspace: string
  readonly headings: string
  /** Charge codes with their words, at equal steps through the file. */
  readonly lines: readonly string[]
  readonly settings: readonly KeptSetting[]
  /** Absent in files kept by earlier versions. */
  readonly lists?: readonly string[]
}

const NAME = 'settingsOfFiles'
const MOST_FILES = 12
const LINES_KEPT = 200
/** Fewer lines do not tell a hospital. */
const FEWEST_LINES = 10
/** From this share of the kept lines on it is the same hospital: charge codes and words are its own. */
const SAME_FROM = 0.5

/** Memory of settings in the browser’s settings. */
export function createSettingsMemory(settings: Settings): SettingsMemory {
  return {
    remember(workspace, sheet, texts) {
      const kept = [...texts].flatMap(([name, after]) => (isCarried(name) ? [{ name, after }] : []))
      const file = {
        workspace,
        headings: headingsOf(sheet),
        lines: sampleOf(sheet),
        settings: kept,
        lists: listsIn(texts),
      }
      const others = readKept(settings).filter((other) => other.workspace !== workspace)
      settings.set(NAME, JSON.stringify([file, ...others].slice(0, MOST_FILES)))
    },
    rememberedFor(sheet) {
      const all = readKept(settings)
      const headings = headingsOf(sheet)
      const alike = all.filter((file) => file.headings === headings)
      const lines = alike.length === 0 ? new Set<string>() : new Set(keysOf(sheet))
      const followed = alike.filter((file) => isSameHospital(file, lines))
      return {
        workspaces: new Set(followed.map(({ workspace }) => workspace)),
        settings: followed[0]?.settings ?? [],
        lists: followed[0]?.lists ?? [],
        // Of a hospital whose earlier file is known nothing was set but there.
        othersAreSet: followed.length === 0 && all.some((file) => file.settings.length > 0),
      }
    },
  }
}

/** What is said of the whole file and not of codes: local codes and lists have files of their own. */
function isCarried(name: string): name is SettingName {
  return name.startsWith('policy:') || name.startsWith('check:')
}

/** The lists of codes among the settings, which have files of their own to load them from. */
function listsIn(texts: SettingTexts): readonly string[] {
  const names = [...texts.keys()]
  const isLocal = (name: string) => /^(?:localCode|localRevenueCode|payer):/.test(name)
  return [
    ...(names.includes('himCodes') ? ['the list of HIM codes'] : []),
    ...(names.some(isLocal) ? ['the local tables'] : []),
  ]
}

function isSameHospital({ lines }: KeptFile, known: ReadonlySet<string>): boolean {
  if (lines.length < FEWEST_LINES) return false
  return lines.filter((line) => known.has(line)).length >= lines.length * SAME_FROM
}

function headingsOf({ packed }: ChargeSheet): string {
  return packed.fileColumns.map(({ name }) => name.trim().toLowerCase()).join('\t')
}

/** Every `step`th line by charge code and words; lines without a charge code tell nothing. */
function keysOf(sheet: ChargeSheet, step = 1): string[] {
  const keys: string[] = []
  for (let row = 0; row < sheet.lineCount; row += step) {
    const chargeCode = sheet.original(row, 'chargeCode').trim()
    if (chargeCode !== '') keys.push(lineKey(chargeCode, sheet.original(row, 'description')))
  }
  return keys
}

function sampleOf(sheet: ChargeSheet): readonly string[] {
  return keysOf(sheet, Math.max(1, Math.ceil(sheet.lineCount / LINES_KEPT)))
}

function readKept(settings: Settings): readonly KeptFile[] {
  try {
    const list: unknown = JSON.parse(settings.get(NAME) ?? '[]')
    return Array.isArray(list) ? list.filter(isKeptFile) : []
  } catch {
    return []
  }
}

function isKeptFile(kept: unknown): kept is KeptFile {
  if (typeof kept !== 'object' || kept === null) return false
  const { workspace, headings, lines, settings } = kept as Partial<Record<keyof KeptFile, unknown>>
  return (
    typeof workspace === 'string' &&
    typeof headings === 'string' &&
    Array.isArray(lines) &&
    Array.isArray(settings)
  )
}
