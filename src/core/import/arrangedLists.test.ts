import { describe, expect, test } from 'vitest'
import { readerOf } from '../sheet/Column'
import { readFirst, utf8 } from './aReading'
import { buildSheet } from './buildSheet'
import { proposeMapping } from './proposeMapping'
import { anInventedLine } from './someLines'

async function imported(rows: readonly string[]) {
  const { file, table } = await readFirst(utf8(rows.join('\n')))
  const { mapping } = proposeMapping(table)
  const { sheet, skipped } = buildSheet(table, mapping)
  expect(sheet.lineCount + skipped.length).toBe(table.rowCount)
  const field = (name: keyof typeof sheet.fields, line: number) => {
    const column = sheet.fields[name]
    return column ? readerOf(column)(line) : ''
  }
  return {
    file,
    table,
    mapping,
    sheet,
    skipped,
    field,
    rowOf: (line: number) => sheet.sourceRows[line],
  }
}

const head = 'Charge Code,Description,Rev Code,CPT,Price'
const lines = (from: number, count: number) =>
  Array.from({ length: count }, (_, n) => {
    const { code, description, rev, hcpcs, price } = anInventedLine(from + n)
    return [code, description, `0${rev}`, hcpcs, price].join(',')
  })

describe('a list below the first one', () => {
  const drugs = Array.from(
    { length: 25 },
    (_, n) => `DRUG ${n} MG,50${n}7,00409-10${n}-01,0636,${n}.25`,
  )

  test('with its columns in another order is read by its own heading', async () => {
    const { sheet, skipped, file, field, mapping, rowOf } = await imported([
      head,
      ...lines(0, 40),
      '',
      'PHARMACY',
      'Drug Name,Drug Code,NDC,Rev Code,Unit Price',
      ...drugs,
    ])
    expect(sheet.lineCount).toBe(65)
    expect(
      ['chargeCode', 'description', 'revenueCode', 'hcpcs', 'price'].map((name) =>
        field(name as 'price', 50),
      ),
    ).toEqual(['50107', 'DRUG 10 MG', '0636', '', '10.25'])
    expect(sheet.fileColumns.map(({ name }) => name)).toEqual([...head.split(','), 'NDC'])
    expect(mapping.roles[5]).toBe('ndc')
    expect(rowOf(50)).toBe(55)
    expect(skipped.map(({ reason }) => reason)).toEqual([
      'heading',
      'empty',
      'title',
      'repeated-heading',
    ])
    expect(file.remarks.at(-1)).toContain(
      'From row 44 on a list has its columns in another order (Drug Name | Drug Code',
    )
  })

  test('ends where the first heading comes again', async () => {
    const { sheet, field } = await imported([
      head,
      ...lines(0, 40),
      'Description,Price,Charge Code',
      'ROOM PRIVATE,900.00,77001',
      head,
      ...lines(40, 20),
    ])
    expect(sheet.lineCount).toBe(61)
    expect([field('chargeCode', 40), field('price', 40)]).toEqual(['77001', '900.00'])
    expect(field('chargeCode', 41)).toBe(anInventedLine(40).code)
  })

  test('of rates that payers pay is left out and told, row by row', async () => {
    const { sheet, skipped, file } = await imported([
      head,
      ...lines(0, 40),
      'Payer One',
      'Service Description,Coding,Rate',
      'Angioplasty,CPT 92920-92921,"$23,475.00"',
      'Cardiology,MS-DRG 286,$950.00',
      'Medicine,,$400.00',
    ])
    expect(sheet.lineCount).toBe(40)
    expect(skipped.slice(3).map(({ reason }) => reason)).toEqual(
      Array.from({ length: 3 }, () => 'other-list'),
    )
    expect(file.remarks.at(-1)).toContain('In row 43 a list of another kind begins')
  })

  test('may have a heading of two rows', async () => {
    const { sheet, field, mapping } = await imported([
      head,
      ...lines(0, 40),
      '',
      'Drug,,Billing,,Unit',
      'Name,NDC,Code,Rev,Charge',
      ...Array.from({ length: 25 }, (_, n) => `DRUG ${n} MG,00409-10${n}-01,50${n}7,0636,${n}.25`),
    ])
    expect(sheet.lineCount).toBe(65)
    expect([field('chargeCode', 50), field('price', 50)]).toEqual(['50107', '10.25'])
    expect(mapping.roles[5]).toBe('ndc')
  })

  test('that goes on with charges under odd headings loses none of them', async () => {
    const odd = 'Service Description,Coding,Rate'
    const { sheet } = await imported([
      head,
      ...lines(0, 40),
      odd,
      ...lines(40, 30),
      '77,NO PRICE,,,',
    ])
    expect(sheet.lineCount).toBe(71)
  })

  test('by DRG is left out, though its columns are those of charges', async () => {
    const { sheet, skipped } = await imported([
      'Charge Code,Description,Price',
      ...Array.from({ length: 40 }, (_, n) => `31${n}07,TUBE SET ${n},${n}.50`),
      '',
      'MS-DRG,MS-DRG Description,Average Charge',
      '470,MAJOR JOINT,20000.00',
      '471,SPINAL FUSION,21000.00',
    ])
    expect(sheet.lineCount).toBe(40)
    expect(skipped.slice(-2).map(({ reason }) => reason)).toEqual(['other-list', 'other-list'])
  })

  test('that names the same columns in other words needs nothing', async () => {
    const { sheet, file } = await imported([
      head,
      ...lines(0, 40),
      'Item Code,Item Description,Revenue Code,HCPCS,Charge',
      ...lines(40, 20),
    ])
    expect(sheet.lineCount).toBe(60)
    expect(file.remarks).toEqual([])
  })
})

