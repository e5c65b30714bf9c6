import { useRef } from 'react'
import { counted } from '../core/chargemaster/counted'
import { useWorkspace } from '../store/useWorkspace'
import { Button } from './parts/Button'
import style from './ReferenceDialog.module.css'

/** The user's own list of code texts, such as the CPT file their organisation has licensed. */
export function OwnCodeTexts() {
  const count = useWorkspace((workspace) => workspace.codeTexts.size)
  const loadCodeTexts = useWorkspace((workspace) => workspace.loadCodeTexts)
  const forgetCodeTexts = useWorkspace((workspace) => workspace.forgetCodeTexts)
  const input = useRef<HTMLInputElement>(null)
  return (
    <section className={style.own} aria-label="Your own code texts">
      <strong>Your own code texts</strong>
      <p>
        {count === 0
          ? 'No list loaded. If your organization is licensed for CPT, load its list (CSV or tab-separated: code and text) to see the texts beside suggestions.'
          : `${counted(count, 'text')} loaded.`}{' '}
        They are kept in this browser alone and go into no export and no workspace file.
      </p>
      <div className={style.acts}>
        <Button onClick={() => input.current?.click()}>Load a list…</Button>
        {count > 0 && <Button onClick={() => void forgetCodeTexts()}>Remove the texts</Button>}
        <input
          ref={input}
          type="file"
          accept=".csv,.txt,.tsv"
          className="visually-hidden"
          aria-label="List of code texts"
          tabIndex={-1}
          onChange={(event) => {
            const [file] = event.target.files ?? []
            if (file) void loadCodeTexts(file)
            event.target.value = ''
          }}
        />
      </div>
    </section>
  )
}
