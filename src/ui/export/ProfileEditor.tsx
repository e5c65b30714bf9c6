import { useState } from 'react'
import type { ExportProfile } from '../../core/export/ExportProfile'
import { headingRemarks, layoutObstacle } from '../../core/export/layoutRemarks'
import { columnsOfOwn, ownCopyOf } from '../../core/export/ownProfile'
import { readyProfiles } from '../../core/export/profiles/readyProfiles'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import { Button } from '../parts/Button'
import { Dialog } from '../parts/Dialog'
import { ColumnEditor } from './ColumnEditor'
import { FileSettings } from './FileSettings'
import style from './ProfileEditor.module.css'

/** Makes or changes a person's own layout, starting from the one that is chosen. */
export function ProfileEditor({ onClose }: { onClose: () => void }) {
  const store = useWorkspaceStore()
  const chosen = useWorkspace((workspace) => workspace.exportChoices.profile)
  const own = useWorkspace((workspace) => workspace.ownProfiles)
  const sheet = useWorkspace((workspace) => workspace.document?.sheet)
  const isOwn = own.some(({ id }) => id === chosen.id)
  const [begun] = useState(() => (isOwn ? chosen : ownCopyOf(chosen)))
  const [profile, setProfile] = useState(begun)
  const [isLeaving, setLeaving] = useState(false)
  const leave = () => (profile === begun ? onClose() : setLeaving(true))
  const change = (part: Partial<ExportProfile>) => setProfile({ ...profile, ...part })
  const obstacle = layoutObstacle(profile, [...readyProfiles, ...own])
  const save = () => {
    store.getState().saveProfile({ ...profile, name: profile.name.trim() })
    onClose()
  }
  return (
    <Dialog
      title={isOwn ? 'Edit layout' : 'Your own layout'}
      open
      wide="full"
      onClose={leave}
      actions={
        <>
          <p role="status" className={style.remarks}>
            {obstacle ?? headingRemarks(profile).join(' ')}
          </p>
          <Button onClick={leave}>Cancel</Button>
          <Button look="primary" disabled={obstacle !== null} onClick={save}>
            Use this layout
          </Button>
        </>
      }
    >
      <FileSettings profile={profile} onChange={change} />
      {profile.columns === 'own' ? (
        <div className={style.own}>
          <p>The columns are those of your file.</p>
          <Button onClick={() => sheet && change({ columns: columnsOfOwn(sheet.packed) })}>
            Choose columns one by one
          </Button>
        </div>
      ) : (
        <ColumnEditor
          columns={profile.columns}
          onChange={(columns) => change({ columns })}
          takesFocus={begun.columns === 'own'}
        />
      )}
      {isLeaving && <LeaveQuestion onLeave={onClose} onStay={() => setLeaving(false)} />}
    </Dialog>
  )
}

/** A layout takes an hour to make and Escape a moment: what was changed is not dropped without a question. */
function LeaveQuestion({ onLeave, onStay }: { onLeave: () => void; onStay: () => void }) {
  return (
    <Dialog
      title="Leave the layout as it was?"
      open
      onClose={onStay}
      actions={
        <>
          <Button onClick={onStay}>Go on editing</Button>
          <Button look="danger" onClick={onLeave}>
            Discard the changes
          </Button>
        </>
      }
    >
      <p>What you changed in the editor is not kept yet: “Use this layout” keeps it.</p>
    </Dialog>
  )
}
