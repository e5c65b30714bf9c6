import { fetchPack } from './fetchPack'
import { answerCalls } from './requests'
import { sheetHandlers } from './sheetHandlers'
import type { SheetCalls } from './sheetProtocol'

answerCalls<SheetCalls>(
  self,
  sheetHandlers({ fetchPack, today: () => new Date().toISOString().slice(0, 10) }),
)
