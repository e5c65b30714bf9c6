import { hcpcsLevel } from '../chargemaster/HcpcsCode'
import type { CellSource } from '../export/ExportProfile'
import type { PackedSheet } from '../sheet/PackedSheet'
import type { ColumnParts } from './columnFindings'
import type { Finding } from './findings'

/** Lines with a modifier that no column of the layout holds, where the layout writes their code. */
export function* modifierFindings({ profile, from, rows }: ColumnParts): Iterable<Finding> {
  const { columns } = profile
  if (columns === 'own') return
  const { sheet } = from
  const sources = columns.map(({ value }) => value)
  if (!sources.some((source) => holdsCode(source, sheet.packed))) return
  const places = new Set(
    sources.flatMap((source) => (source.from === 'modifier' ? source.place : [])),
  )
  const holdsAll = { 1: holdsAllOf(1), 2: holdsAllOf(2) }
  const lost = [...rows].filter((row) => {
    const modifiers = sheet.get(row, 'modifiers')
    if (modifiers === '' || holdsAll[hcpcsLevel(sheet.get(row, 'hcpcs'))]) return false
    return modifiers.split(' ').some((_, index) => !places.has(index + 1))
  })
  if (lost.length > 0)
    yield { id: 'modifier', rule: 'modifier', title: titleOf(places.size), rows: lost }

  function holdsAllOf(level: 1 | 2): boolean {
    return sources.some((source) => holdsModifiers(source, level, sheet.packed))
  }
}

function titleOf(places: number): string {
  if (places === 0) return 'The layout has no place for modifiers'
  return `More modifiers than the ${places} that the layout has a place for`
}

function holdsCode(source: CellSource, packed: PackedSheet): boolean {
  if (source.from === 'field') return source.field === 'hcpcs'
  if (source.from === 'file') return isColumnOf('hcpcs', source.column, packed)
  return source.from === 'code' || source.from === 'typedCode'
}

/** Whether a column has all modifiers of a line with a code of the level. */
function holdsModifiers(source: CellSource, level: 1 | 2, packed: PackedSheet): boolean {
  if (source.from === 'field') return source.field === 'modifiers'
  if (source.from === 'file') return isColumnOf('modifiers', source.column, packed)
  if (source.from !== 'code') return source.from === 'modifiers'
  return source.modifiers === 'glued' && (source.level === 'any' || levels[source.level] === level)
}

const levels = { one: 1, two: 2 } as const

function isColumnOf(
  field: 'hcpcs' | 'modifiers',
  name: string,
  { fileColumns, fieldSources }: PackedSheet,
): boolean {
  return fieldSources[field].some((column) => fileColumns[column]?.name === name)
}
