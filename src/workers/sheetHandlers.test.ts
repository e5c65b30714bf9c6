import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Analysis } from '../core/analysis/Analysis'
import { anExportQuestion } from '../core/analysis/anExportQuestion'
import { allLines } from '../core/analysis/LineView'
import { isBlocking, letThroughOf } from '../core/analysis/preflight'
import { codings } from '../core/chargemaster/Coding'
import type { ExportOrder } from '../core/export/ExportOrder'
import { countedNoun } from '../core/export/fileNames'
import { epicEap } from '../core/export/profiles/epicEap'
import { ownLayoutProfile } from '../core/export/profiles/ownLayout'
import type { CellEdit } from '../core/history/CellEdit'
import { ImportDesk } from '../core/import/ImportDesk'
import type { ImportResult } from '../core/import/ImportResult'
import type { SourceFormat } from '../core/import/SourceTable'
import { ChargeSheet } from '../core/sheet/ChargeSheet'
import { packImport } from '../core/workspace/packImport'
import { sheetHandlers } from './sheetHandlers'
import type { ExportAsk, ExportedFiles } from './sheetProtocol'

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
      const { answer } = await handlers.view(
        { ...allLines, worklist: `check:${id}` },
        () => undefined,
      )
      expect([id, answer.rows?.length]).toEqual([id, lines])
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

  const exportAsk = (order: Partial<ExportOrder>, own: SourceFormat): ExportAsk => ({
    ...anExportQuestion(order, { own }),
    earlier: null,
    again: null,
  })
  /** Exports after a person let everything through that blocks. */
  const exported = async (order: Partial<ExportOrder>, own = imported.format) => {
    const { preflight } = (await prepared(order, own)).answer
    const blocking = preflight.problems.filter(isBlocking)
    const letThrough = blocking.map((problem) => letThroughOf(problem, 'Known.'))
    return exportedAtOnce({ ...order, letThrough }, own)
  }
  const exportedAtOnce = (order: Partial<ExportOrder>, own = imported.format) =>
    handlers.exportFiles(
      {
        ask: exportAsk(order, own),
        folder: null,
        workspace: 'sample',
        importedFile: 'sample.csv',
        ...{ by: 'Ada', taken: [], number: null },
      },
      () => undefined,
    )
  const contentOf = ({ files }: ExportedFiles, index = 0) => files[index]?.content ?? new Blob()
  const prepared = (order: Partial<ExportOrder>, own = imported.format) =>
    handlers.prepareExport({ ask: exportAsk(order, own), lines: 5 }, () => undefined)

  test('the exported sheet imports again with no difference in any cell', async () => {
    const { answer } = await exported({ lines: 'all' })
    const bytes = new Uint8Array(await contentOf(answer).arrayBuffer())
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

  test('the pre-flight counts what goes in and links each problem to exactly its lines', async () => {
    const { answer } = await prepared({ profile: epicEap })
    const { preflight } = answer
    const { static: fixed, none, dynamic, required } = analysis.counts.codings
    expect(preflight.included).toBe(fixed + none)
    expect(preflight.excluded).toEqual({ dynamic, required })
    expect(preflight.problems.map(({ rule }) => rule)).toContain('code-ended')
    for (const { lines, worklist } of preflight.problems) {
      if (!worklist) continue
      const { answer } = await handlers.view({ ...allLines, worklist }, () => undefined)
      expect(answer.rows).toHaveLength(lines)
    }
  })

  test('lines of a finding stay out where a person says so', async () => {
    const { answer } = await prepared({})
    const [problem] = answer.preflight.problems
    const { answer: without } = await prepared({ leaveOut: [problem?.id ?? ''] })
    expect(without.preflight.included).toBe(answer.preflight.included - (problem?.lines ?? 0))
    expect(without.preflight.problems[0]?.isLeftOut).toBe(true)
  })

  test('the static sheet holds no dynamic line; the worklist holds them all, with a reason', async () => {
    const { answer } = await exported({ lists: ['worklist'] })
    const { static: fixed, none, dynamic } = analysis.counts.codings
    expect(answer.files.map(({ lines }) => lines)).toEqual([fixed + none, dynamic])
    const worklist = await contentOf(answer, 1).text()
    expect(worklist.split(/\r?\n/)).toHaveLength(dynamic + 2)
  })

  test('the manifest gives lines, bytes and SHA-256 of every file, as sha256sum reads them', async () => {
    const { answer } = await exported({ lists: ['worklist', 'checks', 'changes', 'manifest'] })
    const manifest = await contentOf(answer, 4).text()
    for (const { kind, name, lines, bytes, sha256, content } of answer.files.slice(0, 4)) {
      const count = `${lines} ${countedNoun(kind, lines)}`
      expect(manifest).toContain(`# ${name}: ${count}, ${bytes} bytes\n${sha256}  ${name}\n`)
      const written = Buffer.from((await content?.arrayBuffer()) ?? new ArrayBuffer(0))
      expect(createHash('sha256').update(written).digest('hex')).toBe(sha256)
      expect(name).toContain(`2026-06-30`)
      expect(name).toMatch(new RegExp(`-${lines}-(?:line|check|cell)s?\\.csv$`))
    }
  })

  test('the check list has one line for each open check, also of lines that stay out of the sheet', async () => {
    const { answer } = await exported({ lists: ['checks'] })
    const { errors, warnings, infos } = analysis.facts
    const open = [...errors.keys()].reduce(
      (sum, row) => sum + (errors[row] ?? 0) + (warnings[row] ?? 0) + (infos[row] ?? 0),
      0,
    )
    expect(answer.files[1]?.lines).toBe(open)
  })

  test('an export of changes holds the changed line alone, and the list of what changed its cell', async () => {
    const before = new ChargeSheet(imported.sheet).get(3, 'price')
    const edit: CellEdit = { row: 3, column: 'price', before, after: '123.45' }
    await handlers.edit([edit], () => undefined)
    const { answer } = await exported({ lines: 'changed', lists: ['changes'] })
    const { answer: ready } = await prepared({ lines: 'changed' })
    await handlers.edit([{ ...edit, before: edit.after, after: before }], () => undefined)
    expect(answer.lines).toBe(1)
    expect(await contentOf(answer).text()).toContain('123.45')
    expect(await contentOf(answer, 1).text()).toContain(`Price,${before},123.45`)
    expect(ready.diff).toMatchObject({ changed: 1, columns: [{ column: 'Price', lines: 1 }] })
  })

  test('a coded line that became dynamic goes out without its code, and with it again once it is static', async () => {
    const sheet = new ChargeSheet(imported.sheet)
    const row = Array.from({ length: sheet.lineCount }, (_, line) => line).find(
      (line) => sheet.get(line, 'hcpcs') === '71046',
    )
    if (row === undefined) throw new RangeError('The sample has no such line.')
    const decide = (after: string): CellEdit[] => [{ row, column: 'decision', before: '', after }]
    await handlers.edit(decide('dynamic'), () => undefined)
    const { answer: changed } = await exported({ lines: 'changed' })
    expect(changed.lines).toBe(1)
    expect(await contentOf(changed).text()).not.toContain('71046')

    // Against what just went out nothing is left to send.
    const earlier = { edits: decide('dynamic'), rows: changed.rows }
    const since = (order: Partial<ExportOrder>) =>
      handlers.prepareExport(
        { ask: { ...exportAsk(order, imported.format), earlier }, lines: 5 },
        () => undefined,
      )
    const { answer: same } = await since({ lines: 'since-export', letIn: ['required'] })
    expect(same.diff.columns).toEqual([])
    await handlers.edit(decide(''), () => undefined)
    const { answer: back } = await since({ lines: 'since-export' })
    expect(back.diff.columns).toEqual([{ column: 'HCPCS', lines: 1 }])
  })

  test('an earlier export is written again byte for byte, whatever was edited since', async () => {
    const { answer: first } = await exported({})
    const edit: CellEdit = { row: 0, column: 'description', before: '', after: 'ANOTHER' }
    await handlers.edit([edit], () => undefined)
    const { answer: since } = await exported({})
    expect(since.files[0]?.sha256).not.toBe(first.files[0]?.sha256)
    const { answer: again } = await handlers.exportFiles(
      {
        ask: {
          ...exportAsk({}, imported.format),
          again: { edits: [], rows: first.rows, settings: new Map() },
        },
        folder: null,
        workspace: 'sample',
        importedFile: 'sample.csv',
        ...{ by: '', taken: [], number: null },
      },
      () => undefined,
    )
    expect(again.files[0]?.sha256).toBe(first.files[0]?.sha256)
    const original = new ChargeSheet(imported.sheet).get(0, 'description')
    await handlers.edit([{ ...edit, before: edit.after, after: original }], () => undefined)
  })

  test('an export that the pre-flight blocks writes nothing', async () => {
    await expect(exportedAtOnce({})).rejects.toMatchObject({ code: 'export/blocked' })
    await expect(exportedAtOnce({ profile: epicEap })).rejects.toMatchObject({
      code: 'export/blocked',
    })
  })

  test('a cancelled export hands nothing over', async () => {
    const writing = exportedAtOnce({ lines: 'all', lists: ['worklist', 'checks'] })
    await handlers.cancelExport(null, () => undefined)
    await expect(writing).rejects.toMatchObject({ code: 'export/cancelled' })
  })

  test('the sheet is written in the encoding of its file, the worklist for people as UTF-8 with a mark', async () => {
    const format = { ...imported.format, encoding: 'utf-16le', byteOrderMark: true } as const
    const { answer } = await exported({ lines: 'all', lists: ['worklist'] }, format)
    const start = async (file: Blob) => [...new Uint8Array(await file.slice(0, 3).arrayBuffer())]
    expect((await start(contentOf(answer))).slice(0, 2)).toEqual([0xff, 0xfe])
    expect(await start(contentOf(answer, 1))).toEqual([0xef, 0xbb, 0xbf])
    const bytes = new Uint8Array(await contentOf(answer).arrayBuffer())
    expect((await importFile('again.csv', bytes)).format).toMatchObject(format)
  })

  test('a character the encoding of the file cannot hold is told, not lost', async () => {
    const format = { ...imported.format, encoding: 'windows-1252', byteOrderMark: false } as const
    const found = async () => {
      const { answer } = await prepared({ lines: 'all' }, format)
      return answer.preflight.problems.find(({ rule }) => rule === 'characters')?.lines
    }
    expect(await found()).toBeUndefined()
    const before = new ChargeSheet(imported.sheet).get(0, 'description')
    const edit: CellEdit = { row: 0, column: 'description', before, after: 'LEVEL ≥ 3' }
    await handlers.edit([edit], () => undefined)
    expect(await found()).toBe(1)
    const { answer } = await exported({ lines: 'all' }, format)
    expect(await contentOf(answer).text()).toContain('LEVEL ≥ 3')
    await handlers.edit([{ ...edit, before: edit.after, after: before }], () => undefined)
  })

  test('a heading that the encoding of the file cannot hold is not written as another', async () => {
    const format = { ...imported.format, encoding: 'windows-1252', byteOrderMark: false } as const
    const columns = [{ heading: 'CÓD Ł', value: { from: 'number' } }] as const
    const profile = { ...ownLayoutProfile, columns }
    const { answer } = await exported({ lines: 'all', profile }, format)
    expect(await contentOf(answer).text()).toMatch(/^CÓD Ł\r?\n1\r?\n/)
  })
})
