import {
  type ClipboardEvent,
  type KeyboardEvent,
  type Ref,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useSyncExternalStore,
} from 'react'
import { CellOptionList } from './CellOptionList'
import styles from './ChargeGrid.module.css'
import type { ChargeGridProps } from './ChargeGridProps'
import type { PlacedColumn } from './GridColumn'
import type { GridViewport } from './GridViewport'
import type { GridActs } from './gridActs'
import { type EditMode, keyAct } from './gridKeys'
import type { CellPlace } from './selection'
import { useCellOptions } from './useCellOptions'

/** What the grid can ask of its input. */
export interface CellInputHandle {
  readonly element: HTMLElement | null
  focus(): void
  text(): string
  setText(text: string): void
  /** Lists what the column holds under the cell being edited; typing then replaces the text. */
  listValues(): void
}

interface CellInputProps {
  readonly handle: Ref<CellInputHandle>
  readonly viewport: GridViewport
  readonly place: CellPlace
  readonly column: PlacedColumn | undefined
  readonly editing: EditMode | null
  readonly gridId: string
  readonly activeId: string
  readonly label: string
  readonly helpId: string
  readonly acts: GridActs
  readonly lists: Pick<ChargeGridProps, 'completionsOf' | 'valuesOf'>
}

/**
 * The one element that holds the focus: a text field over the active cell, invisible until something is typed.
 * The first key goes into it like any other, so that input methods (IME) and dead keys work from the start.
 */
export function CellInput(props: CellInputProps) {
  const { handle, viewport, place, column, editing, acts } = props
  const field = useRef<HTMLTextAreaElement>(null)
  const options = useCellOptions(props.lists, column?.id, editing !== null)
  const listId = `${props.gridId}-options`
  const isShown = useSyncExternalStore(viewport.subscribe, () => viewport.isShown(place))

  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })

  // Made once: one made anew with each render is gone for the moment in which a menu that closes asks for it.
  const makeHandle = () => ({
    get element() {
      return field.current
    },
    focus: () => field.current?.focus({ preventScroll: true }),
    text: () => field.current?.value ?? '',
    setText: (text: string) => {
      if (field.current) field.current.value = text
    },
    listValues() {
      field.current?.select()
      latest.current.onList(field.current?.value ?? '')
    },
  })
  useImperativeHandle(handle, makeHandle, [])

  // Emptied with what React draws: before it, the scroll to the next cell would lay out the page for this alone.
  useLayoutEffect(() => {
    if (!editing && field.current) field.current.value = ''
  }, [editing])

  useEffect(() => {
    const follow = () => {
      const style = field.current?.style
      if (!style) return
      const { left, top, width, height } = viewport.boxOf(place)
      style.transform = `translate(${left}px, ${top}px)`
      style.width = `${Math.max(width, 40)}px`
      style.height = `${height}px`
    }
    follow()
    return viewport.subscribe(follow)
  }, [viewport, place])

  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, Enter, Tab and Esc belong to it.
    if (event.nativeEvent.isComposing) return
    if (editing && !event.altKey && options.onArrow(event.key, field.current?.value ?? '')) {
      event.preventDefault()
      // What is typed next begins anew: behind the words that were looked for it would make no code.
      field.current?.select()
      return
    }
    const taken = options.options[options.chosen]
    if (taken && field.current && (event.key === 'Enter' || event.key === 'Tab'))
      field.current.value = taken.value
    const act = keyAct(event, editing)
    if (act && acts.press(act)) event.preventDefault()
  }

  const startTyping = () => {
    if (editing || acts.startEditing('typing', null)) options.onText(field.current?.value ?? '')
    else if (field.current) field.current.value = ''
  }

  const take = (value: string) => {
    if (field.current) field.current.value = value
    acts.press({ type: 'step', step: 'down', key: 'Enter' })
  }

  const onCopy = (event: ClipboardEvent, take: () => { text: string; html: string } | null) => {
    if (editing) return
    event.preventDefault()
    const taken = take()
    if (!taken) return
    event.clipboardData.setData('text/plain', taken.text)
    event.clipboardData.setData('text/html', taken.html)
  }

  const onPaste = (event: ClipboardEvent) => {
    if (editing) return
    event.preventDefault()
    const text = event.clipboardData.getData('text/plain')
    const html = event.clipboardData.getData('text/html')
    acts.paste(text, html)
  }

  const hasOptions = options.options.length > 0
  return (
    <>
      <textarea
        ref={field}
        rows={1}
        className={`${styles.input} ${editing ? '' : styles.resting} ${column?.kind === 'code' || column?.kind === 'price' ? styles.code : ''}`}
        aria-label={props.label}
        aria-controls={hasOptions ? listId : props.gridId}
        aria-autocomplete={hasOptions ? 'list' : undefined}
        aria-activedescendant={
          options.chosen >= 0
            ? `${listId}-${options.chosen}`
            : editing || !isShown
              ? undefined
              : props.activeId
        }
        aria-invalid={editing && options.problem !== null ? true : undefined}
        aria-describedby={props.helpId}
        spellCheck={false}
        autoComplete="off"
        onKeyDown={onKeyDown}
        onInput={startTyping}
        onCompositionStart={startTyping}
        onCopy={(event) => onCopy(event, acts.copy)}
        onCut={(event) => onCopy(event, acts.cut)}
        onPaste={onPaste}
        onBlur={acts.commit}
      />
      {editing && (
        <CellOptionList
          id={listId}
          viewport={viewport}
          place={place}
          options={options}
          onTake={take}
        />
      )}
    </>
  )
}
