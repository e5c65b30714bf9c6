import { ChevronDown, Columns3 } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { useWorkspace } from '../../store/useWorkspace'
import { BarWord } from '../parts/BarWord'
import { Button } from '../parts/Button'
import { PopoverAt, PopoverTitle } from '../parts/PopoverAt'
import { ColumnList } from './ColumnList'
import { gridColumns, offeredColumns } from './gridColumns'

/** Which columns are shown; its button says how many are not. */
export function ColumnsMenu() {
  const sheet = useWorkspace((workspace) => workspace.document?.sheet)
  const layout = useWorkspace((workspace) => workspace.layout)
  const button = useRef<HTMLButtonElement>(null)
  const [place, setPlace] = useState<DOMRect | null>(null)
  const all = useMemo(() => (sheet ? gridColumns(sheet) : []), [sheet])
  const shown = useMemo(() => {
    const hidden = new Set(layout.hidden)
    return new Set(
      offeredColumns(all, layout.asked).flatMap(({ id }) => (hidden.has(id) ? [] : id)),
    )
  }, [all, layout])
  const hiddenCount = (all.length - shown.size).toLocaleString('en-US')
  const hidden = shown.size < all.length ? `, ${hiddenCount} hidden` : ''
  return (
    <>
      <Button
        ref={button}
        look="quiet"
        title={`Show and hide columns${hidden}`}
        aria-haspopup="dialog"
        aria-expanded={place !== null}
        onClick={() => setPlace(button.current?.getBoundingClientRect() ?? null)}
      >
        <Columns3 size={14} aria-hidden />
        <BarWord>Columns{hidden}</BarWord>
        <ChevronDown size={12} aria-hidden />
      </Button>
      <PopoverAt place={place} onClose={() => setPlace(null)} returnTo={() => button.current}>
        <PopoverTitle>Columns</PopoverTitle>
        <ColumnList columns={all} shown={shown} />
      </PopoverAt>
    </>
  )
}
