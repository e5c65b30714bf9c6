import type { Check } from './Check'
import {
  codeDiffersFromDescription,
  codeEndsSoon,
  codeFormat,
  codeLocal,
  codeNotYetActive,
  codeOnlyInDescription,
  codeTerminated,
  codeUnknown,
  modifierGlued,
  modifierSplit,
} from './codeChecks'
import { codePlaceChecks } from './codePlaceChecks'
import {
  codeAndRevenueCode,
  codeInRoomRevenueCode,
  injectableIn0637,
  instrumentAsImplant,
  notADrugUnder0636,
  notObservationUnder0762,
  notTraumaUnder068x,
  packagedDrugIn025x,
  paidDrugIn025x,
  professionalFeeLine,
  skinSubstituteAsSupply,
  transientDeviceIn0278,
} from './codeRevenueChecks'
import {
  codedLineLooksDynamic,
  codeNotNeeded,
  himAssignsCode,
  injectionCodeOnOralDrug,
  qualityCode,
  revenueCodeNeedsCode,
  unlistedCode,
} from './codingChecks'
import {
  companionMissing,
  contrastPartnerMissing,
  medicareVisitMissing,
  sidePartnerMissing,
} from './companionChecks'
import { contrastDiffers, screeningDiffers, timeDiffers } from './describedServiceChecks'
import {
  departmentHeading,
  descriptionMissing,
  descriptionVague,
  quantityInDescription,
  rateTableRow,
  retiredMarker,
} from './descriptionChecks'
import {
  drugMultiplierDiffers,
  drugMultiplierMissing,
  drugUnits,
  ndcInvalid,
  ndcTenDigits,
} from './drugChecks'
import { codeInherited } from './inheritedCode'
import {
  componentModifier,
  modifierMustNotBeFixed,
  modifierNeedsWords,
  modifierUnusual,
  sideContradicts,
} from './modifierFitChecks'
import {
  modifierEnded,
  modifierUnknown,
  modifierWithoutCode,
  tooManyModifiers,
} from './modifierFormChecks'
import {
  alwaysBundled,
  payerDifference,
  paymentStatusChecks,
  privatePayerCode,
} from './paymentStatusChecks'
import {
  priceMissing,
  priceNegative,
  priceOnStatistic,
  priceOutlier,
  pricePlaceholder,
  pricesInDepartment,
  priceUnreadable,
  visitPriceOrder,
} from './priceChecks'
import {
  generalBloodCode,
  generalRevenueCode,
  revenueCodeInvalid,
  revenueCodeMissing,
  revenueCodeNotRecognised,
  unusualForDepartment,
} from './revenueCodeChecks'
import {
  convenienceItem,
  equipmentCharge,
  routineCare,
  routineSupply,
} from './separatelyBillableChecks'
import {
  chargeCodeDuplicate,
  chargeCodeMissing,
  descriptionWithOtherCode,
  lineAlike,
  lineDuplicate,
} from './sharedLineChecks'
import { textAndCodeDisagree } from './textChecks'
import { therapyModifierMissing, twoTherapyModifiers } from './therapyModifierChecks'

/**
 * All checks, in the order they speak: of several about one cause only the first that finds something does,
 * so the more specific stands first.
 */
export const allChecks: readonly Check[] = [
  ...[rateTableRow, departmentHeading, chargeCodeMissing, chargeCodeDuplicate, retiredMarker],
  ...[descriptionMissing, descriptionVague, quantityInDescription],
  ...[revenueCodeMissing, revenueCodeInvalid, generalBloodCode, revenueCodeNotRecognised],
  ...[modifierGlued, codeFormat, codeLocal, codeTerminated, qualityCode],
  ...[codeNotYetActive, codeUnknown],
  ...[codeInherited, codeEndsSoon, codeDiffersFromDescription],
  ...[himAssignsCode, injectionCodeOnOralDrug, codedLineLooksDynamic, codeNotNeeded],
  ...[unlistedCode, revenueCodeNeedsCode, codeOnlyInDescription],
  ...[contrastDiffers, screeningDiffers, timeDiffers, textAndCodeDisagree],
  ...[notObservationUnder0762, notTraumaUnder068x, notADrugUnder0636, ...codePlaceChecks],
  ...[
    codeInRoomRevenueCode,
    paidDrugIn025x,
    packagedDrugIn025x,
    injectableIn0637,
    skinSubstituteAsSupply,
  ],
  ...[
    medicareVisitMissing,
    ...paymentStatusChecks,
    alwaysBundled,
    privatePayerCode,
    payerDifference,
  ],
  ...[
    codeAndRevenueCode,
    transientDeviceIn0278,
    instrumentAsImplant,
    professionalFeeLine,
    generalRevenueCode,
    unusualForDepartment,
  ],
  ...[modifierWithoutCode, modifierUnknown, tooManyModifiers, twoTherapyModifiers, modifierEnded],
  ...[
    componentModifier,
    modifierMustNotBeFixed,
    sideContradicts,
    modifierNeedsWords,
    modifierUnusual,
  ],
  modifierSplit,
  therapyModifierMissing,
  ...[
    priceUnreadable,
    priceNegative,
    priceMissing,
    pricePlaceholder,
    priceOnStatistic,
    priceOutlier,
    visitPriceOrder,
    pricesInDepartment,
  ],
  ...[ndcTenDigits, ndcInvalid],
  ...[lineDuplicate, descriptionWithOtherCode, lineAlike],
  ...[companionMissing, contrastPartnerMissing, sidePartnerMissing],
  ...[drugMultiplierMissing, drugMultiplierDiffers],
  ...[routineCare, equipmentCharge, convenienceItem, routineSupply, drugUnits],
]

const titles: ReadonlyMap<string, string> = new Map(allChecks.map(({ id, title }) => [id, title]))

/** The title of a check; its id where no check has it any more, as in a workspace of an older version. */
export function checkTitle(id: string): string {
  return titles.get(id) ?? id
}
