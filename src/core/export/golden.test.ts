import { expect, test } from 'vitest'
import { aChargemaster, allGiven } from './aChargemaster'
import { aFormat, exportedText } from './anExport'
import { extensionOf } from './fileBytes'
import { readyProfiles } from './profiles/readyProfiles'

test.each(readyProfiles)('the layout $name writes its golden file', async (profile) => {
  const text = await exportedText(aChargemaster(), profile, { given: allGiven })
  const file = `./golden/${profile.id}.${extensionOf(profile, aFormat)}`
  await expect(text).toMatchFileSnapshot(file)
})

test('every ready layout says what it is modelled on, and names its source if there is one', () => {
  for (const { id, about, source, columns } of readyProfiles) {
    expect(about.length, id).toBeGreaterThan(60)
    expect(source !== '' || columns === 'own', id).toBe(true)
  }
})
