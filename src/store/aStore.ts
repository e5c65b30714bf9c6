import { type Analysis, emptyFacts } from '../core/analysis/Analysis'
import type { RuleBook } from '../core/analysis/RuleBook'
import { verifyTrail } from '../core/history/trail'
import { anImport } from '../core/import/anImport'
import { cellMatcher } from '../core/sheet/CellMatcher'
import { mergePlan } from '../core/workspace/mergePlan'
import { packImport, unpackImport } from '../core/workspace/packImport'
import { verifyWorkspace } from '../core/workspace/verifyWorkspace'
import {
  summaryKept,
  type WorkspaceRecord,
  type WorkspaceSummary,
} from '../core/workspace/WorkspaceRecord'
import { readWorkspaceFile, writeWorkspaceFile } from '../core/workspace/workspaceFile'
import { HeldTrails } from '../workers/handOver'
import type { Caller } from '../workers/requests'
import type { SheetCalls } from '../workers/sheetProtocol'
import { unpackAct } from './storage/packAct'
import type { WorkspaceStorage } from './storage/workspaceStorage'
import { createWorkspace, type Outside } from './Workspace'

const counts = {
  codings: { static: 2, dynamic: 0, none: 0, required: 0 },
  worklists: {},
  checks: [],
}

const held = new HeldTrails()

/** Milliseconds a test waits for what comes by itself: on a busy machine a second is not enough. */
export const PATIENCE = 20_000

/** A sheet worker that finds nothing wrong with anything. */
export const calmSheetWorker = ((name: string, ask: unknown) => {
  if (name === 'holdTrail') {
    const { trail, acts, edits } = ask as SheetCalls['holdTrail']['ask']
    return Promise.resolve(held.hold(trail, acts, edits))
  }
  if (name === 'readWorkspaceFile') {
    const { trail, file } = ask as SheetCalls['readWorkspaceFile']['ask']
    return readWorkspaceFile(file).then(({ imported, acts, ...kept }) => {
      held.hold(trail, acts)
      return { ...kept, packed: packImport(imported), entries: acts.length }
    })
  }
  if (name === 'writeWorkspaceFile') {
    const { packed, trail, ...kept } = ask as SheetCalls['writeWorkspaceFile']['ask']
    const acts = held.take(trail)
    return unpackImport(packed).then((imported) => writeWorkspaceFile({ ...kept, acts, imported }))
  }
  if (name === 'partOfTrail') {
    const { trail, from, to } = ask as SheetCalls['partOfTrail']['ask']
    return Promise.resolve(held.part(trail, from, to))
  }
  if (name === 'verifyWorkspace') {
    const { packed, trail, ...kept } = ask as SheetCalls['verifyWorkspace']['ask']
    const acts = held.take(trail)
    return unpackImport(packed).then((imported) => verifyWorkspace({ ...kept, acts, imported }))
  }
  if (name === 'verifyTrail') {
    const trail = ask as SheetCalls['verifyTrail']['ask']
    return Promise.resolve(verifyTrail(held.take(trail), ''))
  }
  if (name === 'mergePlan') {
    const { mine, theirs } = ask as SheetCalls['mergePlan']['ask']
    const { sheet } = twoLines().imported
    return Promise.resolve(mergePlan(sheet, held.take(mine), held.take(theirs)))
  }
  const answers: Record<string, unknown> = {
    open: { facts: emptyFacts(2), counts } satisfies Analysis,
    setSettings: { facts: emptyFacts(2), counts } satisfies Analysis,
    ruleBook: { policies: [], codingRules: [], localLines: new Map() } satisfies RuleBook,
    edit: { rows: new Uint32Array(0), facts: emptyFacts(0), counts },
    view: { rows: null, groups: null },
    linesLike: [],
    values: { values: [], distinct: 0 },
    explain: {
      row: 0,
      answer: { coding: 'static', confidence: 1, reasons: [] },
      flags: [],
      similar: [],
    },
  }
  return Promise.resolve(answers[name] ?? null)
}) as Caller<SheetCalls>

