import { type LineField, lineFields } from '../chargemaster/ChargeLine'
import type { PackedSheet } from '../sheet/PackedSheet'
import type { ExportProfile, ProfileColumn } from './ExportProfile'

/** A layout to start one’s own from: the same with another name and id. `id` is blank until it is saved. */
export function ownCopyOf(profile: ExportProfile): ExportProfile {
  return {
    ...profile,
    id: '',
    name: `${profile.name}, ours`,
    about: profile.source === '' ? 'Your own layout.' : `Your own layout, from “${profile.name}”.`,
  }
}

/** The columns of a file as columns of a layout: those that give a field as that field, the others as they stand. */
export function columnsOfOwn({ fileColumns, fieldSources }: PackedSheet): readonly ProfileColumn[] {
  return fileColumns.map(({ name }, index): ProfileColumn => {
    const field = lineFields.find((entry: LineField) => fieldSources[entry][0] === index)
    return {
      heading: name,
      value: field ? { from: 'field', field } : { from: 'file', column: name },
    }
  })
}
