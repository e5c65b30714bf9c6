import { readCodeTexts } from '../core/import/readCodeTexts'
import type { GetState, Outside, SetState } from './Workspace'

export interface CodeTextSlice {
  /** Texts of codes from the user's own licensed list; empty until one is loaded. */
  readonly codeTexts: ReadonlyMap<string, string>
  /** Brings back the texts kept in this browser. */
  readonly restoreCodeTexts: () => Promise<void>
  readonly loadCodeTexts: (file: Blob) => Promise<void>
  readonly forgetCodeTexts: () => Promise<void>
}

export function createCodeTextSlice(
  set: SetState,
  get: GetState,
  { codeTexts }: Outside,
): CodeTextSlice {
  const keep = async (texts: ReadonlyMap<string, string>) => {
    set({ codeTexts: texts })
    await codeTexts.save(texts)
  }
  return {
    codeTexts: new Map(),
    restoreCodeTexts: () =>
      codeTexts.load().then((texts) => set({ codeTexts: texts }), get().tellError),
    loadCodeTexts: (file) => file.text().then(readCodeTexts).then(keep).catch(get().tellError),
    forgetCodeTexts: () => keep(new Map()).catch(get().tellError),
  }
}
