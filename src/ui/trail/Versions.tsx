import { useState } from 'react'
import { type Version, versionsOf } from '../../core/history/versions'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import { dateWords } from '../dateWords'
import { Button } from '../parts/Button'
import { ReasonDialog } from '../ReasonDialog'
import { WriteButton } from '../WriteButton'
import style from './HistoryScreen.module.css'
import { VersionDialog } from './VersionDialog'

/** The states a person gave a name: to compare with, and to go back to. */
export function Versions() {
  const store = useWorkspaceStore()
  const acts = useWorkspace((workspace) => workspace.acts)
  const [isNaming, setNaming] = useState(false)
  const [shown, setShown] = useState<Version | null>(null)
  const versions = versionsOf(acts)
  return (
    <section className={style.versions} aria-labelledby="versions">
      <header className={style.head}>
        <h2 id="versions">Versions</h2>
        <WriteButton onClick={() => setNaming(true)}>Name this version…</WriteButton>
      </header>
      {versions.length === 0 ? (
        <p className={style.none}>
          Give the chargemaster as it stands a name, such as “As sent in January”. You can compare
          with it later and go back to it.
        </p>
      ) : (
        <ul>
          {versions.map((version) => (
            <li key={version.hash}>
              <strong>{version.name}</strong>
              <span>
                <time dateTime={version.at}>{dateWords(version.at)}</time>
                {version.by && `, ${version.by}`}, entry {version.act}
                {version.within !== null && ` of the copy merged in entry ${version.within}`}
              </span>
              <Button
                look="quiet"
                aria-label={compareLabel(version, versions)}
                onClick={() => setShown(version)}
              >
                Compare…
              </Button>
            </li>
          ))}
        </ul>
      )}
      {isNaming && (
        <ReasonDialog
          title="Name this version"
          label="Name of the chargemaster as it stands now (kept in the history)"
          confirm="Name it"
          problemOf={(name) =>
            versions.some((version) => version.name === name)
              ? 'A version of this name is there already: give it another, so that each can be told apart.'
              : null
          }
          onConfirm={(name) => store.getState().nameVersion(name)}
          onClose={() => setNaming(false)}
        />
      )}
      {shown && <VersionDialog version={shown} onClose={() => setShown(null)} />}
    </section>
  )
}

/** A copy that was merged may hold a version of the same name: then its entry tells it apart. */
function compareLabel({ name, act, within, hash }: Version, versions: readonly Version[]): string {
  const isAlone = versions.every((other) => other.name !== name || other.hash === hash)
  if (isAlone) return `Compare with “${name}”`
  const copy = within === null ? '' : ` of the copy merged in entry ${within}`
  return `Compare with “${name}”, entry ${act}${copy}`
}
