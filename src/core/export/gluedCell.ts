import { cleanHcpcs } from '../import/cleanHcpcs'

/**
 * A code and its modifiers in one cell, in the form in which the file's cell had them: with the same separator
 * (`97165 GO`, `97165-GO`, `93925TC`) and the same marks around. A zero before the code (`096372GY`) goes with
 * that code. Null where such a cell would not read back as this code and these modifiers.
 */
export function gluedCell(
  original: string,
  hcpcs: string,
  modifiers: readonly string[],
): string | null {
  const { before, separator, between, after } = formOf(original)
  const isSameCode = cleanHcpcs(original).hcpcs === hcpcs
  const lead = isSameCode ? before : before.replace(/0+$/, '')
  const glued = modifiers.length === 0 ? '' : separator + modifiers.join(between)
  const written = [`${lead}${hcpcs}${glued}${after}`, `${hcpcs}${modifiers.join('')}`]
  return written.find((cell) => readsAs(cell, hcpcs, modifiers)) ?? null
}

/** What stands before the code, between code and modifiers, between modifiers, and after them. */
interface GluedForm {
  readonly before: string
  readonly separator: string
  readonly between: string
  readonly after: string
}

function formOf(original: string): GluedForm {
  const { hcpcs } = cleanHcpcs(original)
  const at = Math.max(original.toUpperCase().indexOf(hcpcs), 0)
  const rest = original.slice(at + hcpcs.length)
  const parts = /^([\s,.:/-]*)(?:[a-z0-9]{2}([\s,.:/-]*)(?=[a-z0-9]))?.*?([^a-z0-9]*)$/i.exec(rest)
  const separator = parts?.[1] ?? ''
  return {
    before: original.slice(0, at),
    separator,
    between: parts?.[2] ?? separator,
    after: parts?.[3] ?? '',
  }
}

function readsAs(cell: string, hcpcs: string, modifiers: readonly string[]): boolean {
  const read = cleanHcpcs(cell)
  return read.hcpcs === hcpcs && read.modifiers === modifiers.join(' ')
}
