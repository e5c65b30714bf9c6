import { X } from 'lucide-react'
import { useState } from 'react'
import { himAssignsCode } from '../../core/checks/codingChecks'
import { himCount } from '../../core/settings/readHimCodes'
import { himCodesOf } from '../../core/settings/sheetSettings'
import type { HimFile } from '../../store/rulesSlice'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import { useFollowingOff } from '../FollowingNote'
import { FixAllDialog } from '../fixes/FixAllDialog'
import { FileButton } from '../parts/FileButton'
import { WriteButton } from '../WriteButton'
import { HimListDialog } from './HimListDialog'
import { LinesLink } from './LinesLink'
import { matchesQuery } from './matchesQuery'
import { NothingFound } from './NothingFound'
import type { RuleTabProps } from './RulesScreen'
import style from './RulesScreen.module.css'

/** More codes than this are counted, not listed. */
const MOST_SHOWN = 600

/** The codes that HIM assigns: a line that carries one too bills it twice. */
export function HimCodes({ query, onShow }: RuleTabProps) {
  const store = useWorkspaceStore()
  const settings = useWorkspace((workspace) => workspace.workspaceSettings)
  const lines = useWorkspace(
    (workspace) => workspace.counts?.checks.find(({ id }) => id === himAssignsCode.id)?.lines ?? 0,
  )
  const off = useFollowingOff()
  const [isFixing, setFixing] = useState(false)
  const [file, setFile] = useState<HimFile | null>(null)
  const codes = himCodesOf(settings)
  const shown = codes.filter((code) => matchesQuery(query, [code]))
  const load = (chosen: File) => {
    const { readHimFile, tellError } = store.getState()
    readHimFile(chosen).then(setFile, tellError)
  }
  return (
    <section aria-label="HIM codes">
      <div className={style.acts}>
        <p className={style.lead}>
          Codes that the coders of HIM assign from the record. A line that carries one as well puts
          it on the claim twice. Load the list as CSV or a workbook; ranges such as 10021-69990 are
          read too.
        </p>
        <FileButton accept=".csv,.txt,.tsv,.xlsx,.xls,.xlsm,.ods" onFile={load} {...off}>
          {codes.length > 0 ? 'Load another list…' : 'Load the list…'}
        </FileButton>
        {codes.length > 0 && (
          <WriteButton look="quiet" onClick={() => store.getState().removeHimList()}>
            Remove the list
          </WriteButton>
        )}
      </div>
      {codes.length === 0 ? (
        <p className={style.empty}>
          No list is loaded yet. Once one is, the lines that would bill a code twice are found.
        </p>
      ) : (
        <>
          <p className={style.finding}>
            {himCount(codes)}. Hard-coded with one of them:{' '}
            <LinesLink lines={lines} worklist={`check:${himAssignsCode.id}`} />
            {lines > 0 && (
              <WriteButton onClick={() => setFixing(true)}>Make them dynamic…</WriteButton>
            )}
          </p>
          <ul className={style.codes}>
            {shown.slice(0, MOST_SHOWN).map((code) => (
              <li key={code}>
                <code>{code}</code>
                <WriteButton
                  look="quiet"
                  aria-label={`Take ${code} off the list`}
                  title={`Take ${code} off the list`}
                  onClick={() => store.getState().takeOffHimList(code)}
                >
                  <X size={12} aria-hidden />
                </WriteButton>
              </li>
            ))}
          </ul>
          {shown.length > MOST_SHOWN && (
            <p className={style.soft}>
              and {(shown.length - MOST_SHOWN).toLocaleString('en-US')} more
            </p>
          )}
          {shown.length === 0 && <NothingFound query={query} onShow={onShow} />}
        </>
      )}
      {file && <HimListDialog file={file} onClose={() => setFile(null)} />}
      {isFixing && <FixAllDialog checkId={himAssignsCode.id} onClose={() => setFixing(false)} />}
    </section>
  )
}
