import { withContrast } from './contrast'

/** A service whose charge needs another line of the chargemaster to be billed in full. */
export interface Companion {
  readonly primary: string
  /** Any of these lines will do. */
  readonly needs: readonly string[]
  /** What the missing line is, in our own words. */
  readonly what: string
  readonly why: string
}

const time = 'Time beyond the first hour cannot be charged without it.'

/** Charges that go together (CMS Pub. 100-04 ch. 4 s.230.2 drug administration; ch. 4 s.30 clinic visits). */
export const companions: readonly Companion[] = [
  { primary: '96365', needs: ['96366'], what: 'the line for each further hour', why: time },
  { primary: '96360', needs: ['96361'], what: 'the line for each further hour', why: time },
  { primary: '96413', needs: ['96415'], what: 'the line for each further hour', why: time },
  {
    primary: '96374',
    needs: ['96375'],
    what: 'the line for each further push of another drug',
    why: 'A second drug cannot be charged without it.',
  },
  {
    primary: '90471',
    needs: ['90472'],
    what: 'the line for each further vaccine',
    why: 'A second vaccine given cannot be charged without it.',
  },
  {
    primary: '36430',
    needs: ['P9016', 'P9040', 'P9021', 'P9022', 'P9035', 'P9037', 'P9017'],
    what: 'a line for a blood product',
    why: 'A transfusion without a product fails the claim (I/OCE edit 43).',
  },
  {
    primary: 'G0379',
    needs: ['G0378'],
    what: 'the line for observation hours',
    why: 'Direct admission is billed together with the hours.',
  },
  {
    primary: 'G0390',
    needs: ['99291'],
    what: 'the line for critical care',
    why: 'Trauma activation is paid with critical care on the same day only.',
  },
]

/** Office visit codes, which Medicare does not take from hospitals: it wants G0463. */
export const clinicVisits: readonly string[] = [
  ...['99202', '99203', '99204', '99205', '99211', '99212', '99213', '99214', '99215'],
]

/** The primary codes that need this one. */
export function primariesOf(code: string): readonly string[] {
  if (code === 'G0463') return clinicVisits
  const contrast = withContrast(code)
  if (contrast.length > 0) return contrast
  return companions.filter(({ needs }) => needs.includes(code)).map(({ primary }) => primary)
}
