import { useState } from 'react'
import type { ExportProfile } from '../../core/export/ExportProfile'
import { columnsOfOwn, ownCopyOf } from '../../core/export/ownProfile'
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
  const [profile, setProfile] = useState(() => (isOwn ? chosen : ownCopyOf(chosen)))
  const change = (part: Partial<ExportProfile>) => setProfile({ ...profile, ...part })
  const save = () => {
    store.getState().saveProfile(profile)
    onClose()
  }
  return (
    <Dialog
      title={isOwn ? 'Edit layout' : 'Your own layout'}
      open
      wide="full"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabled={profile.name.trim() === ''} onClick={save}>
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
        <ColumnEditor columns={profile.columns} onChange={(columns) => change({ columns })} />
      )}
    </Dialog>
  )
}
