import type { ExportProfile } from './ExportProfile'

/**
 * A layout from a file beside those that are there: the one that is the same already, else one with an id and a name
 * that no other has, so that none is replaced.
 */
export function openedProfile(
  opened: ExportProfile,
  others: readonly ExportProfile[],
  newId: () => string,
): ExportProfile {
  const text = JSON.stringify(opened)
  const same = others.find((other) => JSON.stringify(other) === text)
  if (same) return same
  const isTaken = others.some(({ id }) => id === opened.id)
  const id = isTaken || opened.id === '' ? newId() : opened.id
  return { ...opened, id, name: freeName(opened.name, others) }
}

function freeName(name: string, others: readonly ExportProfile[]): string {
  const taken = new Set(others.map((other) => other.name))
  let free = name
  for (let number = 2; taken.has(free); number++) free = `${name} (${number})`
  return free
}
