import type { WorkspaceEvent } from '../history/Act'
import type { CellEdit } from '../history/CellEdit'
import { invertSettings, type SettingName } from '../history/SettingChange'
import type { SealedAct } from '../history/trail'
import type { MergeConflict, MergePlan } from './mergePlan'

/** Which line of a conflict holds: this copy's, the other's, or the changes of both. */
export type MergeChoice = 'mine' | 'theirs' | 'both'

/** What a person chose for each line that both changed. */
export type MergeChoices = (conflict: MergeConflict) => MergeChoice

/**
 * One choice for all lines where one copy's change is lost whatever holds. Lines whose changes do not meet keep what is
 * chosen for them: an answer to a few conflicts must not give up work that nothing speaks against.
 */
export function choosingAll(
  conflicts: readonly MergeConflict[],
  choice: MergeChoice,
  choices: ReadonlyMap<number, MergeChoice>,
): ReadonlyMap<number, MergeChoice> {
  const all = new Map(choices)
  for (const { row, overlaps } of conflicts) if (overlaps) all.set(row, choice)
  return all
}

/** Which of two settings holds. */
export type SettingChoice = Exclude<MergeChoice, 'both'>

/** What a person chose for settings that differ; the others go as the plan has them. */
export type SettingChoices = ReadonlyMap<SettingName, SettingChoice>

/** A plan with its settings as chosen: each is taken from the file or stays as here. */
export function withChosenSettings<Plan extends Pick<MergePlan, 'settings' | 'settingsKept'>>(
  plan: Plan,
  choices: SettingChoices,
): Plan {
  const choiceOf = (name: SettingName, planned: SettingChoice) => choices.get(name) ?? planned
  const [taken, refused] = split(plan.settings, ({ name }) => choiceOf(name, 'theirs') === 'theirs')
  const [kept, given] = split(plan.settingsKept, ({ name }) => choiceOf(name, 'mine') === 'mine')
  return {
    ...plan,
    settings: [...taken, ...invertSettings(given)],
    settingsKept: [...kept, ...invertSettings(refused)],
  }
}

function split<One>(all: readonly One[], fits: (one: One) => boolean): [One[], One[]] {
  return [all.filter(fits), all.filter((one) => !fits(one))]
}

/** The cells to change so that a conflict is settled; a review of a line as it does not stand opens it again. */
export function settledEdits({ row, cells }: MergeConflict, choice: MergeChoice): CellEdit[] {
  const edits = cells
    .filter((cell) => choice === 'theirs' || (choice === 'both' && cell.theirs !== cell.base))
    .map(({ column, mine: before, theirs: after }) => ({ row, column, before, after }))
  const review = cells.find(({ column }) => column === 'review')
  // The review that was made with the line that holds goes on; where only the other was reviewed, it is to be looked at.
  if (!review || (choice !== 'both' && review[choice] !== '')) return edits
  const others = edits.filter(({ column }) => column !== 'review')
  return [...others, { row, column: 'review', before: review.mine, after: 'reopened' }]
}

/** What stays as here by a person’s decision: from what the other copy says to what stands. */
export function keptEdits({ row, cells }: MergeConflict, choice: MergeChoice): CellEdit[] {
  if (choice !== 'mine') return []
  return cells
    .filter(({ base, theirs }) => theirs !== base)
    .map(({ column, mine: after, theirs: before }) => ({ row, column, before, after }))
}

/** All cells that a merge changes, those that are taken and those of lines that a person decided about. */
export function mergedEdits({ taken, conflicts }: MergePlan, choiceOf: MergeChoices): CellEdit[] {
  return [...taken, ...conflicts.flatMap((conflict) => settledEdits(conflict, choiceOf(conflict)))]
}

/** What the trail tells of a merge, before the act for its cells. */
export function mergeEvent(
  { known, moved, conflicts, settingsKept: keptSettings }: MergePlan,
  choiceOf: MergeChoices,
  { fileName, acts }: { readonly fileName: string; readonly acts: readonly SealedAct[] },
): WorkspaceEvent {
  const kept = conflicts.flatMap((conflict) => keptEdits(conflict, choiceOf(conflict)))
  const decided = conflicts.flatMap(({ row, cells }) =>
    cells.map(({ column }) => ({ row, column })),
  )
  return {
    kind: 'merge',
    fileName,
    acts: acts.slice(known),
    ...(moved.length > 0 && { moved }),
    ...(kept.length > 0 && { kept }),
    ...(decided.length > 0 && { decided }),
    ...(keptSettings.length > 0 && { keptSettings }),
  }
}
