import { readerOf } from '../sheet/Column'
import { UserError } from '../UserError'
import { readSourceFiles } from './readSourceFile'

/** Test data: the bytes of a text. */
export const utf8 = (text: string) => new TextEncoder().encode(text)

/** Test data: lines of text, each made of its number. */
export const textRows = (count: number, row: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => row(n)).join('\n')

/** The first table of a file, and a reader of its rows as cells. */
export async function readFirst(bytes: Uint8Array, name = 'file.csv') {
  const [file] = await readSourceFiles(name, bytes)
  const table = file?.tables[0]
  if (!file || !table) throw new Error('Nothing was read.')
  const readers = table.columns.map(readerOf)
  const row = (index: number) => readers.map((cell) => cell(index))
  return { file, table, row }
}

/** The code of the error that a file is refused with; its words must be sentences. */
export async function troubleOf(bytes: Uint8Array, name = 'file.csv'): Promise<string> {
  const error: unknown = await readSourceFiles(name, bytes).catch((cause: unknown) => cause)
  if (!(error instanceof UserError)) throw new Error(`Not a UserError: ${String(error)}`)
  if (!/^[A-Z].*\.$/.test(error.advice) || !error.message.endsWith('.'))
    throw new Error(`No sentences: ${error.message} ${error.advice}`)
  return error.code
}
