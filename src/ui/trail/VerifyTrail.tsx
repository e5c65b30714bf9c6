import { ShieldAlert, ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import { brokenTrailWords } from '../../core/history/brokenTrailWords'
import type { TrailState } from '../../core/history/trail'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import { Button } from '../parts/Button'
import style from './HistoryScreen.module.css'

/** Says whether the trail stands as it was written, and which entry does not. */
export function VerifyTrail() {
  const store = useWorkspaceStore()
  const acts = useWorkspace((workspace) => workspace.acts)
  const [found, setFound] = useState<{ state: TrailState; acts: typeof acts } | null>(null)
  const [isBusy, setBusy] = useState(false)
  const verify = () => {
    const { verifyTrail, tellError } = store.getState()
    setBusy(true)
    verifyTrail()
      .then((state) => setFound({ state, acts }))
      .catch(tellError)
      .finally(() => setBusy(false))
  }
  // What was found speaks of the trail as it was then.
  const state = found?.acts === acts ? found.state : null
  return (
    <div className={style.verify}>
      <Button disabled={isBusy} onClick={verify}>
        {isBusy ? 'Verifying…' : 'Verify'}
      </Button>
      <p role="status" className={state?.isWhole === false ? style.broken : ''}>
        {state &&
          (state.isWhole ? (
            <ShieldCheck size={16} aria-hidden />
          ) : (
            <ShieldAlert size={16} aria-hidden />
          ))}
        {state
          ? stateText(state)
          : 'Each entry carries the hash of the one before: Verify tells whether any was changed, moved or left out.'}
      </p>
    </div>
  )
}

function stateText(state: TrailState): string {
  if (!state.isWhole) return `The trail is not whole. ${brokenTrailWords(state)}`
  const last = `The last one’s hash begins ${state.lastHash.slice(0, 12)}.`
  return `The trail is whole: ${state.entries === 1 ? '1 entry stands as it was written' : `${state.entries.toLocaleString('en-US')} entries stand as they were written`}. ${sealedText(state.sealed)} ${last}`
}

function sealedText(sealed: 'sheet' | 'files' | undefined): string {
  switch (sealed) {
    case 'files':
      return 'The imported file and its lines are those that were imported.'
    case 'sheet':
      return 'The imported lines are those that were imported; the file itself is not kept here.'
    case undefined:
      return 'The import was made before Chargewright kept a hash of it.'
  }
}
