import { UserError } from '../core/UserError'
import { answerCalls } from './requests'
import { sheetHandlers } from './sheetHandlers'
import type { SheetCalls } from './sheetProtocol'

const fetchPack = async (url: string) => {
  const response = await fetch(url)
  if (!response.ok)
    throw new UserError(
      'reference/not-found',
      `${url} could not be loaded (status ${response.status}).`,
      'Check that all files of the app are on the server, then reload the page.',
    )
  return new Uint8Array(await response.arrayBuffer())
}

answerCalls<SheetCalls>(
  self,
  sheetHandlers({ fetchPack, today: () => new Date().toISOString().slice(0, 10) }),
)
