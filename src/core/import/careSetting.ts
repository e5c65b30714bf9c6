import { isOutpatientTwin, normalHeading } from './headingScore'

/** Whom a column is for, where a charge has one for each. */
export type Setting = 'inpatient' | 'outpatient'

/** The setting a heading names. `SMOP RATE` does so only beside `SMIP RATE`: `all` has the headings beside it. */
export function settingOf(heading: string, all: readonly string[]): Setting | null {
  const text = normalHeading(heading)
  if (/\b(?:op|outpatient|outpt|outp|out(?: patient)?)\b/.test(text)) return 'outpatient'
  if (/\b(?:ip|inpatient|inpt|inp|in(?: patient)?)\b/.test(text)) return 'inpatient'
  if (!all.some((other) => isOutpatientTwin(heading, other))) return null
  return text.includes('ip') ? 'inpatient' : 'outpatient'
}

/** The setting of each heading, or null where they do not name both. */
export function settingsOf(headings: readonly string[]): readonly (Setting | null)[] | null {
  const settings = headings.map((heading) => settingOf(heading, headings))
  return settings.includes('inpatient') && settings.includes('outpatient') ? settings : null
}
