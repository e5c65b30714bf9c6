import { hcpcsLevel, isHcpcsShape } from '../../core/chargemaster/HcpcsCode'
import { parsePrice } from '../../core/chargemaster/price'
import type { GridColumnId } from '../../core/sheet/sortRows'
import type { WorkspaceStore } from '../../store/Workspace'
import type { CellCompletions } from '../grid/ChargeGridProps'
import { lines } from '../grid/groupNow'

const SHOWN = 8
/** The values of a column that are listed at once; the others are found by typing. */
const VALUES_SHOWN = 12
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
    const { values, distinct } = await store.getState().columnValues(column, text)
    const filled = values.filter(({ value }) => value !== '')
    const options = filled.slice(0, VALUES_SHOWN).map(({ value, count }) => ({
      value,
      label: lines(count),
    }))
    const all = values.length > 0 ? filled.length : distinct
    return { problem: null, hint: valuesHint(all, options.length), options }
  }
}

function valuesHint(all: number, shown: number): string {
  if (all === 0) return 'No other line has this.'
  const count = `${all.toLocaleString('en-US')} ${all === 1 ? 'value' : 'values'} in this column.`
  return all > shown ? `${count} Type to find one.` : `${count} Arrow down goes to them.`
}

/** The same search as the palette’s. A code that no list can judge, such as CPT without its licence, is not wrong. */
async function codeCompletions(store: WorkspaceStore, typed: string): Promise<CellCompletions> {
  const { searchCodes, levelOne } = store.getState()
  const hits = await searchCodes(typed, SHOWN)
  const options = hits.map(({ code, officialText }) => ({
    value: code,
    label: officialText || 'CPT: text not bundled (AMA licence)',
  }))
  const isKnown = hits.some(({ code }) => code === typed)
  const isJudged = isHcpcsShape(typed) && (hcpcsLevel(typed) === 2 || levelOne === true)
  if (hits.length > 0 || isKnown) return { problem: null, options }
  if (isJudged) return { problem: `${typed} is not in the code list.`, options }
  const isTooLong = /^[A-Z]?\d+[A-Z]?$/.test(typed) && typed.length > 5
  return { problem: isTooLong ? 'A HCPCS code has five characters.' : null, options }
}

async function revenueCompletions(store: WorkspaceStore, typed: string): Promise<CellCompletions> {
  const known = await store.getState().revenueCodeLabels()
  const wanted = typed.toLowerCase()
  const fits = known.filter(
    ({ code, label }) => code.startsWith(wanted) || label.toLowerCase().includes(wanted),
  )
  const options = fits.slice(0, SHOWN).map(({ code, label }) => ({ value: code, label }))
  const isWrong = /^\d{4}$/.test(typed) && !known.some(({ code }) => code === typed)
  return { problem: isWrong ? `${typed} is no revenue code of the UB-04 list.` : null, options }
}
