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

/**
 * The columns of a file as columns of a layout: the only column of a field as that field, the others as they are
 * written back, so that each of several columns of codes keeps what belongs into it.
 */
export function columnsOfOwn(packed: PackedSheet): readonly ProfileColumn[] {
  const seen = new Map<string, number>()
  return packed.fileColumns.map(({ name }, index): ProfileColumn => {
    const place = (seen.get(name) ?? 0) + 1
    seen.set(name, place)
    const field = fieldOf(index, packed)
    const heading = packed.headings?.[index] ?? name
    if (field) return { heading, value: { from: 'field', field } }
    const source = { from: 'file', column: name } as const
    // A column without a name is one only by its place.
    const isPlain = place === 1 && name !== ''
    return { heading, value: isPlain ? source : { ...source, place } }
  })
}

/** The field that this column alone gives, and nothing else. */
function fieldOf(index: number, { fieldSources, typedCodes }: PackedSheet): LineField | undefined {
  if (typedCodes?.some(({ code }) => code === index)) return undefined
  const given = lineFields.filter((field) => fieldSources[field].includes(index))
  const [field] = given
  return field && given.length === 1 && fieldSources[field].length === 1 ? field : undefined
}
