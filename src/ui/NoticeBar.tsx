import { X } from 'lucide-react'
import type { Notice } from '../store/screenSlice'
import { useWorkspace, useWorkspaceStore } from '../store/useWorkspace'
import { FollowingNote } from './FollowingNote'
import style from './NoticeBar.module.css'
import { Button } from './parts/Button'

/** What the user must know now: a failure with advice, or that the work is not being kept. */
export function NoticeBar() {
  const notice = useWorkspace((workspace) => workspace.notice)
  const saveState = useWorkspace((workspace) => workspace.saveState)
  const hasDocument = useWorkspace((workspace) => workspace.document !== null)
  const tell = useWorkspace((workspace) => workspace.tell)
  // The start screen and an import are about other workspaces.
  const isShown = useWorkspace(
    ({ document, screen }) => document !== null && screen !== 'start' && screen !== 'import',
  )
  const saveCopy = useWorkspace((workspace) => workspace.saveCopy)
  const tellError = useWorkspace((workspace) => workspace.tellError)
  return (
    <>
      {(saveState === 'failed' || saveState === 'overtaken') && (
        <div role="alert" className={`${style.notice} ${style.error}`}>
          <p>
            {saveState === 'failed' ? (
              <>
                <strong>This browser does not keep your work.</strong> Its storage is full, blocked
                or was cleared. Save a copy as a file; you can open it here again.
              </>
            ) : (
              <>
                <strong>Another tab works on this workspace.</strong> What you do here is no longer
                kept. Save a copy as a file, then close one of the tabs.
              </>
            )}
          </p>
          {hasDocument && (
            <Button onClick={() => void saveCopy().catch(tellError)}>Save a copy</Button>
          )}
        </div>
      )}
      {isShown && <FollowingNote />}
      {notice && (
        <div
          role={notice.tone === 'error' ? 'alert' : 'status'}
          className={`${style.notice} ${style[notice.tone]}`}
        >
          <p>
            <strong>{notice.message}</strong> {notice.advice}
          </p>
          {notice.link && <NoticeLink {...notice.link} />}
          {notice.undo && (
            <Button
              onClick={() => {
                tell(null)
                notice.undo?.()
              }}
            >
              Undo
            </Button>
          )}
          <Button look="quiet" aria-label="Dismiss" onClick={() => tell(null)}>
            <X size={14} aria-hidden />
          </Button>
        </div>
      )}
    </>
  )
}

/** Leads to the screen where the user can see to what was told. */
function NoticeLink({ label, screen }: NonNullable<Notice['link']>) {
  const store = useWorkspaceStore()
  return <Button onClick={() => store.getState().showScreen(screen)}>{label}</Button>
}
