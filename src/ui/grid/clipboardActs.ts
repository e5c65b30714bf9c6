import { blockToHtml, blockToText, type CellBlock } from '../../core/sheet/blockText'
import { MOVED } from './changedPlace'
import { copiedBlock } from './copiedBlock'
import { type CutMark, whyNotCut, whyNotMoved } from './cutMark'
import { cells, lockedHeadings } from './gridNow'
import { change, type GridPort, isSized } from './gridPort'
import { movedEdits, pastedEdits } from './moveCut'
import { pasteAreas, pasteProblem } from './pasteArea'
import { pastedBlock } from './pastedBlock'
import {
  cellSelection,
  type GridSelection,
  mainRectangle,
  type Rectangle,
  rectangleSelection,
  rectangles,
} from './selection'

const CLIPBOARD_REFUSED =
  'The browser does not let the menu use the clipboard. Press Ctrl+C, Ctrl+X or Ctrl+V in the grid instead.'

/** Cells as they go to the clipboard. */
interface Copied {
  readonly text: string
  readonly html: string
  /** How many, in words. */
  readonly count: string
}

/** Copying, cutting and pasting, by key and by menu. */
export function createClipboardActs(port: GridPort, select: (selection: GridSelection) => void) {
  /** The selected cells; null when they cannot be copied as one block, which is said. */
  const copied = (): Copied | null => {
    const now = port.now()
    const areas = rectangles(now.selection)
    if (!isSized(port, areas)) return null
    const block = copiedBlock(now, areas)
    if (typeof block === 'string') {
      port.say(block)
      return null
    }
    const count = cells(block.length * (block[0]?.length ?? 0))
    return { text: blockToText(block), html: blockToHtml(block), count }
  }

  const copy = (): Copied | null => {
    const taken = copied()
    if (!taken) return null
    port.markCut(null)
    port.say(`Copied ${taken.count}.`)
    return taken
  }

  /** Marks the selected cells: they stay until they are pasted, and are on the clipboard for other programs at once. */
  const cut = (): Copied | null => {
    const now = port.now()
    const taken = copied()
    if (!taken) return null
    const areas = rectangles(now.selection)
    const why = whyNotCut(now, areas)
    port.markCut(
      why ? null : { areas, text: taken.text, view: now.props.view, columns: now.columns },
    )
    port.say(why ? `Copied ${taken.count}. ${why}` : `Cut ${taken.count}; paste moves them.`)
    return taken
  }

  const showPasted = (area: Rectangle) =>
    select(
      rectangleSelection(
        { position: area.top, column: area.left },
        { position: area.bottom, column: area.right },
      ),
    )

  /** Moves what was cut to the corner of the selection. */
  const move = (mark: CutMark, block: CellBlock) => {
    const now = port.now()
    const { top, left } = mainRectangle(now.selection)
    const to = { ...now, selection: cellSelection({ position: top, column: left }) }
    const problem = pasteProblem(to, block)
    const [area] = pasteAreas(to, block)
    if (problem || !area) {
      if (problem) port.say(problem)
      return
    }
    const count = cells(block.length * (block[0]?.length ?? 0))
    const edits = movedEdits(now, mark, block, area)
    port.markCut(null)
    change(port, edits, 'pasted', `${MOVED}${count}`)
    showPasted(area)
    port.say(
      edits.length > 0 ? `Moved ${count}.` : 'Nothing was moved: it all stands here already.',
    )
  }

  /** Pastes what another program or this grid put on the clipboard, as text or as an HTML table. */
  const paste = (text: string, html = '') => {
    const now = port.now()
    if (text === '' && !/<table/i.test(html)) {
      port.say('Nothing was pasted: the clipboard holds no text.')
      return
    }
    const block = pastedBlock(text, html)
    const mark = port.cut()
    const isCut = mark !== null && withSameBreaks(mark.text) === withSameBreaks(text)
    const why = isCut ? whyNotMoved(now, mark) : null
    if (isCut && why === null) {
      move(mark, block)
      return
    }
    const problem = pasteProblem(now, block)
    if (problem) {
      port.say(problem)
      return
    }
    port.markCut(null)
    const areas = pasteAreas(now, block)
    const edits = areas.flatMap((area) => pastedEdits(now, block, area))
    change(port, edits, 'pasted', `Paste ${cells(edits.length)}`)
    const [area, ...more] = areas
    // Several blocks stay selected as they were.
    if (area && more.length === 0) showPasted(area)
    const locked = lockedHeadings(now, areas)
    const left = locked.length > 0 ? [`${locked.join(', ')} cannot be typed over and stayed.`] : []
    port.say([`Pasted ${cells(edits.length)}.`, ...left, ...(why ? [why] : [])].join(' '))
  }

  /** Copying or cutting from a menu: the browser asks the user where it must. */
  const toClipboard = async (take: () => Copied | null) => {
    const taken = take()
    if (!taken) return
    const blob = (type: string, text: string) => new Blob([text], { type })
    const item = new ClipboardItem({
      'text/plain': blob('text/plain', taken.text),
      'text/html': blob('text/html', taken.html),
    })
    await navigator.clipboard.write([item]).catch(() => {
      port.markCut(null)
      port.say(CLIPBOARD_REFUSED)
    })
  }
  const copyToClipboard = () => toClipboard(copy)
  const cutToClipboard = () => toClipboard(cut)

  const pasteFromClipboard = async () => {
    try {
      paste(await navigator.clipboard.readText())
    } catch {
      port.say(CLIPBOARD_REFUSED)
    }
  }

  return { copy, cut, paste, copyToClipboard, cutToClipboard, pasteFromClipboard }
}

/** Some systems give line breaks back in their own way. */
const withSameBreaks = (text: string) => text.replaceAll('\r\n', '\n')
