import { CodeRanges } from '../reference/ranges'

/** What becomes of a kind of code that Medicare does not take from a hospital, where that can be said of the kind. */
export interface MedicareInstead {
  readonly codes: CodeRanges
  /** What Medicare takes, as a sentence for the line. */
  readonly says: string
  /** What to do about such a code in place of what the check says of all. */
  readonly whatToDo: string
  /** No other code takes its place: it comes off. */
  readonly comesOff?: true
}

/** The kind is told by its codes; `code` is the one that takes its place. */
function takes(codes: readonly string[], code: string): MedicareInstead {
  return {
    codes: new CodeRanges(codes),
    says: `Medicare takes ${code} for it.`,
    whatToDo: `Enter ${code} for Medicare, and keep this code for payers that ask for it.`,
  }
}

const supplyWithoutCode =
  'Take the code off: the item is billed as a supply under revenue code 027x without one.'

/** Codes that are not recognised under OPPS (status B). */
export const insteadOfUnrecognised: readonly MedicareInstead[] = [
  {
    codes: new CodeRanges(['99202-99215']),
    says: 'For clinic visits it takes G0463.',
    whatToDo: 'Enter G0463 on the hospital’s line; the visit code goes on the professional claim.',
  },
  {
    codes: new CodeRanges(['80320-80377']),
    says: 'For tests that tell drugs apart it takes G0480 to G0483 and G0659.',
    whatToDo:
      'Enter the G code by the number of drug classes, and keep this code for other payers.',
  },
  takes(['71555'], 'C8909, C8910 or C8911'),
  takes(['72159'], 'C8931, C8932 or C8933'),
  takes(['72198'], 'C8918, C8919 or C8920'),
  takes(['73225'], 'C8934, C8935 or C8936'),
  takes(['73725'], 'C8912, C8913 or C8914'),
  takes(['74185'], 'C8900, C8901 or C8902'),
  takes(['27096'], 'G0260'),
  {
    codes: new CodeRanges(['A9150']),
    says: 'No other code takes its place: the drug is billed without one.',
    whatToDo: 'Take the code off; revenue code 0250, or 0637 where the patient takes it alone.',
    comesOff: true,
  },
  {
    codes: new CodeRanges(['A4206-A8999', 'E0100-E8002', 'K0001-K0899', '99070']),
    says: 'No other code takes its place.',
    whatToDo: supplyWithoutCode,
    comesOff: true,
  },
  {
    codes: new CodeRanges(['J0100-J9999', 'B4034-B9999']),
    says: 'No other code takes its place.',
    whatToDo:
      'Keep the code for payers that take it; on Medicare’s outpatient claim the drug or solution goes without one.',
  },
]

/** Codes that Medicare does not cover for outpatients (status E1). */
export const insteadOfUncovered: readonly MedicareInstead[] = [
  {
    codes: new CodeRanges(['J8499', 'J3535', 'A9152-A9153']),
    says: 'A drug that the patient takes alone goes under revenue code 0637.',
    whatToDo: 'Move the line to revenue code 0637, or take the code off.',
  },
  {
    codes: new CodeRanges(['V2787-V2788']),
    says: 'The patient pays for what such a lens does beyond a usual one.',
    whatToDo: 'Bill this line to the patient as not covered, beside the line of the usual lens.',
  },
]
