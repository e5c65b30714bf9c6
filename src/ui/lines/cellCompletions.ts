import { counted } from '../../core/chargemaster/counted'
import { hcpcsLevel, isHcpcsShape } from '../../core/chargemaster/HcpcsCode'
import { parsePrice } from '../../core/chargemaster/price'
import type { GridColumnId } from '../../core/sheet/sortRows'
import type { WorkspaceStore } from '../../store/Workspace'
import type { CellCompletions } from '../grid/ChargeGridProps'
import { lines } from '../grid/groupNow'

const SHOWN = 8
/** The values of a column that are listed at once, those on the most lines; the others are found by typing. */
const VALUES_SHOWN = 200
/** More than a hospital uses of the revenue codes, of which there are some hundreds. */
const REVENUE_CODES = 2000
const nothing: CellCompletions = { problem: null, options: [] }

/** What a text may become while it is typed into a cell, and what is wrong with it, by the role of the column. */
export function cellCompletions(store: WorkspaceStore) {
  return async (column: GridColumnId, text: string): Promise<CellCompletions> => {
    const typed = text.trim()
    if (column === 'hcpcs') return codeCompletions(store, typed.toUpperCase())
    if (column === 'revenueCode') return revenueCompletions(store, typed)
    if (column === 'price' && parsePrice(typed) === null)
      return { problem: `“${typed}” is not an amount.`, options: [] }
    return nothing
  }
}

/** What the lines shown hold in a column, where it contains a text; a code is looked for in the code list. */
export function cellValues(store: WorkspaceStore) {
  const completions = cellCompletions(store)
  return async (column: GridColumnId, text: string): Promise<CellCompletions> => {
    if (column === 'hcpcs' && text.trim() !== '') return completions(column, text)
    if (column === 'revenueCode') return revenueValues(store, text.trim().toLowerCase())
    const { values, distinct } = await store.getState().columnValues(column, text, VALUES_SHOWN)
    const options = values.map(({ value, count }) => ({ value, label: lines(count) }))
    if (distinct === 0 && text === '')
      return { ...nothing, hint: 'Nothing stands in this column yet.' }
    return { problem: null, hint: valuesHint(distinct, options.length), options }
  }
}

/** The revenue codes of the lines shown with their labels; what is typed finds codes, words of labels, and codes not in use. */
async function revenueValues(store: WorkspaceStore, wanted: string): Promise<CellCompletions> {
  const { columnValues, revenueCodeLabels } = store.getState()
  const [{ values }, known] = await Promise.all([
    columnValues('revenueCode', '', REVENUE_CODES),
    revenueCodeLabels(),
  ])
  const labels = new Map(known.map(({ code, label }) => [code, label]))
  const fits = (code: string) =>
    code.toLowerCase().includes(wanted) || labels.get(code)?.toLowerCase().includes(wanted)
  const used = values.filter(({ value }) => fits(value))
  const inUse = new Set(values.map(({ value }) => value))
  // A column without any code has nothing of its own to list.
  const isBlank = values.every(({ value }) => value === '')
  const others =
    wanted === '' && !isBlank ? [] : known.filter(({ code }) => !inUse.has(code) && fits(code))
  const options = [
    ...used.map(({ value, count }) => ({
      value,
      label: [labels.get(value), lines(count)].filter(Boolean).join(' · '),
    })),
    ...others.map(({ code, label }) => ({ value: code, label: `${label} · on no line` })),
  ]
  const listed = options.slice(0, VALUES_SHOWN)
  return {
    problem: null,
    hint: isBlank
      ? 'No line has a revenue code yet. Type a code, or words such as “pharmacy”.'
      : valuesHint(used.length, Math.min(used.length, listed.length), others.length > 0),
    options: listed,
  }
}

/** `goesOn`: below the values of the column stand such as it does not have. */
function valuesHint(all: number, shown: number, goesOn = false): string {
  if (all === 0) return 'No other line has this.'
  const count = `${counted(all, 'value')} in this column`
  return all > shown
    ? `${count}, the ${shown} on most lines are listed. Type to find another.`
    : `${count}${goesOn ? ', then codes on no line' : ''}. Arrow down goes to them.`
}

async function codeCompletions(store: WorkspaceStore, typed: string): Promise<CellCompletions> {
  await codesLoaded(store)
  const { searchCodes, levelOne } = store.getState()
  const hits = await searchCodes(typed, SHOWN)
  const options = hits.map(({ code, officialText }) => ({
    value: code,
    label: officialText || 'CPT: text not bundled (AMA license)',
  }))
  const isKnown = hits.some(({ code }) => code === typed)
  const isJudged = isHcpcsShape(typed) && (hcpcsLevel(typed) === 2 || levelOne === true)
  if (hits.length > 0 || isKnown) return { problem: null, options }
  if (isJudged) return { problem: `${typed} is not in the code list.`, options }
  const isTooLong = /^[A-Z]?\d+[A-Z]?$/.test(typed) && typed.length > 5
  if (isTooLong) return { problem: 'A HCPCS code has five characters.', options }
  const isNoCode = typed.length >= 5 && !isHcpcsShape(typed)
  return { problem: isNoCode ? `No code has or says “${typed}”.` : null, options }
}

/** In the first moments after an import no code is known yet. */
function codesLoaded(store: WorkspaceStore): Promise<void> {
  if (store.getState().suggesterReady) return Promise.resolve()
  return new Promise((resolve) => {
    const stop = store.subscribe(({ suggesterReady }) => {
      if (!suggesterReady) return
      stop()
      resolve()
    })
  })
}

async function revenueCompletions(store: WorkspaceStore, typed: string): Promise<CellCompletions> {
  const known = await store.getState().revenueCodeLabels()
  const wanted = typed.toLowerCase()
  const fits = known.filter(
    ({ code, label }) => code.startsWith(wanted) || label.toLowerCase().includes(wanted),
  )
  const options = fits.slice(0, SHOWN).map(({ code, label }) => ({ value: code, label }))
  const isWrong = typed.length >= 4 && options.length === 0
  return { problem: isWrong ? `${typed} is no revenue code of the UB-04 list.` : null, options }
}
