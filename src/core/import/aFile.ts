import { type CellValue, writeXlsx } from 'hucre'
import { joined } from './decodeText'
import { crc32 } from './zip'

/** Test data: the bytes of an .xlsx workbook; `formats` gives number formats by `row,column`. */
export async function aWorkbook(
  sheets: readonly {
    readonly name: string
    readonly rows: readonly (readonly CellValue[])[]
    readonly formats?: Readonly<Record<string, string>>
  }[],
): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ name, rows, formats = {} }) => ({
      name,
      rows: rows.map((row) => [...row]),
      cells: new Map(
        Object.entries(formats).map(([place, numFmt]) => [place, { style: { numFmt } }]),
      ),
    })),
  })
}

/** Test data: the bytes of a .zip archive with these files, deflated. */
export async function aZip(files: Readonly<Record<string, Uint8Array>>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const [path, content] of Object.entries(files)) {
    const name = new TextEncoder().encode(path)
    const packed = await deflated(content)
    const sizes = [crc32(content), packed.length, content.length]
    const local = header(0x04034b50, [20, 0, 8, 0, 0], sizes, [name.length, 0])
    directory.push(
      header(0x02014b50, [20, 20, 0, 8, 0, 0], sizes, [name.length, 0, 0, 0, 0, 0, 0], offset),
      name,
    )
    parts.push(local, name, packed)
    offset += local.length + name.length + packed.length
  }
  const count = directory.length / 2
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  const end = header(0x06054b50, [0, 0, count, count], [size, offset], [0])
  return joined([...parts, ...directory, end])
}

/** A zip record: signature, 16-bit words, 32-bit words, 16-bit words, and where the content begins. */
function header(
  signature: number,
  before: readonly number[],
  sizes: readonly number[],
  after: readonly number[],
  offset?: number,
): Uint8Array {
  const words = (value: number) => [value & 255, (value >> 8) & 255]
  const double = (value: number) => [...words(value & 0xffff), ...words(value >>> 16)]
  return Uint8Array.from([
    ...double(signature),
    ...before.flatMap(words),
    ...sizes.flatMap(double),
    ...after.flatMap(words),
    ...(offset === undefined ? [] : double(offset)),
  ])
}

async function deflated(content: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([Uint8Array.from(content)]).stream()
  const packed = stream.pipeThrough(new CompressionStream('deflate-raw'))
  return new Uint8Array(await new Response(packed).arrayBuffer())
}
