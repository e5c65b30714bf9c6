import { expect, test } from 'vitest'
import { anInventedLine, type InventedLine } from '../core/import/someLines'
import { readerOf } from '../core/sheet/Column'
import { UserError } from '../core/UserError'
import { anImportSession, previewMade, someSettings } from './anImportSession'

const csv = (heading: string) =>
  new File(
    [
      `${heading}\n`,
      ...Array.from({ length: 30 }, (_, n) => `0${n + 100},XRAY VIEW ${n},0324,${n + 10}.50\n`),
    ],
    'lines.csv',
  )
const aFile = () => csv('Charge Code,Description,Rev Code,Price')

test('a file becomes a proposal, a preview and then lines', async () => {
  const session = anImportSession()
  await session.getState().startImport([aFile()])
  await previewMade()
  expect(session.getState().mapping?.roles).toEqual([
    'chargeCode',
    'description',
    'revenueCode',
    'price',
  ])
  expect(session.getState().preview).toMatchObject({ lineCount: 30, skippedCount: 1 })

  const result = await session.getState().finish()
  expect(result?.imported.sheet.lineCount).toBe(30)
  expect(session.getState().stage).toBe('idle')
})

test('a file that cannot be read says why and what to do', async () => {
  const session = anImportSession()
  await session.getState().startImport([new File([], 'nothing.csv')])
  expect(session.getState().error).toBeInstanceOf(UserError)
  expect(session.getState()).toMatchObject({ stage: 'idle', error: { code: 'import/empty-file' } })
})

test('a role the user gives is remembered for the same headings', async () => {
  const settings = someSettings()
  const first = anImportSession(settings)
  await first.getState().startImport([aFile()])
  first.getState().setRole(2, 'other')
  await first.getState().finish()

  const second = anImportSession(settings)
  await second.getState().startImport([aFile()])
  expect(second.getState()).toMatchObject({ isRemembered: true, isKnownFile: true })
  expect(second.getState().mapping?.roles[2]).toBe('other')

  await second.getState().startImport([csv('Code,Description,Rev Code,Price')])
  expect(second.getState()).toMatchObject({ isRemembered: false, isKnownFile: false })
})

test('what is remembered is set aside where the values speak for other roles, and less certain where they are', async () => {
  const settings = someSettings()
  const list = (cells: (line: InventedLine) => readonly string[]) =>
    new File(
      [
        'Charge Code,Description,Rev Code,CPT,Price\n',
        ...Array.from({ length: 90 }, (_, n) => `${cells(anInventedLine(n)).join(',')}\n`),
      ],
      'lines.csv',
    )
  const read = async (file: File) => {
    const session = anImportSession(settings)
    await session.getState().startImport([file])
    await previewMade()
    return session
  }
  const usual = ({ code, description, rev, hcpcs, price }: InventedLine) =>
    [code, description, `0${rev}`, hcpcs, price] as const
  await (await read(list(usual))).getState().finish()

  const swapped = await read(
    list((line) => [line.code, line.description, line.hcpcs, `0${line.rev}`, line.price]),
  )
  expect(swapped.getState().isRemembered).toBe(false)
  expect(swapped.getState().mapping?.roles.slice(2, 4)).toEqual(['hcpcs', 'revenueCode'])

  const unpriced = await read(list((line) => [...usual(line).slice(0, 4), 'N/A']))
  expect(unpriced.getState().isRemembered).toBe(false)
  expect(unpriced.getState().mapping?.roles[4]).toBe('price')

  expect((await read(list(usual))).getState().isRemembered).toBe(true)
})

test('a heading chosen by hand is chosen again where the same one was found', async () => {
  const settings = someSettings()
  const twoHeadings = () => csv('Charge Code,Description,Rev Code,Price\nNumber,Name,UB,Amount')
  const first = anImportSession(settings)
  await first.getState().startImport([twoHeadings()])
  await previewMade()
  const found = first.getState().mapping?.headerRow
  await first.getState().setHeading({ headerRow: 0, headerRows: 1 })
  first.getState().setRole(0, 'other')
  await previewMade()
  await first.getState().finish()
  expect(found).not.toBe(0)

  const second = anImportSession(settings)
  await second.getState().startImport([twoHeadings()])
  await previewMade()
  expect(second.getState()).toMatchObject({
    isRemembered: true,
    mapping: { headerRow: 0, headerRows: 1 },
  })
  expect(second.getState().mapping?.roles[0]).toBe('other')
})

