import { Menu as MenuIcon, Redo2, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { lastToUndo, type UndoState } from '../core/history/undoState'
import type { Screen } from '../store/screenSlice'
import { useWorkspace } from '../store/useWorkspace'
import style from './Header.module.css'
import { HeaderMenu } from './HeaderMenu'
import { NameDialog } from './NameDialog'
import { Button } from './parts/Button'
import { ReferenceDialog } from './ReferenceDialog'
import { WriteButton } from './WriteButton'
import { SaveFileDialog } from './workspace/SaveFileDialog'

const screens: readonly { readonly screen: Screen; readonly label: string }[] = [
  { screen: 'lines', label: 'Lines' },
  { screen: 'review', label: 'Review' },
  { screen: 'rules', label: 'Rules' },
  { screen: 'history', label: 'History' },
  { screen: 'export', label: 'Export' },
]

/** The bar on top: what is open, the screens, undo and redo, how the work is kept, the menu. */
export function Header() {
  const name = useWorkspace((workspace) => workspace.document?.summary.name)
  const fileName = useWorkspace((workspace) => workspace.document?.summary.fileName)
  const screen = useWorkspace((workspace) => workspace.screen)
  const showScreen = useWorkspace((workspace) => workspace.showScreen)
  const [isSaving, setSaving] = useState(false)
  const [isNaming, setNaming] = useState(false)
  const [isReading, setReading] = useState(false)
  const isOpen = name !== undefined && screen !== 'start' && screen !== 'import'
  return (
    <header className={style.header}>
      <button type="button" className={style.brand} onClick={() => showScreen('start')}>
        <img src="./icon.svg" alt="" width={20} height={20} />
        Chargewright
      </button>
      {isOpen && (
        <>
          <span className={style.name} title={fileName}>
            {name}
          </span>
          <nav aria-label="Screens" className={style.screens}>
            {screens.map((entry) => (
              <button
                key={entry.screen}
                type="button"
                aria-current={screen === entry.screen ? 'page' : undefined}
                onClick={() => showScreen(entry.screen)}
              >
                {entry.label}
              </button>
            ))}
          </nav>
          <UndoButtons />
          <SaveMark />
        </>
      )}
      <span className={style.space} />
      <HeaderMenu
        onReference={() => setReading(true)}
        onName={() => setNaming(true)}
        onSaveFile={() => setSaving(true)}
        trigger={
          <Button look="quiet" aria-label="Menu">
            <MenuIcon size={16} aria-hidden />
          </Button>
        }
      />
      {isSaving && <SaveFileDialog onClose={() => setSaving(false)} />}
      {isNaming && <NameDialog onClose={() => setNaming(false)} />}
      {isReading && <ReferenceDialog onClose={() => setReading(false)} />}
    </header>
  )
}

function UndoButtons() {
  const undoState = useWorkspace((workspace) => workspace.undoState)
  const undo = useWorkspace((workspace) => workspace.undo)
  const redo = useWorkspace((workspace) => workspace.redo)
  const last = lastToUndo(undoState)
  const next = undoState.undone.at(-1)
  return (
    <span className={style.undo}>
      <WriteButton
        look="quiet"
        disabled={!last}
        onClick={undo}
        aria-label={last ? `Undo: ${last.label}` : 'Undo'}
        title={last ? `Undo: ${last.label} (Ctrl+Z)` : nothingToUndo(undoState)}
      >
        <Undo2 size={16} aria-hidden />
      </WriteButton>
      <WriteButton
        look="quiet"
        disabled={!next}
        onClick={redo}
        aria-label={next ? `Redo: ${next.label}` : 'Redo'}
        title={next ? `Redo: ${next.label} (Ctrl+Y)` : 'Nothing to redo'}
      >
        <Redo2 size={16} aria-hidden />
      </WriteButton>
    </span>
  )
}

function nothingToUndo({ closed }: UndoState): string {
  return closed === 0
    ? 'Nothing to undo'
    : 'Nothing to undo: what was done before a signature stands. New acts can change it.'
}

/** How the work is kept. It changes with every act, so it is not read out; the notice of a failure is. */
function SaveMark() {
  const saveState = useWorkspace((workspace) => workspace.saveState)
  const words = {
    saved: 'Saved in this browser',
    saving: 'Saving…',
    failed: 'Not saved',
    overtaken: 'Not saved',
  }[saveState]
  return <span className={`${style.saved} ${style[saveState]}`}>{words}</span>
}