describe('lists side by side', () => {
  const short = (n: number) => `10${n}7,${anInventedLine(n).description},${n}.50`
  const pair = (left: number, right: number | null) =>
    `${short(left)},,${right === null ? ',,' : short(right)}`

  test('are put one below the other, and each line keeps its row', async () => {
    const { sheet, skipped, field, file, rowOf } = await imported([
      'SAMPLE HOSPITAL,,,,,,PAGE 1',
      'Code,Description,Price,,Code,Description,Price',
      ...Array.from({ length: 40 }, (_, n) => pair(100 + n, n < 37 ? 200 + n : null)),
    ])
    expect(sheet.lineCount).toBe(77)
    expect([field('chargeCode', 40), field('price', 40), rowOf(40)]).toEqual([
      '102007',
      '200.50',
      3,
    ])
    expect(skipped.map(({ sourceRow, reason }) => [sourceRow, reason])).toEqual([
      [1, 'before-heading'],
      [1, 'before-heading'],
      [2, 'heading'],
      [2, 'repeated-heading'],
    ])
    expect(file.remarks[0]).toContain('Two lists stand side by side')
  })

  test('go on page by page where the heading comes again', async () => {
    const page = (from: number) => [
      'Code,Description,Price,,Code,Description,Price',
      ...Array.from({ length: 30 }, (_, n) => pair(from + n, from + 30 + n)),
    ]
    const { sheet, field, rowOf } = await imported([...page(100), 'SAMPLE HOSPITAL', ...page(200)])
    expect(sheet.lineCount).toBe(120)
    expect([30, 60].map((line) => field('chargeCode', line))).toEqual(['101307', '102007'])
    expect(rowOf(60)).toBe(34)
    expect(sheet.fields.department).toBeNull()
  })

  test('may have a name over each, which is then the department of its lines', async () => {
    const whole = (n: number) => `10${n}7,${anInventedLine(n).description},80${n},0301,${n}.50`
    const { sheet, field, skipped } = await imported([
      'LABORATORY,,,,,,RADIOLOGY',
      `${head},,${head}`,
      ...Array.from({ length: 40 }, (_, n) => `${whole(100 + n)},,${whole(200 + n)}`),
    ])
    expect(sheet.lineCount).toBe(80)
    expect(
      [0, 40].map((line) => [
        field('chargeCode', line),
        field('price', line),
        field('department', line),
      ]),
    ).toEqual([
      ['101007', '100.50', 'LABORATORY'],
      ['102007', '200.50', 'RADIOLOGY'],
    ])
    expect(skipped.map(({ sourceRow }) => sourceRow)).toEqual([1, 2, 1, 2])
  })

  test('may be three', async () => {
    const { sheet } = await imported([
      'Code,Description,Price,Code,Description,Price,Code,Description,Price',
      ...Array.from({ length: 20 }, (_, n) => [100 + n, 200 + n, 300 + n].map(short).join(',')),
    ])
    expect(sheet.lineCount).toBe(60)
  })

  test.each([
    [
      'two texts of one charge',
      'Code,Description,Price,Code,Description,Price',
      (n: number) => `${short(n)},${short(n)}`,
    ],
    [
      'columns that come again in part',
      'Code,Description,Price,Price',
      (n: number) => `${short(n)},${n}.75`,
    ],
  ])('are not %s', async (_, heading, row) => {
    const { table, sheet } = await imported([
      heading,
      ...Array.from({ length: 40 }, (_row, n) => row(n + 100)),
    ])
    expect(table.columns).toHaveLength(heading.split(',').length)
    expect(sheet.lineCount).toBe(40)
  })
})

test('an amount where descriptions stand makes no line', async () => {
  const { sheet, skipped } = await imported([
    head,
    ...lines(0, 40),
    '',
    'Room Type,Daily Rate',
    'PRIVATE,1200.00',
  ])
  expect(sheet.lineCount).toBe(40)
  expect(skipped.at(-1)?.reason).toBe('no-charge')
})