test('a cancelled import gives nothing, also when its answer is on the way', async () => {
  const session = anImportSession()
  const started = session.getState().startImport([aFile()])
  session.getState().cancel()
  await Promise.race([started, previewMade()])
  expect(session.getState()).toMatchObject({ stage: 'idle', overview: null, error: null })
  expect(await session.getState().finish()).toBeNull()
})

test('files are appended with a column that names their source', async () => {
  const session = anImportSession()
  const north = new File([await aFile().text()], 'north.csv')
  await session.getState().startImport([aFile(), north])
  session.getState().setAppended(1, true)
  const result = await session.getState().finish()
  expect(result?.imported.sheet.lineCount).toBe(60)
  expect(result?.imported.sheet.fileColumns[0]?.name).toBe('Source')
})

/** A file of 32 lines under other headings, with a title and a total that become no lines. */
const aFileWithTitles = (name: string) =>
  new File(
    [
      'Code,Text,UB,Charge\n*** IMAGING ***,,,\n',
      ...Array.from({ length: 32 }, (_, n) => `9${n + 100},LAB TEST ${n},0300,${n + 10}.50\n`),
      'Total lines: 32,,,\n',
    ],
    name,
  )

test('counts and rows left out are those of all chosen sheets', async () => {
  const session = anImportSession()
  await session.getState().startImport([aFile(), aFileWithTitles('north.csv')])
  await previewMade()
  session.getState().chooseTable(0)
  await previewMade()
  expect(session.getState().counts).toMatchObject({ lineCount: 30, skippedCount: 1 })
  session.getState().setAppended(1, true)
  await previewMade()
  const { counts } = session.getState()
  expect(counts).toMatchObject({ lineCount: 62, skippedCount: 4 })
  expect(counts?.reasons).toEqual([
    { reason: 'heading', count: 2 },
    expect.objectContaining({ count: 1 }),
    expect.objectContaining({ count: 1 }),
  ])

  await session.getState().loadSkipped()
  const { skipped } = session.getState()
  expect(skipped).toHaveLength(4)
  expect(skipped?.map(({ text }) => text)).toContain('north: Total lines: 32')

  const result = await session.getState().finish()
  expect(result?.imported.sheet.lineCount).toBe(62)
  expect(result?.imported.skipped).toEqual(skipped)
})

test('roles a person set on a sheet stay when it is appended to another', async () => {
  const session = anImportSession()
  await session.getState().startImport([aFile(), aFileWithTitles('north.csv')])
  session.getState().chooseTable(1)
  session.getState().setRole(2, 'other')
  session.getState().chooseTable(0)
  session.getState().setAppended(1, true)
  await previewMade()
  expect(session.getState().mapping?.roles[2]).toBe('revenueCode')
  expect(session.getState().readings[1]?.mapping.roles[2]).toBe('other')

  const result = await session.getState().finish()
  const revenueCodes = result?.imported.sheet.fields.revenueCode
  const read = revenueCodes ? readerOf(revenueCodes) : () => ''
  expect([read(0), read(45)]).toEqual(['0324', ''])
})

test('an appended sheet that is looked at stays chosen together with the one before', async () => {
  const session = anImportSession()
  await session.getState().startImport([aFile(), aFileWithTitles('north.csv')])
  session.getState().chooseTable(0)
  session.getState().setAppended(1, true)
  session.getState().chooseTable(1)
  expect(session.getState()).toMatchObject({ table: 1, appended: [0] })
})

test('the heading row can be changed, also to none', async () => {
  const session = anImportSession()
  await session.getState().startImport([aFile()])
  await session.getState().setHeading({ headerRow: null })
  await previewMade()
  expect(session.getState().mapping?.headerRow).toBeNull()
  expect(session.getState().preview?.lineCount).toBeGreaterThanOrEqual(30)
})
