import { decodeLineSet, type LineSet } from './LineSet'
import { decodePackFile, type PackFile, packBytes } from './PackFile'
import { decodeHashes } from './Vocabulary'

/**
 * One level of the suggestion statistics. The Level II pack also holds what both levels share: the
 * vocabulary and the model. The Level I pack is read only after the user confirmed a CPT licence.
 */
export interface SuggestionPack {
  readonly level: 1 | 2
  /** The price files it was learned from, for the screen that names the releases. */
  readonly release: string
  readonly codes: readonly string[]
  readonly lines: LineSet
  readonly file: PackFile
}

/** Reads an unpacked `suggestions-level1.pack` or `suggestions-level2.pack`; a `UserError` if it is neither. */
export function readSuggestionPack(bytes: Uint8Array<ArrayBuffer>): SuggestionPack {
  const file = decodePackFile(bytes)
  const facts = file.facts as { level: 1 | 2; release: string }
  return {
    level: facts.level,
    release: facts.release,
    codes: new TextDecoder().decode(packBytes(file, 'codes')).split(' '),
    lines: decodeLineSet(file),
    file,
  }
}

/** Hashes of the features both levels number alike. */
export function readVocabulary(levelTwo: SuggestionPack): Uint32Array<ArrayBuffer> {
  return decodeHashes(packBytes(levelTwo.file, 'vocabulary'))
}
