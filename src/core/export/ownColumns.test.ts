import { describe, expect, test } from 'vitest'
import type { LineField } from '../chargemaster/ChargeLine'
import { ChargeSheet } from '../sheet/ChargeSheet'
import { exportedText } from './anExport'
import { csvOf, exportedLine, factsAndReimport, imported } from './aReimport'
import { loaderCsv } from './ExportProfile'
import { columnsOfOwn } from './ownProfile'

const LINES = 40

/** A chargemaster whose first lines have these code cells (and modifier cells); the others are plain. */
async function aChargemaster(codeCells: readonly (readonly string[])[], headings: string[]) {
  const rows = Array.from({ length: LINES }, (_, n) => [
    `06${300000 + n * 20}`,
    `ULTRASOUND VIEW ${n}`,
    '0402',
    ...(codeCells[n] ?? headings.map((_heading, index) => (index === 0 ? `${76700 + n}` : ''))),
    `${300 + n}.00`,
  ])
  const heading = ['Charge Code', 'Description', 'Rev Code', ...headings, 'Price']
  return new ChargeSheet((await imported(csvOf([heading, ...rows]))).sheet)
}

type Changes = Partial<Record<LineField, string>>

/** The exported first line after these changes; checks that the sheet reads back as it stands. */
async function exportedWith(sheet: ChargeSheet, changes: Changes) {
  for (const [field, text] of Object.entries(changes)) sheet.set(0, field as LineField, text)
  const [now, again] = await factsAndReimport(sheet)
  expect(again).toEqual(now)
  return exportedLine(sheet, 0)
}

describe('where modifiers are glued to the code and there is no column for them', () => {
  const glued = () => aChargemaster([['76705TC'], ['76706TC'], ['76770 26']], ['HCPCS'])

  test.each<[string, Changes, string]>([
    ['another modifier', { modifiers: '26' }, '7670526'],
    ['one modifier more', { modifiers: 'TC LT' }, '76705TCLT'],
    ['no modifier', { modifiers: '' }, '76705'],
    ['another code', { hcpcs: '76775' }, '76775TC'],
    ['both', { hcpcs: '76775', modifiers: '26' }, '7677526'],
    ['neither', { hcpcs: '', modifiers: '' }, ''],
    ['nothing', {}, '76705TC'],
  ])('%s is written into the cell of the code', async (_, changes, cell) => {
    expect((await exportedWith(await glued(), changes)).HCPCS).toBe(cell)
  })

  test('a modifier without a code gets a column of its own', async () => {
    const line = await exportedWith(await glued(), { hcpcs: '' })
    expect(line).toMatchObject({ HCPCS: '', Modifiers: 'TC' })
  })

  test('a modifier on a line whose cell held only a code gets an added column', async () => {
    const sheet = await glued()
    sheet.set(9, 'modifiers', '26')
    await exportedWith(sheet, {})
    expect(exportedLine(sheet, 9)).toMatchObject({ HCPCS: '76709', Modifiers: '26' })
    expect(exportedLine(sheet, 1)).toMatchObject({ HCPCS: '76706TC', Modifiers: '' })
  })
})

describe('the form of a glued cell', () => {
  test.each<[string, Changes, string]>([
    ['97165 GO', { hcpcs: '97166' }, '97166 GO'],
    ['97165-GO', { hcpcs: '97166' }, '97166-GO'],
    ['97165-GO', { modifiers: 'GO KX' }, '97165-GO-KX'],
    ['97165 GO,KX', { hcpcs: '97166' }, '97166 GO,KX'],
    ['G8997CKGN', { modifiers: 'CK GP' }, 'G8997CKGP'],
    ['096372GY', { modifiers: 'GA' }, '096372GA'],
    ['096372GY', { hcpcs: '96374' }, '96374GY'],
    ['CPT 97165 GO', { hcpcs: '97166' }, 'CPT 97166 GO'],
  ])('%s stays, whatever changes', async (cell, changes, written) => {
    const quoted = cell.includes(',') ? `"${cell}"` : cell
    const sheet = await aChargemaster([[quoted], ['76706-TC']], ['HCPCS'])
    expect((await exportedWith(sheet, changes)).HCPCS).toBe(written)
  })
})

describe('where the file has a column for modifiers', () => {
  const apart = () =>
    aChargemaster(
      [
        ['76705', 'TC'],
        ['76706', '26'],
        ['76707', 'LT'],
      ],
      ['HCPCS', 'Mod'],
    )

  test.each<[string, Changes, string, string]>([
    ['another modifier', { modifiers: '26' }, '76705', '26'],
    ['no modifier', { modifiers: '' }, '76705', ''],
    ['another code', { hcpcs: '76775' }, '76775', 'TC'],
    ['no code', { hcpcs: '' }, '', 'TC'],
  ])('%s is written into its own column', async (_, changes, code, modifiers) => {
    const line = await exportedWith(await apart(), changes)
    expect(line).toMatchObject({ HCPCS: code, Mod: modifiers })
  })
})

