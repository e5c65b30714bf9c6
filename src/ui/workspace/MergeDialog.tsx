import { useEffect, useState } from 'react'
import { counted } from '../../core/chargemaster/counted'
import type { SealedAct } from '../../core/history/trail'
import { bringsSignOff } from '../../core/history/undoState'
import {
  choosingAll,
  type MergeChoice,
  type SettingChoices,
  withChosenSettings,
} from '../../core/workspace/mergeChoice'
import type { MergePlan } from '../../core/workspace/mergePlan'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import type { CopyOffer } from '../../store/workspaceFileSlice'
import { FollowingNote } from '../FollowingNote'
import { Button } from '../parts/Button'
import { Dialog } from '../parts/Dialog'
import style from '../parts/Form.module.css'
import { ProgressBar } from '../parts/ProgressBar'
import { WriteButton } from '../WriteButton'
import { ConflictList } from './ConflictList'
import { SettingList } from './SettingList'
import { TakenList } from './TakenList'

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
  const name = useWorkspace((workspace) => workspace.document?.summary.name ?? '')
  const isOlder = offer.kinship === 'behind'
  const plan = usePlan(offer)
  const [choices, setChoices] = useState<ReadonlyMap<number, MergeChoice>>(new Map())
  const [settings, setSettings] = useState<SettingChoices>(new Map())
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
            <WriteButton
              look="primary"
              disabled={!isDecided}
              onClick={() => plan && store.getState().merge(plan, all, settings)}
            >
              Merge into “{name}”
            </WriteButton>
          )}
        </>
      }
    >
      <div className={style.form}>
        {!isOlder && <FollowingNote />}
        {isOlder ? (
          <p>
            The file is an earlier state of this workspace: everything in it is already here, and
            the work here went on. Opened beside, it becomes a workspace of its own.
          </p>
        ) : plan === null ? (
          <ProgressBar label="Comparing the two copies" share={null} />
        ) : (
          <>
            <p>
              {planText(withChosenSettings(plan, settings), offer.record.acts.length - plan.known)}
            </p>
            {isSigned(offer.record.acts.slice(plan.known)) && (
              <p>
                <strong>The file holds a signature:</strong> once merged, neither this merge nor
                what was done here before it can be undone. Lines can still be changed by new acts.
              </p>
            )}
            <SettingList
              plan={plan}
              choices={settings}
              onChoice={(setting, choice) => setSettings(new Map(settings).set(setting, choice))}
            />
            <TakenList taken={plan.taken} />
            <DecideAll
              plan={plan}
              onChoice={(choice) => setChoices(choosingAll(plan.conflicts, choice, choices))}
            />
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

/** Whether somebody signed with one of these acts. */
function isSigned(acts: readonly SealedAct[]): boolean {
  return acts.some((act) => act.type === 'event' && bringsSignOff(act.event))
}

/** One decision for all lines where both changed the same cell, to be changed line by line. */
function DecideAll({
  plan: { conflicts },
  onChoice,
}: {
  plan: MergePlan
  onChoice: (choice: MergeChoice) => void
}) {
  const open = conflicts.filter(({ overlaps }) => overlaps).length
  if (conflicts.length < 2 || open === 0) return null
  const apart = conflicts.length - open
  const all = open === 1 ? 'That one' : `All ${open.toLocaleString('en-US')}`
  return (
    <>
      <p>
        In {counted(open, 'line')} both changed the same cell.
        {apart > 0 &&
          ` In ${counted(apart, 'line')} the changes do not meet: those of both hold, unless you choose otherwise.`}
      </p>
      <p>
        <Button onClick={() => onChoice('mine')}>{all} as here</Button>{' '}
        <Button onClick={() => onChoice('theirs')}>{all} as in the file</Button>
      </p>
    </>
  )
}

/** What a merge would do; null while the copies are compared, anew after each act. */
function usePlan(offer: CopyOffer): MergePlan | null {
  const store = useWorkspaceStore()
  const acts = useWorkspace((workspace) => workspace.acts)
  const [found, setFound] = useState<{ acts: typeof acts; plan: MergePlan } | null>(null)
  useEffect(() => {
    if (offer.kinship === 'behind') return
    const { planMerge, tellError } = store.getState()
    let isCurrent = true
    planMerge(offer).then((plan) => isCurrent && setFound({ acts, plan }), tellError)
    return () => {
      isCurrent = false
    }
  }, [store, offer, acts])
  return found?.acts === acts ? found.plan : null
}

/** What holds per line: as decided, and where nothing is lost the changes of both. */
function chosen(plan: MergePlan | null, choices: ReadonlyMap<number, MergeChoice>) {
  const all = new Map(choices)
  for (const { row, overlaps } of plan?.conflicts ?? [])
    if (!overlaps && !all.has(row)) all.set(row, 'both')
  return all
}

function planText(
  { taken, conflicts, moved, settings, settingsKept }: MergePlan,
  entries: number,
): string {
  const lines = new Set(taken.map(({ row }) => row)).size
  const isOne = (all: readonly unknown[]) => all.length === 1
  const parts = [
    `Both went on. The file has ${counted(entries, 'entry', 'entries')} that ${entries === 1 ? 'is' : 'are'} not here.`,
    linesText(lines, conflicts.length),
    moved.length > 0
      ? `${counted(moved.length, 'line')} of those added there ${isOne(moved) ? 'follows' : 'follow'} yours.`
      : '',
    settings.length > 0
      ? `${counted(settings.length, 'setting')} ${isOne(settings) ? 'is' : 'are'} taken from the file, unless you choose otherwise below.`
      : '',
    settingsKept.length > 0
      ? `${counted(settingsKept.length, 'setting')} ${isOne(settingsKept) ? 'differs and stays' : 'differ and stay'} as here, unless you choose otherwise below.`
      : '',
    'The history of the file comes along.',
  ]
  return parts.filter((part) => part !== '').join(' ')
}

function linesText(taken: number, both: number): string {
  if (taken + both === 0) return 'The file changes no line here.'
  const parts = [
    taken > 0
      ? `${counted(taken, 'line')} changed only there: taken as ${taken === 1 ? 'it is' : 'they are'}.`
      : '',
    both > 0
      ? `${counted(both, 'line')} changed in both: decide below.`
      : 'No line changed in both.',
  ]
  return parts.filter((part) => part !== '').join(' ')
}
