import { startTransition, useEffect, useState } from 'react'
import type { SealedAct } from '../../core/history/trail'
import { readTrail, type Trail } from '../../core/history/trailEntries'
import { useWorkspace } from '../../store/useWorkspace'
import { useAtRest } from '../useAtRest'
import { inSlices } from './inSlices'

interface Read {
  readonly acts: readonly SealedAct[]
  readonly trail: Trail
}

/** The trail of the open workspace; null until a long one is read, and one act behind while it is read on. */
export function useTrail(): Trail | null {
  const acts = useAtRest(useWorkspace((workspace) => workspace.acts))
  const [last, setLast] = useState(() => readAtOnce(acts))
  const isRead = last?.acts === acts
  useEffect(() => {
    if (isRead) return
    return inSlices(readTrail(acts), (trail) => startTransition(() => setLast({ acts, trail })))
  }, [acts, isRead])
  return last?.trail ?? null
}

/** A trail that is short, or was read before; null for others. */
function readAtOnce(acts: readonly SealedAct[]): Read | null {
  const step = readTrail(acts).next()
  return step.done ? { acts, trail: step.value } : null
}
