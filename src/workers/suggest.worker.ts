import { fetchPack } from './fetchPack'
import { answerCalls } from './requests'
import { suggestHandlers } from './suggestHandlers'
import type { SuggestCalls } from './suggestProtocol'

const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 0))

answerCalls<SuggestCalls>(self, suggestHandlers({ fetchPack, pause }))
