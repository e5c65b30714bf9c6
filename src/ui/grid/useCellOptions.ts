import { useEffect, useRef, useState } from 'react'
import type { GridColumnId } from '../../core/sheet/sortRows'
import type { CellCompletions, ChargeGridProps } from './ChargeGridProps'

const nothing: CellCompletions = { problem: null, options: [] }
/** Said where an answer takes longer than this, in milliseconds. */
const SLOW = 300
const looking: CellCompletions = { ...nothing, hint: 'Looking it up…' }
/** A million different texts take a while. */
const reading: CellCompletions = { ...nothing, hint: 'Reading the column…' }

export interface CellOptions extends CellCompletions {
  /** Index of the option the arrows are on; -1 for none. */
  readonly chosen: number
  /** The text in the cell changed while it is being edited. */
  readonly onText: (text: string) => void
  /** Lists what the column holds, from what stands in the cell, until the edit ends; what is typed narrows it. */
  readonly onList: (stands: string) => void
  /**
   * Arrows walk through the options; below a code typed whole they go on in the column, as in a spreadsheet. True when the
   * key was taken.
   */
  readonly onArrow: (key: string, typed: string) => boolean
}

/** What is known of the text while it is typed into a cell: of several questions only the last answer counts. */
export function useCellOptions(
  { completionsOf, valuesOf }: Pick<ChargeGridProps, 'completionsOf' | 'valuesOf'>,
  column: GridColumnId | undefined,
  isEditing: boolean,
): CellOptions {
  const [known, setKnown] = useState(nothing)
  const [knownOf, setKnownOf] = useState('')
  const [chosen, setChosen] = useState(-1)
  const [isListing, setIsListing] = useState(false)
  const asked = useRef(0)
  const [wasEditing, setWasEditing] = useState(isEditing)
  if (wasEditing !== isEditing) {
    setWasEditing(isEditing)
    setKnown(nothing)
    setChosen(-1)
    if (!isEditing) setIsListing(false)
  }

  // An answer that comes after the edit is about nothing any more.
  useEffect(() => {
    if (!isEditing) asked.current += 1
  }, [isEditing])

  const ask = (text: string, question: Promise<CellCompletions> | undefined, stands?: string) => {
    const number = ++asked.current
    setChosen(-1)
    if (!question) {
      setKnown(nothing)
      return
    }
    const isWanted = () => number === asked.current
    const timer = setTimeout(
      () => isWanted() && setKnown((old) => (old.hint ? old : looking)),
      SLOW,
    )
    question
      .finally(() => clearTimeout(timer))
      .then(
        (answer) => {
          if (number !== asked.current) return
          setKnown(answer)
          setKnownOf(text)
          if (stands) setChosen(answer.options.findIndex(({ value }) => value === stands))
        },
        () => number === asked.current && setKnown(nothing),
      )
  }

  const onText = (text: string) => {
    if (!column) return
    if (isListing) ask(text, valuesOf?.(column, text))
    else ask(text, text.trim() === '' ? undefined : completionsOf?.(column, text))
  }

  const onList = (stands: string) => {
    setIsListing(true)
    if (!column) return
    setKnown(reading)
    ask('', valuesOf?.(column, ''), stands)
  }

  const onArrow = (key: string, typed: string) => {
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
    if (step === 0 || known.options.length === 0) return false
    const isWalking = isListing || chosen >= 0
    const isOld = knownOf !== typed && /\d$/.test(typed)
    if (!isWalking && (isOld || isOption(typed, known))) return false
    setChosen(Math.max(-1, Math.min(known.options.length - 1, chosen + step)))
    return true
  }

  return { ...known, chosen, onText, onList, onArrow }
}

/** Behind a code: `-26`, ` TC`, `26LT`. */
const modifiers = /^(?:[-\s,.]*[A-Z0-9]{2})*$/

/** True for a text that stands in the list, and for a code of it with modifiers. */
function isOption(typed: string, { options }: CellCompletions): boolean {
  const wanted = typed.trim().toUpperCase()
  return options.some(({ value }) => {
    const code = value.toUpperCase()
    return wanted.startsWith(code) && modifiers.test(wanted.slice(code.length))
  })
}
