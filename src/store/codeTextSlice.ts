import { readCodeTexts } from '../core/import/readCodeTexts'
import { UserError } from '../core/UserError'
import type { GetState, Outside, SetState } from './Workspace'

/** Texts of codes that the user has a licence for: kept in this browser, and in no workspace. */
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
    await codeTexts.save(texts).catch((cause: unknown) => {
      throw new UserError(
        'code-texts/not-kept',
        'This browser could not keep the change of your code texts.',
        'It holds until the page is closed; make it again then.',
        { cause },
      )
    })
  }
  return {
    codeTexts: new Map(),
    // Storage that cannot be read is told once, with the workspaces that it holds.
    restoreCodeTexts: () =>
      codeTexts.load().then(
        (texts) => set({ codeTexts: texts }),
        () => undefined,
      ),
    loadCodeTexts: (file) => file.text().then(readCodeTexts).then(keep).catch(get().tellError),
    forgetCodeTexts: () => keep(new Map()).catch(get().tellError),
  }
}
