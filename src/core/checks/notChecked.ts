/** A check of the rule catalogue that stands in no check of its own, and why. */
export interface NotChecked {
  readonly catalogueId: string
  readonly title: string
  /** Whole sentences for the user. */
  readonly why: string
}

const shownElsewhere = 'A statement and no fault: it stands with the coding reasons of the line.'

/** What the catalogue names beside the checks: shown elsewhere, part of another check, or without the data for it. */
export const notChecked: readonly NotChecked[] = [
  {
    catalogueId: 'V006',
    title: 'Revenue code with three digits',
    why: 'The import reads 270 as 0270, and an export to the same system writes it as it was.',
  },
  {
    catalogueId: 'V008',
    title: 'Revenue codes for inpatients and outpatients differ',
    why: 'A line has one revenue code here. Of two columns you choose at the import which is read.',
  },
  {
    catalogueId: 'V021',
    title: 'Code expected',
    why: 'This is the coding “code required”, with a worklist of its own. Where the claim fails without the code, the check “Revenue code needs a HCPCS code” speaks.',
  },
  { catalogueId: 'V024', title: 'Coder-assigned line', why: shownElsewhere },
  {
    catalogueId: 'V031',
    title: 'Revenue code accepted but unusual',
    why: 'A place of service that is accepted is right; what is not accepted is “Code and revenue code do not go together”.',
  },
  {
    catalogueId: 'V066',
    title: 'Packaged or comprehensive payment',
    why: 'A statement and no fault: there is nothing to do on the line.',
  },
  {
    catalogueId: 'V067',
    title: 'Separately paid item without a check of its units',
    why: 'Drugs that Medicare pays by the unit are “Drug bills in several units” and the checks of the multiplier. Devices are billed one by one.',
  },
  {
    catalogueId: 'V076',
    title: 'Modifier 50 on a code that is bilateral already',
    why: 'Needs the bilateral indicators of the physician fee schedule, which do not ship with the app.',
  },
  {
    catalogueId: 'V083',
    title: 'Add-on code without its primary',
    why: 'Needs the add-on code table of NCCI, which does not ship with the app. The pairs of infusions, vaccines and observation are “Linked charge missing”.',
  },
  {
    catalogueId: 'V093',
    title: 'Price below the Medicare payment',
    why: 'Needs the payment rates of OPPS Addendum B, which do not ship with the app.',
  },
  {
    catalogueId: 'V102',
    title: 'One code under several revenue codes',
    why: 'Right wherever two departments give the service. A pair that does not fit is “Code and revenue code do not go together”.',
  },
  {
    catalogueId: 'V103',
    title: 'Mixed coding practice',
    why: 'About an area and not a line: the tab Policies names the areas without a clear practice, with their lines, and codes in them are not called dynamic.',
  },
  {
    catalogueId: 'V105',
    title: 'Line that other hospitals have is missing',
    why: 'A code that others have may not be offered here. What cannot be charged without its companion is “Linked charge missing”.',
  },
  {
    catalogueId: 'V106',
    title: 'Line without activity',
    why: 'Needs volumes, which a chargemaster does not hold.',
  },
  {
    catalogueId: 'V115',
    title: 'Codes that are never paid together',
    why: 'Needs the code pairs of NCCI, which do not ship with the app.',
  },
  {
    catalogueId: 'V116',
    title: 'Units above the limit of a claim',
    why: 'Needs the MUE table of NCCI, which does not ship with the app.',
  },
  {
    catalogueId: 'V119',
    title: 'Category III code about to expire',
    why: 'The sunset dates are part of the CPT code set, which is licensed.',
  },
  {
    catalogueId: 'V120',
    title: 'Fields of the machine-readable file',
    why: 'Code, price and description have checks of their own; unit and type of drugs are no columns of a chargemaster.',
  },
]
