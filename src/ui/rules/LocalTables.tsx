import { useState } from 'react'
import { counted } from '../../core/chargemaster/counted'
import {
  entryFrom,
  type LocalEntry,
  type LocalTable,
  localEntries,
  localTables,
  problemOfEntry,
  settingNameOf,
} from '../../core/settings/localTables'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import { useFollowingOff } from '../FollowingNote'
import { Button } from '../parts/Button'
import { FileButton } from '../parts/FileButton'
import { WriteButton } from '../WriteButton'
import { matchesQuery } from './matchesQuery'
import { NothingFound } from './NothingFound'
import type { RuleTabProps } from './RulesScreen'
import style from './RulesScreen.module.css'

const words: Readonly<
  Record<LocalTable, { readonly title: string; readonly lead: string; readonly text: string }>
> = {
  localCode: {
    title: 'Local codes',
    lead: 'Codes of your state or payers that are right here, such as Z7610 or X41*: * stands for any characters. No check calls them wrong.',
    text: 'What it is',
  },
  localRevenueCode: {
    title: 'Local revenue codes',
    lead: 'Revenue codes that are right here although UB-04 does not know them, such as 0107 or 27A.',
    text: 'What it is',
  },
  payer: {
    title: 'Payer differences',
    lead: 'HCPCS codes and revenue codes for which a payer wants something else; a note on each line that carries the code says so.',
    text: 'What the payer wants',
  },
}

/** The tables a hospital keeps for itself; they can be saved as a file and loaded into another workspace. */
export function LocalTables({ query, onShow }: RuleTabProps) {
  const store = useWorkspaceStore()
  const settings = useWorkspace((workspace) => workspace.workspaceSettings)
  const off = useFollowingOff()
  const entries = localEntries(settings)
  const shown = entries.filter(({ code, payer, text }) => matchesQuery(query, [code, payer, text]))
  const load = (file: File) => {
    const { loadLocalTables, tellError } = store.getState()
    loadLocalTables(file).catch(tellError)
  }
  return (
    <section aria-label="Local tables">
      <div className={style.acts}>
        <p className={style.lead}>
          What is right in your hospital although the standards do not know it. Save the tables as a
          file to use them in another workspace.
        </p>
        <FileButton accept=".csv,.json,.txt" onFile={load} {...off}>
          Load a file…
        </FileButton>
        <Button disabled={entries.length === 0} onClick={() => store.getState().saveLocalTables()}>
          Save as a file
        </Button>
      </div>
      {localTables.map((table) => (
        <LocalTableSection
          key={table}
          table={table}
          entries={shown.filter((entry) => entry.table === table)}
        />
      ))}
      {shown.length === 0 && <NothingFound query={query} onShow={onShow} />}
    </section>
  )
}

function LocalTableSection({ table, entries }: { table: LocalTable; entries: LocalEntry[] }) {
  const { title, lead } = words[table]
  return (
    <section aria-label={title} className={style.table}>
      <h2>{title}</h2>
      <p className={style.soft}>{lead}</p>
      <ul className={style.entries}>
        {entries.map((entry) => (
          <LocalItem key={settingNameOf(entry)} entry={entry} />
        ))}
      </ul>
      <EntryForm table={table} />
    </section>
  )
}

function LocalItem({ entry }: { entry: LocalEntry }) {
  const store = useWorkspaceStore()
  const name = settingNameOf(entry)
  const lines = useWorkspace((workspace) => workspace.ruleBook?.localLines.get(name) ?? 0)
  const off = useFollowingOff()
  const [text, setText] = useState(entry.text)
  const { code, payer } = entry
  const save = () => {
    if (text.trim() === '') setText(entry.text)
    else store.getState().putLocalEntry({ ...entry, text: text.trim() })
  }
  return (
    <li>
      <code>{code}</code>
      {payer && <span>{payer}</span>}
      <input
        aria-label={`${words[entry.table].text}: ${code} ${payer}`.trim()}
        value={text}
        {...off}
        onChange={(event) => setText(event.target.value)}
        onBlur={save}
        onKeyDown={(event) => event.key === 'Enter' && save()}
      />
      <span className={style.count}>{counted(lines, 'line')}</span>
      <WriteButton
        look="quiet"
        aria-label={`Remove ${code} ${payer}`.trim()}
        onClick={() => store.getState().removeLocalEntry(entry)}
      >
        Remove
      </WriteButton>
    </li>
  )
}

/** Adds an entry to a table; what is wrong with it is said once its fields were tried. */
function EntryForm({ table }: { table: LocalTable }) {
  const store = useWorkspaceStore()
  const empty: LocalEntry = { table, code: '', payer: '', text: '' }
  const [entry, setEntry] = useState(empty)
  const [problem, setProblem] = useState<string | null>(null)
  const off = useFollowingOff()
  const add = (form: HTMLFormElement) => {
    const wanted = entryFrom(entry)
    const wrong = problemOfEntry(wanted)
    setProblem(wrong)
    if (wrong) return
    if (!store.getState().putLocalEntry(wanted)) return
    setEntry(empty)
    // The next one is typed from its code on.
    form.querySelector('input')?.focus()
  }
  const field = (name: 'code' | 'payer' | 'text', label: string) => (
    <label>
      {label}
      <input
        value={entry[name]}
        {...off}
        onChange={(event) => {
          setEntry({ ...entry, [name]: event.target.value })
          setProblem(null)
        }}
      />
    </label>
  )
  return (
    <form
      className={style.entry}
      aria-label={`Add to ${words[table].title}`}
      onSubmit={(event) => {
        event.preventDefault()
        add(event.currentTarget)
      }}
    >
      {field('code', table === 'localRevenueCode' ? 'Revenue code' : 'Code')}
      {table === 'payer' && field('payer', 'Payer')}
      {field('text', words[table].text)}
      <WriteButton type="submit">Add</WriteButton>
      {problem && <p role="alert">{problem}</p>}
    </form>
  )
}
