import { describe, expect, test } from 'vitest'
import { aSheet } from '../sheet/aSheet'
import { SimilarLines } from './SimilarLines'

describe('similar lines', () => {
  const sheet = aSheet([
    { description: 'XR CHEST 2 VIEWS' },
    { description: 'XR CHEST 1 VIEW', hcpcs: '' },
    { description: 'KETOROLAC 30 MG INJ' },
    { description: 'KETOROLAC 15 MG INJ', hcpcs: '' },
    { description: 'KETOROLAC 60 MG INJ' },
  ])

  test('share most of their words, coded ones first', () => {
    expect(new SimilarLines(sheet).find(3, 5)).toEqual([2, 4])
  })

  test('never hold the line itself, nor lines that share only a little', () => {
    expect(new SimilarLines(sheet).find(2, 5)).not.toContain(2)
    expect(new SimilarLines(sheet).find(2, 5)).not.toContain(0)
  })
})
