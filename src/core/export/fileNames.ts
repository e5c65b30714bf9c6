import { cutTo } from './characters'

/** The kinds of file an export can make. */
export type FileKind = 'sheet' | 'worklist' | 'checks' | 'changes' | 'manifest'

const kindNames: Readonly<Record<Exclude<FileKind, 'sheet'>, string>> = {
  worklist: 'dynamic-worklist',
  checks: 'check-list',
  changes: 'before-and-after',
  manifest: 'manifest',
}

/** What the number of a file counts: a list may have several rows for one line. */
const nouns: Readonly<Record<FileKind, readonly [one: string, many: string]>> = {
  sheet: ['line', 'lines'],
  worklist: ['line', 'lines'],
  checks: ['check', 'checks'],
  changes: ['cell', 'cells'],
  manifest: ['file', 'files'],
}

/** What a file name tells. */
export interface FileNameFacts {
  readonly kind: FileKind
  /** The hospital, or the name of the workspace where it was not given. */
  readonly facility: string
  /** The day from which the lines hold, as an ISO date. */
  readonly date: string
  /** Its lines and layout in a word or two, such as `static` or `changed-epic-eap`. */
  readonly label: string
  /** Of a manifest the files it tells of, of other files their lines. */
  readonly lines: number
  readonly extension: string
  /** From 2 on where files of such names are there already. */
  readonly number: number
}

/** What the number of a file counts, in a word that agrees with it. */
export function countedNoun(kind: FileKind, count: number): string {
  const [one, many] = nouns[kind]
  return count === 1 ? one : many
}

/** The name of a file: facility, date, what it is, and its number of lines. */
export function fileNameOf({
  kind,
  facility,
  date,
  label,
  lines,
  extension,
  number,
}: FileNameFacts): string {
  const what = kind === 'sheet' ? label : `${label}-${kindNames[kind]}`
  const count = `-${lines}-${countedNoun(kind, lines)}`
  const again = number > 1 ? `-${number}` : ''
  return `${plain(facility)}-${date}-${what}${count}${again}.${extension}`
}

/** Without characters that Windows, macOS or a shell take for something else, and without those at the beginning that a spreadsheet does. */
function plain(text: string): string {
  const name = text
    .normalize('NFC')
    .replace(/[\\/:*?"<>|&^%!$;#~`'{}[\]\p{Cc}]+/gu, ' ')
    .replace(/^[\s=+@.-]+/, '')
    .trim()
    .replace(/\s+/g, '-')
  return name === '' ? 'chargemaster' : cutTo(80, name)
}

/** The name of a layout as a part of a file name. */
export function layoutWord(name: string): string {
  const words = name.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '-')
  return cutTo(40, words.replace(/^-|-$/g, ''))
}
