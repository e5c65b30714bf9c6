import { UserError } from '../core/UserError'
import { answerCalls } from './requests'
import { suggestHandlers } from './suggestHandlers'
import type { SuggestCalls } from './suggestProtocol'

const fetchBytes = async (url: string) => {
  const response = await fetch(url)
  if (!response.ok)
    throw new UserError(
      'suggestions/not-found',
      `${url} could not be loaded (status ${response.status}).`,
      'Check that all files of the app are on the server, then reload the page.',
    )
  return new Uint8Array(await response.arrayBuffer())
}
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 0))

answerCalls<SuggestCalls>(self, suggestHandlers({ fetchBytes, pause }))
