import type { ExportProfile } from '../core/export/ExportProfile'
import { readProfileFile, writeProfileFile } from '../core/export/profileFile'
import type { Settings } from './settings'

/** The layouts a person made in this browser; one that can no longer be read is left out. */
export function keptProfiles(settings: Settings): readonly ExportProfile[] {
  return listOf(settings.get('exportLayouts')).flatMap((text) => {
    try {
      return [readProfileFile(text)]
    } catch {
      return []
    }
  })
}

/** Keeps the layouts a person made. */
export function keepProfiles(settings: Settings, profiles: readonly ExportProfile[]): void {
  settings.set('exportLayouts', JSON.stringify(profiles.map(writeProfileFile)))
}

/** The facts about the hospital as they were given last. */
export function keptFacts(settings: Settings): Readonly<Record<string, string>> {
  const facts = parsed(settings.get('exportFacts'))
  if (typeof facts !== 'object' || facts === null) return {}
  return Object.fromEntries(
    Object.entries(facts).filter(([, text]) => typeof text === 'string'),
  ) as Record<string, string>
}

/** Keeps the facts about the hospital for the next export. */
export function keepFacts(settings: Settings, facts: Readonly<Record<string, string>>): void {
  settings.set('exportFacts', JSON.stringify(facts))
}

function listOf(text: string | null): readonly string[] {
  const list = parsed(text)
  return Array.isArray(list) ? list.filter((entry) => typeof entry === 'string') : []
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    return null
  }
}
