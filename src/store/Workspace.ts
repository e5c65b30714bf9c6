import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CellMatcher } from '../core/sheet/CellMatcher'
import type { FindQuery } from '../core/sheet/FindPattern'
import type { ExportFolder } from '../workers/fileSinks'
import type { Caller } from '../workers/requests'
import type { SheetCalls } from '../workers/sheetProtocol'
import type { SuggestClient } from '../workers/suggestClient'
import { type AnalysisSlice, createAnalysisSlice } from './analysisSlice'
import { type CodeTextSlice, createCodeTextSlice } from './codeTextSlice'
import { createDocumentSlice, type DocumentSlice } from './documentSlice'
import { createExportSlice, type ExportSlice } from './exportSlice'
import { createLineSlice, type LineSlice } from './lineSlice'
import { createReviewSlice, type ReviewSlice } from './reviewSlice'
import { createRulesSlice, type RulesSlice } from './rulesSlice'
import { createSavedViewSlice, type SavedViewSlice } from './savedViewSlice'
import { createScreenSlice, type ScreenSlice } from './screenSlice'
import type { Settings } from './settings'
import type { AnswerStorage } from './storage/answerStorage'
import type { CodeTextStorage } from './storage/codeTextStorage'
import type { Persistence } from './storage/persistence'
import type { WorkspaceStorage } from './storage/workspaceStorage'
import type { WorkspaceTabs } from './storage/workspaceTabs'
import { createStorageSlice, type StorageSlice } from './storageSlice'
import { createSuggestionSlice, type SuggestionSlice } from './suggestionSlice'
import { createTabSlice, type TabSlice } from './tabSlice'
import { createTrailSlice, type TrailSlice } from './trailSlice'
import { createViewSlice, type ViewSlice } from './viewSlice'
import { createWorkspaceFileSlice, type WorkspaceFileSlice } from './workspaceFileSlice'

/** What is open now and what the user sees of it. Slices read, call core or a worker, and set. */
export type Workspace = ScreenSlice &
  DocumentSlice &
  AnalysisSlice &
  SuggestionSlice &
  CodeTextSlice &
  ViewSlice &
  SavedViewSlice &
  LineSlice &
  StorageSlice &
  ReviewSlice &
  TrailSlice &
  TabSlice &
  WorkspaceFileSlice &
  ExportSlice &
  RulesSlice

export type WorkspaceStore = StoreApi<Workspace>

/** What the store needs from outside; tests pass their own. */
export interface Outside {
  readonly sheetWorker: Caller<SheetCalls>
  readonly suggestWorker: SuggestClient
  /** Runs an expression of a person on a thread that is ended where it takes too long. */
  readonly matchExpression: (query: FindQuery) => CellMatcher
  readonly storage: WorkspaceStorage
  readonly codeTexts: CodeTextStorage
  readonly answers: AnswerStorage
  readonly persistence: Persistence
  readonly tabs: WorkspaceTabs
  /** So many bytes that nobody can guess. */
  readonly random: (length: number) => Uint8Array<ArrayBuffer>
  readonly settings: Settings
  /** The time as ISO 8601 in UTC. */
  readonly now: () => string
  readonly newId: () => string
  /** Address of the folder with the reference packs. */
  readonly packs: string
  /** Hands a file to the user. */
  readonly download: (fileName: string, content: Blob) => void
  /** Lets the user choose a folder to write into; null where the browser cannot. Rejects when none is chosen. */
  readonly pickFolder: (() => Promise<ExportFolder>) | null
}

export type GetState = () => Workspace
export type SetState = (change: Partial<Workspace>) => void

/** A workspace store with nothing open. */
export function createWorkspace(outside: Outside): WorkspaceStore {
  return createStore<Workspace>()((set, get) => ({
    ...createScreenSlice(set, get, outside),
    ...createDocumentSlice(set, get, outside),
    ...createAnalysisSlice(set, get, outside),
    ...createSuggestionSlice(set, get, outside),
    ...createCodeTextSlice(set, get, outside),
    ...createViewSlice(set, get, outside),
    ...createSavedViewSlice(set, get),
    ...createLineSlice(get),
    ...createStorageSlice(set, get, outside),
    ...createReviewSlice(set, get, outside),
    ...createTabSlice(set, get, outside),
    ...createWorkspaceFileSlice(set, get, outside),
    ...createTrailSlice(set, get, outside),
    ...createExportSlice(set, get, outside),
    ...createRulesSlice(set, get, outside),
  }))
}
