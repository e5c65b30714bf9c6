import { counted } from '../core/chargemaster/counted'
import { checkTitle } from '../core/checks/allChecks'
import type { WorkspaceEvent } from '../core/history/Act'
import type { ActRequest, SettingRequest } from './documentSlice'
import type { MissedLine, Remembered } from './lineMemory'
import type { Notice } from './screenSlice'
import type { EarlierFile, KeptSetting } from './settingsMemory'

/** What a person said in an earlier file, as an act on this one and in words. */
interface CarriedAct {
  readonly request: ActRequest
  readonly told: string
}

/**
 * The acts that waive and decide again what was waived and decided on the same lines of an earlier file. The reason
 * of the last names all that found no line, so that the history keeps it.
 */
export function actsOfEarlierFile(
  found: ReadonlyMap<number, Remembered>,
  missed: readonly MissedLine[],
): readonly CarriedAct[] {
  const acts: CarriedAct[] = []
  const waived = [...found].filter(([, said]) => said.waived !== '')
  if (waived.length > 0)
    acts.push({
      request: {
        kind: 'waiver',
        label: `Keep the waivers of ${counted(waived.length, 'line')} from an earlier file`,
        reason: 'Waived on the same charge code and description before.',
        changes: waived.map(([row, said]) => ({ row, column: 'waived', after: said.waived })),
      },
      told: `Checks that you waived in an earlier file are waived on ${counted(waived.length, 'line')} here, with their notes.`,
    })
  const decided = [...found].filter(([, said]) => said.decision !== '')
  if (decided.length > 0)
    acts.push({
      request: {
        kind: 'decision',
        label: `Keep the coding decisions of ${counted(decided.length, 'line')} from an earlier file`,
        reason: 'Decided on the same charge code and description before.',
        changes: decided.flatMap(([row, { decision, decisionReason }]) => [
          { row, column: 'decision' as const, after: decision },
          { row, column: 'decisionReason' as const, after: decisionReason },
        ]),
      },
      told: `Codings that you decided in an earlier file are set on ${counted(decided.length, 'line')} here, with their reasons.`,
    })
  return acts.map(({ request, told }, place) => {
    const isLast = place === acts.length - 1
    const reason = `${request.reason ?? ''}${isLast ? listed(missed) : ''}`
    return { request: { ...request, reason }, told }
  })
}

/** The policies and the checks switched off of an earlier file of the same hospital, set again in one act. */
export function settingsOfEarlierFile(kept: readonly KeptSetting[]): SettingRequest {
  return {
    label: `Keep ${settingWords(kept)} from an earlier file`,
    reason: 'Set for an earlier file with the same headings and mostly the same lines.',
    changes: kept,
  }
}

/** What was said and found no line, for the history, where no act carries it. */
export function missedEvent(missed: readonly MissedLine[]): WorkspaceEvent {
  return { kind: 'earlier-file', notFound: listed(missed).trim() }
}

/** Tells what was carried over, where it stands, and what was not; null where there is nothing to tell. */
export function earlierFileNotice(
  acts: readonly CarriedAct[],
  missed: readonly MissedLine[],
  { settings: kept, lists, othersAreSet }: Pick<EarlierFile, 'settings' | 'lists' | 'othersAreSet'>,
  policyLabels: ReadonlyMap<string, string> = new Map(),
): Notice | null {
  if (acts.length + missed.length + kept.length + lists.length === 0) return null
  const worklists = acts.map(({ request }) =>
    request.kind === 'waiver' ? '“Waived checks”' : '“Decided by a person”',
  )
  const places = [...worklists, ...(kept.length > 0 ? ['Rules'] : [])]
  const set =
    kept.length > 0
      ? [
          `This looks like your next file: ${settingWords(kept)} of the earlier one ${kept.length === 1 ? 'holds' : 'hold'} here too${namesOf(kept, policyLabels)}.`,
        ]
      : []
  const advice = [
    ...(places.length > 0
      ? [`What was carried over stands under ${places.join(' and ')}; undo takes it back.`]
      : []),
    ...(missed.length > 0 ? ['The history names all lines not found.'] : []),
    ...(kept.length === 0 && othersAreSet
      ? ['Chosen policies and checks switched off start anew.']
      : []),
    ...(lists.length > 0 ? [`Load again under Rules: ${lists.join(' and ')}.`] : []),
  ]
  const notLoaded =
    lists.length > 0 ? [`Not taken over from your earlier file: ${lists.join(' and ')}.`] : []
  return {
    tone: 'info',
    message: [
      ...acts.map(({ told }) => told),
      ...set,
      ...missedSentence(missed),
      ...notLoaded,
    ].join(' '),
    advice: advice.join(' '),
    link:
      missed.length > 0
        ? { label: 'See the history', screen: 'history' }
        : { label: 'See all policies', screen: 'rules' },
  }
}

/** `2 chosen policies and 1 check switched off` */
function settingWords(kept: readonly KeptSetting[]): string {
  const policies = kept.filter(({ name }) => name.startsWith('policy:')).length
  const checks = kept.length - policies
  return [
    ...(policies > 0 ? [`${policies} chosen ${policies === 1 ? 'policy' : 'policies'}`] : []),
    ...(checks > 0 ? [`${checks} ${checks === 1 ? 'check' : 'checks'} switched off`] : []),
  ].join(' and ')
}

/** So many are named in the notice; the history names all. */
const mostNamed = 3

/** Which policies and checks, behind a colon; blank where the policies have no names yet. */
function namesOf(kept: readonly KeptSetting[], policyLabels: ReadonlyMap<string, string>): string {
  const names = kept.flatMap(({ name }) => {
    const [kind, id = ''] = name.split(':')
    const label = kind === 'check' ? checkTitle(id) : policyLabels.get(id)
    return label === undefined ? [] : [`“${label}”`]
  })
  if (names.length < kept.length) return ''
  const more = names.length - mostNamed
  return `: ${inWords(more > 0 ? [...names.slice(0, mostNamed), `${more} more`] : names)}`
}

/** `a, b and c` */
function inWords(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}

/** `2 decisions found no line: “OTHER LINE” (no charge code) and “SENDOUT” (0012 has other words now).` */
function missedSentence(missed: readonly MissedLine[]): readonly string[] {
  if (missed.length === 0) return []
  const named = missed.slice(0, mostNamed).map(nameOf)
  const more = missed.length - named.length
  const names = more > 0 ? [...named, `${more.toLocaleString('en-US')} more`] : named
  const kinds = missed.every(({ isDecided }) => isDecided)
    ? ['decision', 'decisions']
    : ['decision or waiver', 'decisions and waivers']
  const what = missed.length === 1 ? kinds[0] : kinds[1]
  return [`${missed.length.toLocaleString('en-US')} ${what} found no line: ${inWords(names)}.`]
}

function nameOf({ chargeCode, description, why }: MissedLine): string {
  const reasons = {
    'no-charge-code': 'no charge code',
    'other-words': `${chargeCode} has other words now`,
    gone: `${chargeCode} is gone`,
  }
  return `“${description}” (${reasons[why]})`
}

/** All missed lines for the history, after a blank; empty where there are none. */
function listed(missed: readonly MissedLine[]): string {
  return missed.length === 0 ? '' : ` Found no line: ${missed.map(nameOf).join(', ')}.`
}
