import type { RuleBook } from '../core/analysis/RuleBook'
import type { CheckFixes, LineFix } from '../core/analysis/SheetAnalysis'
import { counted } from '../core/chargemaster/counted'
import { checkTitle } from '../core/checks/allChecks'
import {
  type LocalEntry,
  localEntries,
  readLocalTables,
  settingNameOf,
  writeLocalTables,
} from '../core/settings/localTables'
import {
  type HimColumn,
  himColumns,
  himCount,
  type KnownNumbers,
} from '../core/settings/readHimCodes'
import { himCodesOf } from '../core/settings/sheetSettings'
import { himRowsOf } from './himRowsOf'
import type { GetState, Outside, SetState, Workspace } from './Workspace'

/** A list of codes that HIM assigns, as read: its columns with codes are proposed, and nothing is taken yet. */
export interface HimFile {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
  readonly columns: readonly HimColumn[]
}

/** What lines are judged by, what the hospital says otherwise, and the fixes of a check for all its lines. */
export interface RulesSlice {
  /** Rules, policies and local tables with their lines; null until the screen asked for them. */
  readonly ruleBook: RuleBook | null
  /** Reads the book of rules, for what names policies as it does. */
  readonly readRules: () => void
  /** Reads the book of rules again if its screen is shown and all lines are analysed. */
  readonly refreshRules: () => void
  /** Switches a check off with a reason, which stands beside it; a blank reason switches it on again. */
  readonly switchCheck: (checkId: string, reason: string) => boolean
  /** Reads a list of codes that HIM assigns, as text or a workbook, for a person to look at. */
  readonly readHimFile: (file: File) => Promise<HimFile>
  /** Takes over codes that HIM assigns, in place of those before. */
  readonly putHimCodes: (fileName: string, codes: readonly string[]) => boolean
  /** Takes one code or range off the list. */
  readonly takeOffHimList: (code: string) => void
  readonly removeHimList: () => void
  readonly putLocalEntry: (entry: LocalEntry) => boolean
  readonly removeLocalEntry: (entry: LocalEntry) => void
  /** Adds the entries of a file to the local tables; entries with the same code are written over. */
  readonly loadLocalTables: (file: File) => Promise<void>
  /** Hands the local tables to the user as a file. */
  readonly saveLocalTables: () => void
  /** What fixing a check on all its lines would change, and which lines need a person. */
  readonly fixesOf: (checkId: string) => Promise<CheckFixes>
  /** Fixes a check on these lines: one act, one undo step. */
  readonly applyFixes: (checkId: string, fixes: readonly LineFix[], reason: string) => boolean
}

export function createRulesSlice(set: SetState, get: GetState, outside: Outside): RulesSlice {
  const { sheetWorker, download } = outside
  return {
    ruleBook: null,

    refreshRules() {
      const { screen, counts } = get()
      if (screen === 'rules' && counts) get().readRules()
    },

    readRules() {
      const { document } = get()
      sheetWorker('ruleBook', null)
        .then((ruleBook) => {
          if (get().document?.sheet === document?.sheet) set({ ruleBook })
        })
        .catch(get().tellError)
    },

    switchCheck(checkId, reason) {
      const label = `Switch ${reason ? 'off' : 'on'} “${checkTitle(checkId)}”`
      const changes = [{ name: `check:${checkId}` as const, after: reason }]
      return get().changeSettings({ label, reason, changes })
    },

    async readHimFile(file) {
      const rows = await himRowsOf(file)
      return { name: file.name, rows, columns: himColumns(file.name, rows, knownNumbers(get())) }
    },

    putHimCodes(fileName, codes) {
      const isDone = get().changeSettings({
        label: `Load ${himCount(codes)} that HIM assigns`,
        reason: fileName,
        changes: [{ name: 'himCodes', after: codes.join('\n') }],
      })
      if (!isDone) return false
      get().tell({
        tone: 'info',
        message: `${himCount(codes)} that HIM assigns ${codes.length === 1 ? 'was' : 'were'} read from ${fileName}.`,
        advice: '',
      })
      return true
    },

    takeOffHimList(code) {
      const codes = himCodesOf(get().workspaceSettings).filter((other) => other !== code)
      const label = `Take ${code} off the list of codes that HIM assigns`
      get().changeSettings({ label, changes: [{ name: 'himCodes', after: codes.join('\n') }] })
    },

    removeHimList() {
      const label = 'Remove the list of codes that HIM assigns'
      get().changeSettings({ label, changes: [{ name: 'himCodes', after: '' }] })
    },

    putLocalEntry(entry) {
      const label = `Set ${entry.code}${entry.payer ? ` for ${entry.payer}` : ''} in the local tables`
      const changes = [{ name: settingNameOf(entry), after: entry.text }]
      return get().changeSettings({ label, reason: entry.text, changes })
    },

    removeLocalEntry(entry) {
      const label = `Remove ${entry.code} from the local tables`
      get().changeSettings({ label, changes: [{ name: settingNameOf(entry), after: '' }] })
    },

    async loadLocalTables(file) {
      const entries = readLocalTables(file.name, await file.text())
      const rows = counted(entries.length, 'row')
      const isDone = get().changeSettings({
        label: `Load ${rows} of local tables`,
        reason: file.name,
        changes: entries.map((entry) => ({ name: settingNameOf(entry), after: entry.text })),
      })
      if (!isDone) return
      const message = `${rows} of local tables ${entries.length === 1 ? 'was' : 'were'} read from ${file.name}.`
      get().tell({ tone: 'info', message, advice: '' })
    },

    saveLocalTables() {
      const { document, workspaceSettings } = get()
      if (!document) return
      const text = writeLocalTables(localEntries(workspaceSettings))
      download(`${document.summary.name}-local-tables.csv`, new Blob(['\uFEFF', text]))
    },

    fixesOf: (checkId) => sheetWorker('fixes', checkId),

    applyFixes(checkId, fixes, reason) {
      return get().act({
        kind: 'fix',
        label: `Fix “${checkTitle(checkId)}” on ${counted(fixes.length, 'line')}`,
        reason,
        changes: fixes.flatMap(({ row, fix }) =>
          // What the person wrote is the reason of the decision as well.
          fix.map(({ column, after }) => ({
            ...{ row, column },
            after: column === 'decisionReason' && reason !== '' ? reason : after,
          })),
        ),
      })
    },
  }
}

/** The codes and charge codes of the open chargemaster. */
function knownNumbers({ document }: Workspace): KnownNumbers {
  const known = { codes: new Set<string>(), chargeCodes: new Set<string>() }
  if (!document) return known
  const { sheet } = document
  for (let row = 0; row < sheet.lineCount; row++) {
    known.codes.add(sheet.get(row, 'hcpcs'))
    known.chargeCodes.add(sheet.get(row, 'chargeCode'))
  }
  return known
}
