import type { ActRequest } from './documentSlice'
import type { Remembered } from './lineMemory'
import type { Notice } from './screenSlice'

/** What a person said in an earlier file, as an act on this one and in words. */
interface CarriedAct {
  readonly request: ActRequest
  readonly told: string
}

/** The acts that waive and decide again what was waived and decided on the same lines of an earlier file. */
export function actsOfEarlierFile(found: ReadonlyMap<number, Remembered>): readonly CarriedAct[] {
  const acts: CarriedAct[] = []
  const waived = [...found].filter(([, said]) => said.waived !== '')
  if (waived.length > 0)
    acts.push({
      request: {
        kind: 'waiver',
        label: `Keep the waivers of ${counted(waived.length)} from an earlier file`,
        reason: 'Waived on the same charge code and description before.',
        changes: waived.map(([row, said]) => ({ row, column: 'waived', after: said.waived })),
      },
      told: `Checks that you waived in an earlier file are waived on ${counted(waived.length)} here, with their notes.`,
    })
  const decided = [...found].filter(([, said]) => said.decision !== '')
  if (decided.length > 0)
    acts.push({
      request: {
        kind: 'decision',
        label: `Keep the coding decisions of ${counted(decided.length)} from an earlier file`,
        reason: 'Decided on the same charge code and description before.',
        changes: decided.flatMap(([row, { decision, decisionReason }]) => [
          { row, column: 'decision' as const, after: decision },
          { row, column: 'decisionReason' as const, after: decisionReason },
        ]),
      },
      told: `Codings that you decided in an earlier file are set on ${counted(decided.length)} here, with their reasons.`,
    })
  return acts
}

/** Tells what was carried over, where it stands, and what was not. */
export function earlierFileNotice(acts: readonly CarriedAct[]): Notice {
  const lists = acts.map(({ request }) =>
    request.kind === 'waiver' ? '“Waived checks”' : '“Decided by a person”',
  )
  return {
    tone: 'info',
    message: acts.map(({ told }) => told).join(' '),
    advice: `They stand under ${lists.join(' and ')}; undo takes them back. Chosen policies and checks switched off start anew.`,
    link: { label: 'See all policies', screen: 'rules' },
  }
}

function counted(lines: number): string {
  return lines === 1 ? '1 line' : `${lines.toLocaleString('en-US')} lines`
}
