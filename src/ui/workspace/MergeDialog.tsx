import { useMemo, useState } from 'react'
import { type MergeChoice, type MergePlan, mergePlan } from '../../core/workspace/mergePlan'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import type { CopyOffer } from '../../store/workspaceFileSlice'
import { Button } from '../parts/Button'
import { Dialog } from '../parts/Dialog'
import style from '../parts/Form.module.css'
import { settingLabel } from '../settingLabel'
import { ConflictList } from './ConflictList'

/** A copy of a workspace in this browser was opened: merged into it, or opened beside it. */
export function MergeDialog() {
  const offer = useWorkspace((workspace) => workspace.copyOffer)
  const openId = useWorkspace((workspace) => workspace.document?.summary.id)
  // The workspace is opened first: the copy is compared with it.
  return offer && offer.workspace === openId ? <OpenMergeDialog offer={offer} /> : null
}

function OpenMergeDialog({ offer }: { offer: CopyOffer }) {
  const store = useWorkspaceStore()
  const { dismissCopy, openBeside, tellError } = store.getState()
  const acts = useWorkspace((workspace) => workspace.acts)
  const name = useWorkspace((workspace) => workspace.document?.summary.name ?? '')
  const imported = useWorkspace((workspace) => workspace.document?.imported)
  const plan = useMemo(
    () => (imported ? mergePlan(imported.sheet, acts, offer.record.acts) : null),
    [imported, acts, offer],
  )
  const [choices, setChoices] = useState<ReadonlyMap<number, MergeChoice>>(new Map())
  const isOlder = offer.kinship === 'behind'
  const all = chosen(plan, choices)
  const isDecided = plan !== null && all.size === plan.conflicts.length
  return (
    <Dialog
      title={`${offer.fileName} is a copy of “${name}”`}
      open
      onClose={dismissCopy}
      wide
      actions={
        <>
          <Button onClick={() => void openBeside().catch(tellError)}>Open it beside</Button>
          {isOlder ? (
            <Button look="primary" onClick={dismissCopy}>
              Go on with what is here
            </Button>
          ) : (
            <Button
              look="primary"
              disabled={!isDecided}
              onClick={() => plan && store.getState().merge(plan, all)}
            >
              Merge into “{name}”
            </Button>
          )}
        </>
      }
    >
      <div className={style.form}>
        {isOlder || !plan ? (
          <p>
            The file is an earlier state of this workspace: everything in it is already here, and
            the work here went on. Opened beside, it becomes a workspace of its own.
          </p>
        ) : (
          <>
            <p>{planText(plan)}</p>
            <ConflictList
              plan={plan}
              choices={all}
              onChoice={(row, choice) => setChoices(new Map(choices).set(row, choice))}
            />
          </>
        )}
      </div>
    </Dialog>
  )
}

/** What holds per line: as decided, and where nothing is lost the changes of both. */
function chosen(plan: MergePlan | null, choices: ReadonlyMap<number, MergeChoice>) {
  const all = new Map(choices)
  for (const { row, overlaps } of plan?.conflicts ?? [])
    if (!overlaps && !all.has(row)) all.set(row, 'both')
  return all
}

function planText({ taken, conflicts, settings, settingsKept, theirs }: MergePlan): string {
  const lines = new Set(taken.map(({ row }) => row)).size
  const parts = [
    `Both went on. The file has ${counted(theirs.length, 'entry', 'entries')} that are not here.`,
    `${counted(lines, 'line')} changed only there: taken as they are.`,
    `${counted(conflicts.length, 'line')} changed in both${conflicts.length > 0 ? ': decide below.' : '.'}`,
    settings.length > 0 ? `${counted(settings.length, 'setting')} changed only there: taken.` : '',
    settingsKept.length > 0
      ? `Settings that differ in both stay as here: ${settingsKept.map(settingLabel).join(', ')}.`
      : '',
    'The history of the file comes along.',
  ]
  return parts.filter((part) => part !== '').join(' ')
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`
}
