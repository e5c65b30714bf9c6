import { ImportDesk } from '../core/import/ImportDesk'
import { importHandlers } from './importHandlers'
import { answerCalls } from './requests'

answerCalls(self, importHandlers(new ImportDesk()))
