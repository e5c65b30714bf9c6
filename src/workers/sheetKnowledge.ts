import type { SheetKnowledge } from '../core/analysis/sheetPass'
import { createCoder } from '../core/coding/Coder'
import { readCodingModel } from '../core/coding/CodingModel'
import { readLevelOnePack } from '../core/reference/LevelOnePack'
import { oppsStatusOf, readLevelTwoPack, referenceSetOf } from '../core/reference/LevelTwoPack'
import { readRulesPack } from '../core/reference/RulesPack'

/** What loading needs of the outside, so that it runs in Node as well. */
export interface PackOutside {
  readonly fetchPack: (url: string) => Promise<Uint8Array<ArrayBuffer>>
  /** Today as an ISO date: codes are checked against it. */
  readonly today: () => string
}

/**
 * Loads the packs of a folder (its address ends with `/`) and makes what coding and checks need of them. The
 * Level I code list is loaded only with a confirmed CPT licence.
 */
export async function loadKnowledge(
  packs: string,
  levelOne: boolean,
  { fetchPack, today }: PackOutside,
): Promise<SheetKnowledge> {
  const read = <Pack>(name: string, reader: (bytes: Uint8Array<ArrayBuffer>) => Promise<Pack>) =>
    fetchPack(`${packs}${name}`).then(reader)
  const [levelTwoPack, rules, model, levelOneCodes] = await Promise.all([
    read('level2.pack', readLevelTwoPack),
    read('rules.pack', readRulesPack),
    read('coding.pack', readCodingModel),
    levelOne ? read('level1.pack', readLevelOnePack) : null,
  ])
  const reference = referenceSetOf(levelTwoPack, levelOneCodes)
  const coder = createCoder(rules, model, (code) => oppsStatusOf(code, reference))
  return { coder, reference, today: today() }
}
