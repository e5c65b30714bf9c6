import { expressionHandlers } from './expressionHandlers'
import { answerCalls } from './requests'

answerCalls(self, expressionHandlers())
