import { useRef, useState } from 'react'
import { readyProfiles } from '../../core/export/profiles/readyProfiles'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import { Button } from '../parts/Button'
import style from './ExportScreen.module.css'
import { FactFields } from './FactFields'
import { OtherRowsChoice } from './OtherRowsChoice'
import { ProfileEditor } from './ProfileEditor'
import { WorkbookChoice } from './WorkbookChoice'

/** Which layout the sheet gets, what it is modelled on, and the way to an own one. */
export function LayoutChoice() {
  const store = useWorkspaceStore()
  const profile = useWorkspace((workspace) => workspace.exportChoices.profile)
  const own = useWorkspace((workspace) => workspace.ownProfiles)
  const [isEditing, setEditing] = useState(false)
  const list = useRef<HTMLSelectElement>(null)
  const isOwn = own.some(({ id }) => id === profile.id)
  const choose = (id: string) => {
    const chosen = [...readyProfiles, ...own].find((entry) => entry.id === id)
    if (chosen) store.getState().chooseExport({ profile: chosen, leaveOut: [] })
  }
  const remove = () => {
    store.getState().removeProfile(profile.id)
    // The button goes with the layout, and the keyboard would be nowhere.
    list.current?.focus()
  }
  return (
    <fieldset className={style.group}>
      <legend>Layout</legend>
      <select
        ref={list}
        aria-label="Layout of the sheet"
        value={profile.id}
        onChange={(event) => choose(event.target.value)}
      >
        <optgroup label="Ready layouts">
          {readyProfiles.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </optgroup>
        {own.length > 0 && (
          <optgroup label="Your layouts">
            {own.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </optgroup>
        )}
      </select>
      <p className={style.soft}>{profile.about}</p>
      {profile.source !== '' && (
        <p className={style.soft}>
          Source: <span className={style.address}>{profile.source}</span>
        </p>
      )}
      <p className={style.soft}>
        {profile.formulas === 'as-it-is'
          ? 'Text that looks like a formula is written as it is: loaders read what stands there.'
          : 'Text that looks like a formula gets an apostrophe, so that a spreadsheet runs nothing.'}
      </p>
      <WorkbookChoice />
      <OtherRowsChoice />
      <FactFields />
      <div className={style.buttons}>
        <Button onClick={() => setEditing(true)}>
          {isOwn ? 'Edit layout…' : 'Make your own from this…'}
        </Button>
        <OpenLayoutButton />
        {isOwn && (
          <>
            <Button onClick={() => store.getState().downloadProfile(profile)}>Save layout</Button>
            <Button onClick={remove}>Delete</Button>
          </>
        )}
      </div>
      {isEditing && <ProfileEditor onClose={() => setEditing(false)} />}
    </fieldset>
  )
}

function OpenLayoutButton() {
  const store = useWorkspaceStore()
  const input = useRef<HTMLInputElement>(null)
  const open = (file: File | undefined) => {
    if (file) store.getState().openProfileFile(file).catch(store.getState().tellError)
  }
  return (
    <>
      <Button onClick={() => input.current?.click()}>Open layout…</Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label="Layout file"
        onChange={(event) => {
          open(event.target.files?.[0])
          event.target.value = ''
        }}
      />
    </>
  )
}
