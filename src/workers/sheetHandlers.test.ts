import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Analysis } from '../core/analysis/Analysis'
import { allLines } from '../core/analysis/LineView'
import { codings } from '../core/chargemaster/Coding'
import type { CellEdit } from '../core/history/CellEdit'
import { ImportDesk } from '../core/import/ImportDesk'
import type { ImportResult } from '../core/import/ImportResult'
import { ChargeSheet } from '../core/sheet/ChargeSheet'
import { packImport } from '../core/workspace/packImport'
import { sheetHandlers } from './sheetHandlers'

const bytesOf = (path: string) => new Uint8Array(readFileSync(path))

/** Imports a file as proposed, as a user does who presses Enter. */
async function importFile(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<ImportResult> {
  const desk = new ImportDesk()
  const overview = await desk.read([{ name, bytes }], () => undefined)
  const table = overview.proposed
  const mapping = overview.tables[table]?.proposal.mapping
  if (!mapping) throw new Error('No table was found.')
  return desk.finish([{ table, mapping }])
}

describe('the sample chargemaster, from file to file', () => {
  const handlers = sheetHandlers({
    fetchPack: (url) => Promise.resolve(bytesOf(url)),
    today: () => '2026-06-30',
  })
  let imported: ImportResult
  let analysis: Analysis

  beforeAll(async () => {
    imported = await importFile('sample.csv', bytesOf('public/sample/chargewright-sample.csv'))
    const packs = 'public/reference/'
    const ask = {
      packed: packImport(imported),
      edits: [],
      settings: new Map(),
      packs,
      levelOne: true,
    }
    analysis = (await handlers.open(ask, () => undefined)).answer
  })

  test('the four codings add up to the lines', () => {
    const { codings: counts } = analysis.counts
    const sum = codings.reduce((total, coding) => total + counts[coding], 0)
    expect(sum).toBe(imported.sheet.lineCount)
    expect(codings.every((coding) => counts[coding] > 0)).toBe(true)
  })

  test('an edit made while the sheet is being read is not lost', async () => {
    const fetchPack = (url: string) => Promise.resolve(bytesOf(url))
    const other = sheetHandlers({ fetchPack, today: () => '2026-06-30' })
    const ask = {
      packed: packImport(imported),
      edits: [],
      settings: new Map(),
      packs: 'public/reference/',
      levelOne: true,
    }
    const edit: CellEdit = { row: 0, column: 'note', before: '', after: 'early' }
    const [, edited] = await Promise.all([
      other.open(ask, () => undefined),
      other.edit([edit], () => undefined),
    ])
    expect(edited.answer.counts.worklists.noted).toBe(1)
  })

  test('a worklist holds as many lines as it says', async () => {
    for (const { id, lines } of analysis.counts.checks) {
      const { answer: rows } = await handlers.view(
        { ...allLines, worklist: `check:${id}` },
        () => undefined,
      )
      expect([id, rows?.length]).toEqual([id, lines])
    }
  })

  test('a typed code turns a line that needs one static, and undoing it brings the need back', async () => {
    const row = analysis.facts.coding.indexOf(codings.indexOf('required'))
    const edit: CellEdit = { row, column: 'hcpcs', before: '', after: 'J1885' }
    const before = analysis.counts.codings.static
    const { answer: typed } = await handlers.edit([edit], () => undefined)
    expect(typed.counts.codings.static).toBe(before + 1)
    const back: CellEdit = { ...edit, before: edit.after, after: edit.before }
    const { answer: undone } = await handlers.edit([back], () => undefined)
    expect(undone.counts.codings).toEqual(analysis.counts.codings)
  })

  test('a check that is switched off flags no line; switched on again it flags the same ones', async () => {
    const [first] = analysis.counts.checks
    if (!first) throw new Error('The sample has no open check.')
    const settings = new Map([[`check:${first.id}` as const, 'off']])
    const { answer: without } = await handlers.setSettings(settings, () => undefined)
    expect(without.counts.checks.map(({ id }) => id)).not.toContain(first.id)
    const { answer: again } = await handlers.setSettings(new Map(), () => undefined)
    expect(again.counts).toEqual(analysis.counts)
  })

  test('a policy that a person chose codes the lines of its area anew at once', async () => {
    const settings = (value: string) => new Map([['policy:edProcedures' as const, value]])
    const { answer: coders } = await handlers.setSettings(settings('dynamic'), () => undefined)
    const { answer: fixed } = await handlers.setSettings(settings('static'), () => undefined)
    expect(fixed.counts.codings.required).toBeGreaterThan(coders.counts.codings.required)
    const { answer: learned } = await handlers.setSettings(new Map(), () => undefined)
    expect(learned.counts).toEqual(analysis.counts)
  })

  test('the exported sheet imports again with no difference in any cell', async () => {
    const { format } = imported
    const { answer } = await handlers.exportFiles({ choice: 'all', format }, () => undefined)
    const bytes = new Uint8Array(await answer.sheet.arrayBuffer())
    const again = await importFile('again.csv', bytes)
    expect(again.sheet.lineCount).toBe(imported.sheet.lineCount)
    const [first, second] = [new ChargeSheet(imported.sheet), new ChargeSheet(again.sheet)]
    for (let row = 0; row < first.lineCount; row++) {
      expect(second.line(row)).toEqual(first.line(row))
      imported.sheet.fileColumns.forEach((_, index) => {
        expect(second.get(row, `file:${index}`)).toBe(first.get(row, `file:${index}`))
      })
    }
  })

  test('the pre-flight counts what goes in and links each problem to its lines', async () => {
    const { answer } = await handlers.preflight('static-and-none', () => undefined)
    const { static: fixed, none, dynamic, required } = analysis.counts.codings
    expect(answer.included).toBe(fixed + none)
    expect(answer.excluded).toEqual({ dynamic, required })
    expect(answer.problems.map(({ worklist }) => worklist)).toContain('check:code-terminated')
    for (const { lines } of answer.problems) expect(lines).toBeGreaterThan(0)
  })

  test('the static sheet holds no dynamic line; the worklist holds them all, with a reason', async () => {
    const { format } = imported
    const request = { choice: 'static-and-none', format } as const
    const { answer } = await handlers.exportFiles(request, () => undefined)
    const { static: fixed, none, dynamic } = analysis.counts.codings
    expect(answer.sheetLines).toBe(fixed + none)
    expect(answer.worklistLines).toBe(dynamic)
    const worklist = await answer.worklist.text()
    expect(worklist.split(/\r?\n/)).toHaveLength(dynamic + 2)
  })

  test('the sheet is written in the encoding of its file, the worklist for people as UTF-8 with a mark', async () => {
    const format = { ...imported.format, encoding: 'utf-16le', byteOrderMark: true } as const
    const { answer } = await handlers.exportFiles({ choice: 'all', format }, () => undefined)
    const start = async (file: Blob) => [...new Uint8Array(await file.slice(0, 3).arrayBuffer())]
    expect((await start(answer.sheet)).slice(0, 2)).toEqual([0xff, 0xfe])
    expect(await start(answer.worklist)).toEqual([0xef, 0xbb, 0xbf])
    const bytes = new Uint8Array(await answer.sheet.arrayBuffer())
    expect((await importFile('again.csv', bytes)).format).toMatchObject(format)
  })

  test('a character the encoding of the file cannot hold is told, not lost', async () => {
    const format = { ...imported.format, encoding: 'windows-1252', byteOrderMark: false } as const
    const request = { choice: 'all', format } as const
    const { answer: plain } = await handlers.exportFiles(request, () => undefined)
    expect(plain.notHeld).toBeNull()
    const before = new ChargeSheet(imported.sheet).get(0, 'description')
    const edit: CellEdit = { row: 0, column: 'description', before, after: 'LEVEL ≥ 3' }
    await handlers.edit([edit], () => undefined)
    const { answer } = await handlers.exportFiles(request, () => undefined)
    expect(answer.notHeld).toBe('≥')
    expect(await answer.sheet.text()).toContain('LEVEL ≥ 3')
    await handlers.edit([{ ...edit, before: edit.after, after: before }], () => undefined)
  })
})
