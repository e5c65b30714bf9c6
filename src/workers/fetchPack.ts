import { UserError } from '../core/UserError'

/** The bytes of a pack that lies beside the app. */
export async function fetchPack(url: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url)
  if (!response.ok)
    throw new UserError(
      'reference/not-found',
      `${url} could not be loaded (status ${response.status}).`,
      'Check that all files of the app are on the server, then reload the page.',
    )
  return new Uint8Array(await response.arrayBuffer())
}
