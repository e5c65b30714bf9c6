import type { Release } from '../core/reference/ReferenceSet'
import { UserError } from '../core/UserError'

/** What the bundled packs are made from: name of the pack → its releases. */
export type PackReleases = Readonly<Record<string, readonly Release[]>>

/** Reads the list that stands beside the packs. */
export async function loadReleases(packs: string): Promise<PackReleases> {
  const response = await fetch(`${packs}releases.json`)
  if (!response.ok) {
    throw new UserError(
      'reference/no-releases',
      `The list of reference releases could not be loaded (status ${response.status}).`,
      'Check that all files of the app are on the server, then reload the page.',
    )
  }
  return (await response.json()) as PackReleases
}
