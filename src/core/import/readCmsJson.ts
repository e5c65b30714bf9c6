import { ColumnPacker } from '../sheet/packColumn'
import { cutOffJson, MAX_JSON_BYTES, otherJson, tooLargeJson } from './importErrors'
import type { Progress } from './readSourceFile'
import type { SourceFile } from './SourceTable'

/** Facts of one standard charge beside codes and payers, in the order of the CMS wide CSV. */
const chargeColumns: readonly (readonly [heading: string, key: string])[] = [
  ['modifiers', 'modifier_code'],
  ['setting', 'setting'],
  ['standard_charge|gross', 'gross_charge'],
  ['standard_charge|discounted_cash', 'discounted_cash'],
  ['standard_charge|min', 'minimum'],
  ['standard_charge|max', 'maximum'],
  ['additional_generic_notes', 'additional_generic_notes'],
]

/** Roughly the share of the time that parsing takes; it cannot report while it runs. */
const PARSED_SHARE = 0.4
const PROGRESS_ITEMS = 5000

type Json = Readonly<Record<string, unknown>>

/**
 * Reads a CMS hospital price transparency file (JSON schema 2.x and 3.x) as a table with the headings of the
 * CMS wide CSV: one row per charge and setting, two columns per code, one per payer and fact.
 */
export function readCmsJson(
  name: string,
  bytes: Uint8Array,
  onProgress: Progress = () => {},
): Pick<SourceFile, 'tables' | 'remarks'> {
  const items = chargeItems(name, bytes)
  onProgress(PARSED_SHARE)
  const table = new WideTable()
  for (const [index, item] of items.entries()) {
    if (index % PROGRESS_ITEMS === 0)
      onProgress(PARSED_SHARE + ((1 - PARSED_SHARE) * index) / items.length)
    const codes = list(item.code_information)
    const drug = record(item.drug_information)
    const charges = list(item.standard_charges)
    // An item without any charge is still an item of the hospital: one row, its charge blank.
    for (const charge of charges.length > 0 ? charges : [{}]) {
      table.startRow()
      table.put('description', item.description)
      for (const [index, code] of codes.entries()) {
        table.put(`code|${index + 1}`, code.code)
        table.put(`code|${index + 1}|type`, code.type)
      }
      for (const [heading, key] of chargeColumns) table.put(heading, charge[key])
      // Template 2.x names them so.
      if (charge.modifiers !== undefined) table.put('modifiers', charge.modifiers)
      table.put('drug_unit_of_measurement', drug.unit)
      table.put('drug_type_of_measurement', drug.type)
      for (const payer of list(charge.payers_information)) putPayer(table, payer)
    }
  }
  return {
    tables: [{ name: 'json', ...table.finish() }],
    remarks: ['One row was made for each charge and setting of the JSON file.'],
  }
}

function putPayer(table: WideTable, payer: Json): void {
  const who = `${text(payer.payer_name)}|${text(payer.plan_name)}`
  for (const [key, value] of Object.entries(payer)) {
    if (key === 'payer_name' || key === 'plan_name') continue
    table.put(`standard_charge|${who}|${key.replace(/^standard_charge_/, 'negotiated_')}`, value)
  }
}

function chargeItems(name: string, bytes: Uint8Array): readonly Json[] {
  if (bytes.length > MAX_JSON_BYTES) throw tooLargeJson(name)
  let root: unknown
  try {
    root = JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    throw isCutOff(bytes) ? cutOffJson(name) : otherJson(name)
  }
  const items = list(record(root).standard_charge_information)
  if (items.length === 0) throw otherJson(name)
  return items
}

const QUOTE = 34
const BACKSLASH = 92
const OPENING = [91, 123]
const CLOSING = [93, 125]

/** True where a string or a bracket is still open at the end. */
function isCutOff(bytes: Uint8Array): boolean {
  let depth = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte === QUOTE) {
      at++
      while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1
      if (at >= bytes.length) return true
    } else if (OPENING.includes(byte)) depth++
    else if (CLOSING.includes(byte)) depth--
  }
  return depth > 0
}

/** Rows that name their own columns; columns stand in the order in which they were first named. */
class WideTable {
  private readonly columns = new Map<string, string[]>()
  private row = -1

  startRow(): void {
    this.row++
  }

  put(heading: string, value: unknown): void {
    const cell = text(value)
    let column = this.columns.get(heading)
    if (!column) {
      column = []
      this.columns.set(heading, column)
    }
    column[this.row] = cell
  }

  finish() {
    const rowCount = this.row + 2
    const columns = [...this.columns].map(([heading, cells]) => {
      const packer = new ColumnPacker()
      packer.add(heading)
      for (let row = 0; row < rowCount - 1; row++) packer.add(cells[row] ?? '')
      return packer.finish()
    })
    return { rowCount, columns }
  }
}

function list(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.map(record) : []
}

function record(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {}
}

function text(value: unknown): string {
  if (Array.isArray(value)) return value.map(text).join(' ')
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
