import type { ColumnMapping, ColumnRole, MappingProposal } from '../core/import/ColumnMapping'
import type { Settings } from './settings'

/** Mappings that were confirmed, by the headings they were confirmed for, and files that were imported. */
export interface ImportMemory {
  /** The mapping confirmed for these headings before, or null. The heading row is the one found now. */
  mappingFor(proposal: MappingProposal): ColumnMapping | null
  remember(proposal: MappingProposal, mapping: ColumnMapping, fingerprint: string): void
  /** True when the same bytes were imported before. */
  knows(fingerprint: string): boolean
}

/** Oldest mappings are forgotten beyond this many. */
const MAX_MAPPINGS = 40
const MAX_FILES = 100
const MAPPINGS = 'importMappings'
const FILES = 'importedFiles'

/** What is kept of a confirmed mapping: roles and their order stand for the headings, the rest for the file. */
interface KeptMapping {
  readonly headings: string
  readonly roles: readonly ColumnRole[]
  readonly order: ColumnMapping['order']
}

/** Import memory in the browser's settings. */
export function createImportMemory(settings: Settings): ImportMemory {
  const mappings = () => parsedList(settings.get(MAPPINGS)).filter(isKeptMapping)
  const files = () => parsedList(settings.get(FILES)).filter((file) => typeof file === 'string')
  return {
    mappingFor(proposal) {
      const kept = mappings().find(({ headings }) => headings === headingsOf(proposal))
      if (!kept || kept.roles.length !== proposal.mapping.roles.length) return null
      return { ...proposal.mapping, roles: kept.roles, order: kept.order }
    },
    remember(proposal, mapping, fingerprint) {
      const headings = headingsOf(proposal)
      const others = mappings().filter((kept) => kept.headings !== headings)
      const kept: KeptMapping = { headings, roles: mapping.roles, order: mapping.order }
      // Without a heading there is nothing to know the layout by.
      if (mapping.headerRow !== null) {
        settings.set(MAPPINGS, JSON.stringify([kept, ...others].slice(0, MAX_MAPPINGS)))
      }
      const known = files().filter((file) => file !== fingerprint)
      settings.set(FILES, JSON.stringify([fingerprint, ...known].slice(0, MAX_FILES)))
    },
    knows: (fingerprint) => files().includes(fingerprint),
  }
}

function headingsOf({ columns }: MappingProposal): string {
  return columns.map(({ heading }) => heading.trim().toLowerCase()).join('\n')
}

function parsedList(text: string | null): readonly unknown[] {
  try {
    const list: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(list) ? list : []
  } catch {
    return []
  }
}

function isKeptMapping(value: unknown): value is KeptMapping {
  const kept = value as Partial<KeptMapping> | null
  return (
    typeof kept?.headings === 'string' &&
    Array.isArray(kept.roles) &&
    typeof kept.order === 'object'
  )
}
