import {
  Check,
  CircleDashed,
  CornerUpLeft,
  MessageSquareReply,
  PencilLine,
  RotateCcw,
  ShieldCheck,
} from 'lucide-react'
import { type ReviewState, reviewLabels } from '../../core/review/ReviewState'
import style from './StateMark.module.css'

const icons = {
  '': CircleDashed,
  approved: Check,
  corrected: PencilLine,
  returned: CornerUpLeft,
  waived: ShieldCheck,
  reopened: RotateCcw,
  answered: MessageSquareReply,
} as const

/** Where a line stands in its review: a sign and its word. */
export function StateMark({ state }: { state: ReviewState }) {
  const Icon = icons[state]
  return (
    <span className={`${style.state} ${style[state] ?? ''}`}>
      <Icon size={14} aria-hidden /> {reviewLabels[state]}
    </span>
  )
}
