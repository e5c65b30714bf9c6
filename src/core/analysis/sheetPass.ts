import { type CheckContext, checkContextSteps, contextUnder } from '../checks/CheckContext'
import { checkSheetSteps, type SheetFlags } from '../checks/checkSheet'
import type { Coder } from '../coding/Coder'
import { type Policies, withChosen } from '../coding/policies'
import {
  inferSheetSteps,
  learnPoliciesSteps,
  readSheetSteps,
  type SheetCoding,
} from '../coding/SheetCoding'
import type { SettingTexts } from '../history/SettingChange'
import type { ReferenceSet } from '../reference/ReferenceSet'
import { checkSettings, chosenPolicies } from '../settings/sheetSettings'
import type { ChargeSheet } from '../sheet/ChargeSheet'
import type { Steps } from '../sheet/Steps'

/** What coding and checks know of the world. */
export interface SheetKnowledge {
  readonly coder: Coder
  readonly reference: ReferenceSet
  /** Today as an ISO date. */
  readonly today: string
}

/** What a pass over all lines of a sheet finds. */
export interface SheetPass {
  readonly coding: SheetCoding
  /** What the file shows, before a person chose otherwise. */
  readonly learned: Policies
  readonly context: CheckContext
  readonly checked: SheetFlags
}

/** Codes and checks all lines of a sheet. Until the last step nobody may change the sheet. */
export function* passSteps(
  sheet: ChargeSheet,
  { coder, reference, today }: SheetKnowledge,
  texts: SettingTexts,
): Steps<SheetPass> {
  const coding = yield* readSheetSteps(sheet, coder)
  const learned = yield* learnPoliciesSteps(coding, coder, sheet.packed.lineCount)
  const policies = withChosen(learned, chosenPolicies(texts))
  yield* inferSheetSteps(coding, sheet, coder, policies)
  const settings = checkSettings(texts, today)
  const parts = { sheet, reference, coder, coding, policies, settings }
  const context = yield* checkContextSteps(parts)
  const checked = yield* checkSheetSteps(context)
  sheet.forgetTexts()
  return { coding, learned, context, checked }
}

/** Judges all lines anew under other settings; what was found before is written over in place. */
export function* passAgainSteps(
  { coding, learned, context, checked }: SheetPass,
  texts: SettingTexts,
): Steps<SheetPass> {
  const { sheet, coder } = context
  const policies = withChosen(learned, chosenPolicies(texts))
  yield* inferSheetSteps(coding, sheet, coder, policies)
  const settings = checkSettings(texts, context.settings.today)
  const under = contextUnder(context, settings, policies)
  const again = yield* checkSheetSteps(under, checked.counts)
  sheet.forgetTexts()
  return { coding, learned, context: under, checked: again }
}
