import type { Check } from './Check'

/** The words of a line speak for another code than the one it carries, as the suggestion engine finds. */
export const textAndCodeDisagree: Check = {
  id: 'text-and-code-disagree',
  catalogueId: '',
  cause: 'code-and-words',
  title: 'Words and code disagree',
  severity: 'warning',
  column: 'hcpcs',
  why: 'A code that slipped into the wrong line bills another service on every claim.',
  whatToDo:
    'Compare the description with the code; take the other code only where it says what is done.',
  source: 'lines worded alike in public chargemasters',
  examples: { flagged: [], clean: [{ description: 'CBC NO DIFF', hcpcs: '85027' }] },
  check: ({ line, code }, { disagreements }) => {
    const found = disagreements.get(line.row)
    if (!found || found.carried !== code || code === '') return null
    return {
      message: `Lines worded like “${line.description}” carry ${found.code}, hardly ever ${code}.`,
    }
  },
}
