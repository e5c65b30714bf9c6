import { localDay } from '../core/text/localDay'
import { fetchPack } from './fetchPack'
import { answerCalls } from './requests'
import { sheetHandlers } from './sheetHandlers'
import type { SheetCalls } from './sheetProtocol'

answerCalls<SheetCalls>(
  self,
  sheetHandlers({ fetchPack, today: () => localDay(new Date().toISOString()) }),
)
