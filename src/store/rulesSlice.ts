import type { RuleBook } from '../core/analysis/RuleBook'
import type { LineFix } from '../core/analysis/SheetAnalysis'
import { checkTitle } from '../core/checks/allChecks'
import {
  type LocalEntry,
  localEntries,
  readLocalTables,
  settingNameOf,
  writeLocalTables,
} from '../core/settings/localTables'
import { readHimCodes } from '../core/settings/readHimCodes'
import type { GetState, Outside, SetState } from './Workspace'

export interface RulesSlice {
  /** Rules, policies and local tables with their lines; null until the screen asked for them. */
  readonly ruleBook: RuleBook | null
  /** Reads the book of rules again if its screen is shown and all lines are analysed. */
  readonly refreshRules: () => void
  /** Switches a check off with a reason, which stands beside it; a blank reason switches it on again. */
  readonly switchCheck: (checkId: string, reason: string) => void
  /** Takes over the list of codes that HIM assigns, in place of the one before. */
  readonly loadHimList: (file: File) => Promise<void>
  readonly removeHimList: () => void
  readonly putLocalEntry: (entry: LocalEntry) => void
  readonly removeLocalEntry: (entry: LocalEntry) => void
  /** Adds the entries of a file to the local tables; entries with the same code are written over. */
  readonly loadLocalTables: (file: File) => Promise<void>
  /** Hands the local tables to the user as a file. */
  readonly saveLocalTables: () => void
  /** What fixing a check on all its lines would change. */
  readonly fixesOf: (checkId: string) => Promise<readonly LineFix[]>
  /** Fixes a check on these lines: one act, one undo step. */
  readonly applyFixes: (checkId: string, fixes: readonly LineFix[], reason: string) => void
}

export function createRulesSlice(set: SetState, get: GetState, outside: Outside): RulesSlice {
  const { sheetWorker, download } = outside
  return {
    ruleBook: null,

    refreshRules() {
      const { screen, counts, document } = get()
      if (screen !== 'rules' || !counts) return
      sheetWorker('ruleBook', null)
        .then((ruleBook) => {
          if (get().document?.sheet === document?.sheet) set({ ruleBook })
        })
        .catch(get().tellError)
    },

    switchCheck(checkId, reason) {
      const label = `Switch ${reason ? 'off' : 'on'} “${checkTitle(checkId)}”`
      const changes = [{ name: `check:${checkId}` as const, after: reason }]
      get().changeSettings({ label, reason, changes })
    },

    async loadHimList(file) {
      const { codes, rowsWithoutCode } = readHimCodes(file.name, await file.text())
      const count = codes.length.toLocaleString('en-US')
      const isDone = get().changeSettings({
        label: `Load ${count} codes that HIM assigns`,
        reason: file.name,
        changes: [{ name: 'himCodes', after: codes.join('\n') }],
      })
      if (!isDone) return
      get().tell({
        tone: 'info',
        message: `${count} codes that HIM assigns were read from ${file.name}.`,
        advice:
          rowsWithoutCode === 0
            ? ''
            : `Rows without a code, such as its heading: ${rowsWithoutCode.toLocaleString('en-US')}.`,
      })
    },

    removeHimList() {
      const label = 'Remove the list of codes that HIM assigns'
      get().changeSettings({ label, changes: [{ name: 'himCodes', after: '' }] })
    },

    putLocalEntry(entry) {
      const label = `Set ${entry.code}${entry.payer ? ` for ${entry.payer}` : ''} in the local tables`
      const changes = [{ name: settingNameOf(entry), after: entry.text }]
      get().changeSettings({ label, reason: entry.text, changes })
    },

    removeLocalEntry(entry) {
      const label = `Remove ${entry.code} from the local tables`
      get().changeSettings({ label, changes: [{ name: settingNameOf(entry), after: '' }] })
    },

    async loadLocalTables(file) {
      const entries = readLocalTables(file.name, await file.text())
      get().changeSettings({
        label: `Load ${entries.length.toLocaleString('en-US')} rows of local tables`,
        reason: file.name,
        changes: entries.map((entry) => ({ name: settingNameOf(entry), after: entry.text })),
      })
    },

    saveLocalTables() {
      const { document, workspaceSettings } = get()
      if (!document) return
      const text = writeLocalTables(localEntries(workspaceSettings))
      download(`${document.summary.name}-local-tables.csv`, new Blob(['\uFEFF', text]))
    },

    fixesOf: (checkId) => sheetWorker('fixes', checkId),

    applyFixes(checkId, fixes, reason) {
      const lines = fixes.length === 1 ? '1 line' : `${fixes.length.toLocaleString('en-US')} lines`
      get().act({
        kind: 'fix',
        label: `Fix “${checkTitle(checkId)}” on ${lines}`,
        reason,
        changes: fixes.flatMap(({ row, fix }) =>
          fix.map(({ column, after }) => ({ row, column, after })),
        ),
      })
    },
  }
}
