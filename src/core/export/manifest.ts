import { type LetThrough, letThroughWords } from '../history/LetThrough'
import { countedNoun, type FileKind } from './fileNames'

/** A file of an export as it was written. */
export interface WrittenFile {
  readonly kind: FileKind
  readonly name: string
  /** Lines without headings. */
  readonly lines: number
  readonly bytes: number
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly sha256: string
}

/** What a manifest says beside its files. */
export interface ManifestFacts {
  readonly facility: string
  readonly layout: string
  /** The day from which the lines hold, as an ISO date. */
  readonly date: string
  /** When the files were written, as an ISO 8601 time in UTC. */
  readonly writtenAt: string
  readonly by: string
  readonly importedFile: string
  /** What was found and goes out all the same. */
  readonly letThrough: readonly LetThrough[]
}

/**
 * The manifest as text for people and programs: facts as `name: value`, then the files as `sha256sum --check` reads
 * them, with their lines and bytes above each.
 */
export function manifestText(facts: ManifestFacts, files: readonly WrittenFile[]): string {
  const lines = [
    '# Chargewright export manifest',
    `# facility: ${facts.facility}`,
    `# layout: ${facts.layout}`,
    `# lines hold from: ${facts.date}`,
    `# written at: ${facts.writtenAt}`,
    `# written by: ${facts.by === '' ? 'name not given' : facts.by}`,
    `# imported file: ${facts.importedFile}`,
    ...facts.letThrough.map((finding) => `# let through: ${letThroughWords(finding)}`),
    `# files: ${files.length}`,
    ...files.flatMap(({ kind, name, lines: count, bytes, sha256 }) => [
      `# ${name}: ${count} ${countedNoun(kind, count)}, ${bytes} bytes`,
      `${sha256}  ${name}`,
    ]),
  ]
  return `${lines.join('\n')}\n`
}
