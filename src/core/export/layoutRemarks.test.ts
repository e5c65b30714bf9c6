import { describe, expect, test } from 'vitest'
import type { ProfileColumn } from './ExportProfile'
import { headingRemarks, layoutObstacle } from './layoutRemarks'
import { ownCopyOf } from './ownProfile'
import { epicEap } from './profiles/epicEap'
import { readyProfiles } from './profiles/readyProfiles'

const mine = ownCopyOf(epicEap)
const column = (heading: string): ProfileColumn => ({
  heading,
  value: { from: 'field', field: 'chargeCode' },
})

describe('a layout cannot be used', () => {
  test('without a column', () => {
    expect(layoutObstacle({ ...mine, columns: [] }, readyProfiles)).toContain('Add a column')
    expect(layoutObstacle({ ...mine, columns: 'own' }, readyProfiles)).toBeNull()
  })

  test('without a name', () => {
    expect(layoutObstacle({ ...mine, name: ' ' }, readyProfiles)).toBe('Give the layout a name.')
  })

  test('under the name of another layout, however it is written', () => {
    expect(layoutObstacle({ ...mine, name: ' epic (eap)' }, readyProfiles)).toContain(
      'Another layout is called “Epic (EAP)”',
    )
    expect(layoutObstacle(epicEap, readyProfiles)).toBeNull()
  })
})

describe('the headings of a layout', () => {
  test('are told where two are the same or one is blank', () => {
    const columns = ['Code', 'Code', '', 'Price', ' ', 'Code'].map(column)
    expect(headingRemarks({ ...mine, columns })).toEqual([
      'Columns 3, 5 have no heading.',
      'More than one column has the heading “Code”.',
    ])
  })

  test('matter only where they are written, or are the places of a message', () => {
    const columns = ['PRC-1', 'PRC-1'].map(column)
    expect(headingRemarks({ ...mine, columns, hasHeadings: false })).toEqual([])
    expect(headingRemarks({ ...mine, columns, hasHeadings: false, format: 'hl7' })).toHaveLength(1)
  })

  test.each(readyProfiles)('of $name are in order', (profile) => {
    expect(headingRemarks(profile)).toEqual([])
  })
})
