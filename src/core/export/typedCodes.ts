import { codeTypeOf, type TypedField } from '../chargemaster/codeTypes'
import type { ExportSheet } from './ExportSheet'

/** A code of a line with its CMS code type. */
export interface TypedCode {
  readonly code: string
  readonly type: string
}

/** The codes of a line. */
export type TypedCodes = (row: number) => readonly TypedCode[]

const typedFields: readonly TypedField[] = ['hcpcs', 'chargeCode', 'revenueCode']

/** HCPCS code, charge code and revenue code of a line, blank ones left out. All columns of one line read it once. */
export function typedCodesOf({ sheet }: ExportSheet): TypedCodes {
  let lastRow = -1
  let last: readonly TypedCode[] = []
  return (row) => {
    if (row === lastRow) return last
    lastRow = row
    last = typedFields.flatMap((field) => {
      const code = sheet.get(row, field).trim()
      return code === '' ? [] : [{ code, type: codeTypeOf(field, code, '') }]
    })
    return last
  }
}