export function memoryStorage(): WorkspaceStorage & { records: Map<string, WorkspaceRecord> } {
  const records = new Map<string, WorkspaceRecord>()
  const put = (summary: WorkspaceSummary, more: Partial<WorkspaceRecord>) => {
    const record = records.get(summary.id)
    if (record) records.set(summary.id, { ...record, summary, ...more })
  }
  return {
    records,
    list: () => Promise.resolve([...records.values()].map(({ summary }) => summary)),
    load: (id) => {
      const record = records.get(id)
      return Promise.resolve(
        record ? { record, packed: packImport(record.imported), view: null } : null,
      )
    },
    loadActs: (id) => Promise.resolve([...(records.get(id)?.acts ?? [])]),
    loadOriginals: (id) => Promise.resolve(records.get(id)?.originals ?? []),
    create: (record) => Promise.resolve(void records.set(record.summary.id, record)),
    append(acts, summary) {
      const record = records.get(summary.id)
      const kept = summaryKept(summary, record?.summary)
      put(kept, { acts: [...(record?.acts ?? []), ...acts.map(unpackAct)] })
      return Promise.resolve(kept)
    },
    async changeSummary(id, change) {
      const record = records.get(id)
      if (record) put(change(record.summary), {})
    },
    saveView: () => Promise.resolve(),
    async removeDeleted(id) {
      if (records.get(id)?.summary.deleted !== undefined) records.delete(id)
    },
    onLost: () => {},
  }
}

export function anOutside(storage: WorkspaceStorage): Outside {
  let time = 0
  let ids = 0
  return {
    sheetWorker: calmSheetWorker,
    suggestWorker: {
      load: () => Promise.resolve(),
      learnSheet: () => Promise.resolve(),
      changeSheet: () => Promise.resolve(),
      search: () => Promise.resolve([]),
      suggestBest: () =>
        Promise.resolve({ codes: [], best: new Uint16Array(0), confidence: new Uint8Array(0) }),
      disagreements: () => Promise.resolve([]),
      suggest: () => Promise.resolve([]),
    },
    matchExpression: cellMatcher,
    storage,
    codeTexts: { load: () => Promise.resolve(new Map()), save: () => Promise.resolve() },
    answers: { load: () => Promise.resolve(new Map()), save: () => Promise.resolve() },
    persistence: { isGranted: () => Promise.resolve(true), ask: () => Promise.resolve(true) },
    tabs: {
      isOpenElsewhere: () => Promise.resolve(false),
      join: () => ({ tellAct: () => undefined, takeOver: () => undefined, leave: () => undefined }),
    },
    random: (length) => new Uint8Array(length),
    settings: {
      get: (name) => (name === 'person' ? 'Maria Lopez' : null),
      set: () => undefined,
    },
    now: () => `2026-01-05T09:00:${String(time++).padStart(2, '0')}.000Z`,
    newId: () => `w${++ids}`,
    packs: '',
    download: () => undefined,
    pickFolder: null,
  }
}

export function twoLines() {
  const imported = anImport([{ hcpcs: '' }, { hcpcs: 'J1885' }], 'june.csv')
  return { imported, packed: packImport(imported) }
}

export const cell = (store: ReturnType<typeof createWorkspace>) =>
  store.getState().document?.sheet.get(0, 'hcpcs')

export const type = (store: ReturnType<typeof createWorkspace>, row: number, after: string) =>
  store.getState().act({
    kind: 'typed',
    label: `Type ${after}`,
    changes: [{ row, column: 'hcpcs', after }],
  })

/** A workspace that another tab works on, shown in this one. */
export async function aFollower(
  storage: ReturnType<typeof memoryStorage>,
  more: Partial<Outside> = {},
) {
  const outside = anOutside(storage)
  const seat = outside.tabs.join('', {
    onRole: () => undefined,
    onAct: () => undefined,
    stored: () => Promise.resolve(),
  })
  const store = createWorkspace({
    ...outside,
    tabs: {
      isOpenElsewhere: () => Promise.resolve(true),
      join(_, { onRole }) {
        onRole('follower')
        return seat
      },
    },
    ...more,
  })
  await store.getState().openStored('w1')
  return store
}