describe('where a line has modifiers in their column and glued to the code', () => {
  const both = () =>
    aChargemaster(
      [
        ['97161GP', '59'],
        ['97162GP', ''],
        ['97163', 'KX'],
        ['97164', '59'],
      ],
      ['HCPCS', 'Mod'],
    )

  test.each<[string, Changes, string, string]>([
    ['another code', { hcpcs: '97162' }, '97162GP', '59'],
    ['another glued modifier', { modifiers: '59 GO' }, '97161GO', '59'],
    ['one modifier', { modifiers: 'KX' }, '97161', 'KX'],
    ['no modifier', { modifiers: '' }, '97161', ''],
    ['no code', { hcpcs: '' }, '', '59 GP'],
  ])('%s is written where each stood', async (_, changes, code, modifiers) => {
    const line = await exportedWith(await both(), changes)
    expect(line).toMatchObject({ HCPCS: code, Mod: modifiers })
  })

  test('a line without glued modifiers uses the column', async () => {
    const sheet = await both()
    sheet.set(9, 'modifiers', '26')
    await exportedWith(sheet, {})
    expect(exportedLine(sheet, 9)).toMatchObject({ HCPCS: '76709', Mod: '26' })
  })
})

test('where no code is glued and no column is there, modifiers get an added column', async () => {
  const sheet = await aChargemaster([], ['HCPCS'])
  const line = await exportedWith(sheet, { hcpcs: '99213', modifiers: '25' })
  expect(line).toMatchObject({ HCPCS: '99213', Modifiers: '25' })
})

test('a code taken off a line with two code columns leaves both', async () => {
  const cells = Array.from({ length: LINES }, (_, n) => [
    n % 2 ? `9637${n % 10}` : '',
    n % 3 ? '' : 'J1885TC',
  ])
  cells[0] = ['96372', 'J1885TC']
  const sheet = await aChargemaster(cells, ['CPT', 'HCPCS'])
  const line = await exportedWith(sheet, { hcpcs: '' })
  expect(line).toMatchObject({ CPT: '', HCPCS: '' })
})

test('what the file said of modifiers is a code only where some were glued to it', async () => {
  const sheet = await aChargemaster([['76705TC'], ['76706-26']], ['HCPCS'])
  expect(sheet.fileText(0, 'modifiers')).toBe('76705TC')
  expect(sheet.fileText(9, 'modifiers')).toBe('')
})

describe('a layout of one’s own, begun from the columns of the file', () => {
  const written = (sheet: ChargeSheet) =>
    exportedText(sheet, { ...loaderCsv, ...named, columns: columnsOfOwn(sheet.packed) })
  const named = { id: 'ours', name: 'Ours', about: '', source: '', preflight: {} }

  test('keeps each of two code columns, and no code on a line that became dynamic', async () => {
    const sheet = await aChargemaster(
      [
        ['76705', ''],
        ['', 'G0378'],
        ['', 'C8900'],
      ],
      ['CPT', 'HCPCS'],
    )
    sheet.set(1, 'decision', 'dynamic')
    sheet.set(2, 'hcpcs', 'C8901')
    const [heading, ...lines] = (await written(sheet)).split('\r\n')
    expect(heading).toBe('Charge Code,Description,Rev Code,CPT,HCPCS,Price')
    expect(lines.slice(0, 3)).toEqual([
      '06300000,ULTRASOUND VIEW 0,0402,76705,,300.00',
      '06300020,ULTRASOUND VIEW 1,0402,,,301.00',
      '06300040,ULTRASOUND VIEW 2,0402,,C8901,302.00',
    ])
  })

  test('keeps what stands in a second column of the same name', async () => {
    const sheet = await aChargemaster([['76705', 'A', 'B']], ['HCPCS', 'Site', 'Site'])
    expect((await written(sheet)).split('\r\n')[1]).toBe(
      '06300000,ULTRASOUND VIEW 0,0402,76705,A,B,300.00',
    )
  })

  test('keeps every code of a file that types its codes', async () => {
    const rows = Array.from({ length: LINES }, (_, n) => [
      `MRI VIEW ${n}`,
      ...['0611', 'RC', `7055${n % 3}`, 'CPT'],
      `${300 + n}.00`,
    ])
    const heading = ['description', 'code|1', 'code|1|type', 'code|2', 'code|2|type']
    const { sheet } = await imported(csvOf([[...heading, 'standard_charge|gross'], ...rows]))
    const [, first] = (await written(new ChargeSheet(sheet))).split('\r\n')
    expect(first).toBe('MRI VIEW 0,0611,RC,70550,CPT,300.00')
  })
})
