import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { anExportQuestion, textOf } from './analysis/anExportQuestion'
import { plannedFiles } from './analysis/exportFiles'
import { planExport } from './analysis/exportPlan'
import { SheetAnalysis } from './analysis/SheetAnalysis'
import { codingAt } from './chargemaster/Coding'
import { createCoder } from './coding/Coder'
import { readCodingModel } from './coding/CodingModel'
import { ImportDesk } from './import/ImportDesk'
import { oppsStatusOf, readLevelTwoPack, referenceSetOf } from './reference/LevelTwoPack'
import { readRulesPack } from './reference/RulesPack'
import { unpack } from './reference/unpack'
import { ChargeSheet } from './sheet/ChargeSheet'
import { Suggester } from './suggestions/Suggester'
import { readSuggestionPack } from './suggestions/SuggestionPack'

const pack = (name: string) => new Uint8Array(readFileSync(`public/reference/${name}`))

/** The whole story in one test; read this first. */
test('a chargemaster goes from file to file', async () => {
  const file = [
    'Charge Code,Description,Rev Code,HCPCS,Price',
    '2500123,KETOROLAC 15 MG INJ,636,,42.00',
    '0360001,OR LEVEL 3 FIRST 30 MIN,0360,,2400.00',
    '0120001,ROOM AND BOARD SEMI PRIVATE,0120,,1800.00',
  ].join('\r\n')

  // bytes → the sheet, its heading and column roles → charge lines
  const desk = new ImportDesk()
  const read = await desk.read(
    [{ name: 'june.csv', bytes: new TextEncoder().encode(file) }],
    () => undefined,
  )
  const proposal = read.tables[read.proposed]?.proposal
  if (!proposal) throw new Error('No table was found.')
  const imported = desk.finish([{ table: read.proposed, mapping: proposal.mapping }])
  expect(imported.sheet.lineCount + imported.skipped.length).toBe(imported.rowCount)

  // lines → coding with reasons, and checks
  const reference = referenceSetOf(await readLevelTwoPack(pack('level2.pack')), null)
  const coder = createCoder(
    await readRulesPack(pack('rules.pack')),
    await readCodingModel(pack('coding.pack')),
    (code) => oppsStatusOf(code, reference),
  )
  const sheet = new ChargeSheet(imported.sheet)
  const analysis = new SheetAnalysis(sheet, { coder, reference, today: '2026-06-30' })
  const codingsOf = () => [0, 1, 2].map((row) => codingAt(analysis.facts.coding[row] ?? 0))
  expect(codingsOf()).toEqual(['required', 'dynamic', 'none'])
  expect(analysis.flags(0).map(({ column }) => column)).toContain('hcpcs')

  // a line without its code → codes proposed, with evidence
  const suggester = new Suggester(
    [readSuggestionPack(await unpack(pack('suggestions-level2.pack')))],
    reference,
    '2026-06-30',
  )
  const line = sheet.line(0)
  const [best] = suggester.suggest(line, { row: line.row })
  expect(best?.code).toBe('J1885')
  expect(best?.evidence.officialText).toMatch(/ketorolac/i)

  // a person takes it → an edit → coding and checks follow
  analysis.afterEdits([{ row: 0, column: 'hcpcs', before: '', after: best?.code ?? '' }])
  expect(codingsOf()).toEqual(['static', 'dynamic', 'none'])

  // lines → the static sheet in the file's own columns; the revenue code stays as the file wrote it
  const plan = planExport(analysis, anExportQuestion({}, { own: imported.format }))
  const [exported] = plannedFiles(plan, analysis, { workspace: 'pharmacy', number: 1 })
  expect((await textOf(exported)).split('\r\n')).toEqual([
    'Charge Code,Description,Rev Code,HCPCS,Price',
    '2500123,KETOROLAC 15 MG INJ,636,J1885,42.00',
    '0120001,ROOM AND BOARD SEMI PRIVATE,0120,,1800.00',
  ])
})
