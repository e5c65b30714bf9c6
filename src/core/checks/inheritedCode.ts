import type { Check } from './Check'

/** A code that came along when a line was duplicated. */
export const codeInherited: Check = {
  id: 'code-inherited',
  catalogueId: '',
  cause: 'code-inherited',
  title: 'Code taken over from a copied line',
  severity: 'warning',
  column: 'hcpcs',
  why: 'A copied line is made for another service, and its code then still names the old one.',
  whatToDo: 'Confirm the code, or put the right one in its place.',
  source: 'professional practice',
  examples: {
    flagged: [{ hcpcs: 'J1885', inherited: 'J1885' }],
    clean: [
      { hcpcs: 'J1885' },
      { hcpcs: 'J0696', inherited: 'J1885' },
      { inherited: 'J1885', hcpcs: '' },
    ],
  },
  check({ line }, { sheet }) {
    const inherited = sheet.changes('inherited').get(line.row) ?? ''
    if (inherited === '' || line.hcpcs !== inherited) return null
    return {
      message: `“${inherited}” was copied with the line and is not confirmed yet.`,
      fix: [{ column: 'inherited', after: '' }],
      fixLabel: `Confirm ${inherited}`,
      oneByOne: 'Somebody has to see that the code is right for the new line.',
    }
  },
}
