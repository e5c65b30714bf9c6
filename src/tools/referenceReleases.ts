import type { Release } from '../core/reference/ReferenceSet'

const publicDomain = 'US government work, public domain'

/** The releases `level2.pack` is built from. */
export const levelTwoReleases: readonly Release[] = [
  {
    name: 'HCPCS Level II, code list of July 2026, descriptors of January 2026, dates of October 2024',
    source: 'https://www.cms.gov/medicare/coding-billing/healthcare-common-procedure-system',
    licence: `${publicDomain}; dental D-codes (ADA) are left out`,
  },
  {
    name: 'OPPS Addendum B, April 2026 (status indicators)',
    source: 'https://www.cms.gov/medicare/payment/prospective-payment-systems/hospital-outpatient',
    licence: publicDomain,
  },
  {
    name: 'HCPCS Level II modifiers, January 2026',
    source: 'https://www.cms.gov/medicare/coding-billing/healthcare-common-procedure-system',
    licence: publicDomain,
  },
]

/** The release `level1.pack` is built from: numbers and indicators, no descriptor. */
export const levelOneReleases: readonly Release[] = [
  {
    name: 'HCPCS Level I code numbers of OPPS Addendum B, April 2026',
    source: 'https://www.cms.gov/medicare/payment/prospective-payment-systems/hospital-outpatient',
    licence:
      'Status indicators: US government work. CPT code numbers belong to the American Medical Association; used only with the user’s own licence',
  },
]

/** What `rules.pack` is: our own catalogue. */
export const rulesReleases: readonly Release[] = [
  {
    name: 'Chargewright rule catalogue 1.0 (labels and reasons in our own words)',
    source:
      'CMS manuals (Pub. 100-04, Pub. 15-1), I/OCE descriptions, payer pages and public chargemasters; each rule names its own',
    licence: 'Apache-2.0; no CPT descriptor and no NUBC text',
  },
]

/** What `coding.pack` is: weights learned from facts in public price files. */
export const codingReleases: readonly Release[] = [
  {
    name: 'Coding statistics of public chargemasters, 2018 to 2022',
    source:
      'Public hospital price files (45 CFR 180; California HCAI chargemasters): whether a line so worded carries a code',
    licence: 'Apache-2.0; weights of hashed words only, no text of a hospital',
  },
]

/** What the suggestion packs are: statistics learned from public price files. */
const suggestionReleases: readonly Release[] = [
  {
    name: 'Suggestion statistics of public chargemasters, 2018 to 2022',
    source:
      'Public hospital price files gathered in the MIT-licensed collections vsoch/hospital-chargemaster, jQSfire125/price-transparency-tx, joeeoj/hospital-price-transparency-v3 and oceanKahuna/Sutter_Chargemasters',
    licence: 'Apache-2.0; hashed words and code numbers only, no text of a hospital, no descriptor',
  },
]

/** What each pack is made from, written beside the packs for the app to show. */
export const packReleases: Readonly<Record<string, readonly Release[]>> = {
  'level2.pack': levelTwoReleases,
  'level1.pack': levelOneReleases,
  'rules.pack': rulesReleases,
  'coding.pack': codingReleases,
  'suggestions-level1.pack and suggestions-level2.pack': suggestionReleases,
}
