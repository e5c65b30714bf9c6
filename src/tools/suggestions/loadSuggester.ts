import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readLevelOnePack } from '../../core/reference/LevelOnePack'
import { readLevelTwoPack, referenceSetOf } from '../../core/reference/LevelTwoPack'
import { unpack } from '../../core/reference/unpack'
import { Suggester } from '../../core/suggestions/Suggester'
import { readSuggestionPack } from '../../core/suggestions/SuggestionPack'

/** Where the Level II reference lies when a folder with packs to measure has none of its own. */
const shipped = 'public/reference'

/** The engine with both packs of a folder, and the bytes a browser downloads for it. */
export async function loadSuggester(
  folder: string,
  validOn: string,
): Promise<{ suggester: Suggester; packBytes: number }> {
  const read = (name: string) => new Uint8Array(readFileSync(name))
  const readReference = (name: string) => {
    const path = [folder, shipped].map((place) => join(place, name)).find(existsSync)
    if (path) return read(path)
    throw new Error(`Neither ${folder} nor ${shipped} holds ${name}.`)
  }
  const levelTwo = await readLevelTwoPack(readReference('level2.pack'))
  const levelOne = await readLevelOnePack(readReference('level1.pack'))
  const packed = [2, 1].map((level) => read(join(folder, `suggestions-level${level}.pack`)))
  const packs = await Promise.all(
    packed.map(async (bytes) => readSuggestionPack(await unpack(bytes))),
  )
  return {
    suggester: new Suggester(packs, referenceSetOf(levelTwo, levelOne), validOn),
    packBytes: packed.reduce((sum, bytes) => sum + bytes.length, 0),
  }
}
