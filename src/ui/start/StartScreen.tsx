import { FileUp } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useWorkspace } from '../../store/useWorkspace'
import { Button } from '../parts/Button'
import { RecentList } from './RecentList'
import style from './StartScreen.module.css'

export interface StartScreenProps {
  /** True where another screen led here: what had the keyboard went with it. */
  readonly takesFocus: boolean
  readonly onFiles: (files: readonly File[]) => void
  readonly onSample: () => void
}

/** Where work begins: drop a file, try the sample, or go on with a recent workspace. */
export function StartScreen({ takesFocus, onFiles, onSample }: StartScreenProps) {
  const input = useRef<HTMLInputElement>(null)
  const recent = useWorkspace((workspace) => workspace.recent)
  const listRecent = useWorkspace((workspace) => workspace.listRecent)
  useEffect(() => void listRecent(), [listRecent])
  const openButton = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (takesFocus && document.activeElement === document.body) openButton.current?.focus()
  }, [takesFocus])

  return (
    <main className={style.start}>
      <section className={style.hero} aria-labelledby="start-title">
        <h1 id="start-title">Chargewright</h1>
        <BackToLines />
        <p className={style.lead}>
          Code, check and export a chargemaster. Drop the file your billing system gave you, in any
          layout.
        </p>
        <div className={style.drop}>
          <FileUp size={28} aria-hidden strokeWidth={1.5} />
          <p>Drop a chargemaster anywhere in this window</p>
          <div className={style.acts}>
            <Button ref={openButton} look="primary" onClick={() => input.current?.click()}>
              Open a file…
            </Button>
            <Button onClick={onSample}>Try the sample chargemaster</Button>
          </div>
          <p className={style.formats}>
            CSV and other delimited text, XLSX, XLS, ODS, ZIP, CMS price-transparency files, or a
            saved .chargewright workspace
          </p>
          <input
            ref={input}
            type="file"
            multiple
            className="visually-hidden"
            aria-label="Open a chargemaster file"
            tabIndex={-1}
            onChange={(event) => {
              const files = [...(event.target.files ?? [])]
              event.target.value = ''
              if (files.length > 0) onFiles(files)
            }}
          />
        </div>
        <p className={style.privacy}>
          Nothing leaves this browser: no server, no account, no upload.
        </p>
      </section>
      {recent.length > 0 && <RecentList recent={recent} />}
    </main>
  )
}

/** The way back to a workspace that is open. */
function BackToLines() {
  const name = useWorkspace((workspace) => workspace.document?.summary.name)
  const showScreen = useWorkspace((workspace) => workspace.showScreen)
  if (name === undefined) return null
  return (
    <div>
      <Button onClick={() => showScreen('lines')}>Back to {name}</Button>
    </div>
  )
}
