import { blockToHtml, blockToText, type CellBlock } from '../../core/sheet/blockText'
import { cells, editsIn, textAt } from './gridNow'
import { change, type GridPort, isSized } from './gridPort'
import { headingAt, linesUpTo } from './groupNow'
import { cellText, copyArea, pasteAreas, pasteProblem } from './pasteArea'
import { pastedBlock } from './pastedBlock'
import { type GridSelection, rectangleSelection, rectangles } from './selection'

const CLIPBOARD_REFUSED =
  'The browser does not let the menu use the clipboard. Press Ctrl+C or Ctrl+V in the grid instead.'

interface ClipboardNeeds {
  readonly select: (selection: GridSelection) => void
  readonly clear: (verb: 'Cut') => void
}

/** Copying, cutting and pasting, by key and by menu. */
export function createClipboardActs(port: GridPort, { select, clear }: ClipboardNeeds) {
  /** The selected cells as text and as an HTML table; null when they cannot be copied as one block. */
  const copy = (verb: 'Copied' | 'Cut' = 'Copied'): { text: string; html: string } | null => {
    const now = port.now()
    const areas = rectangles(now.selection)
    if (!isSized(port, areas)) return null
    const area = copyArea(areas)
    if (!area) {
      port.say(
        'These selections do not form one block. Select cells of the same lines or columns to copy.',
      )
      return null
    }
    const positions = area.positions.filter((position) => headingAt(now, position) === null)
    if (positions.length === 0) {
      port.say('The heading of a group has no cells to copy.')
      return null
    }
    const block: CellBlock = positions.map((position) =>
      area.columns.map((column) => textAt(now, { position, column })),
    )
    port.say(`${verb} ${cells(block.length * area.columns.length)}.`)
    return { text: blockToText(block), html: blockToHtml(block) }
  }

  const cut = () => {
    const copied = copy('Cut')
    if (copied) clear('Cut')
    return copied
  }

  /** Pastes what another program or this grid put on the clipboard, as text or as an HTML table. */
  const paste = (text: string, html = '') => {
    const now = port.now()
    const block = pastedBlock(text, html)
    const problem = pasteProblem(now, block)
    if (problem) {
      port.say(problem)
      return
    }
    const areas = pasteAreas(now, block)
    const edits = areas.flatMap((area) => {
      const above = linesUpTo(now, area.top - 1) + 1
      return editsIn(now, [area], ({ position, column }) => {
        const row = block[(linesUpTo(now, position) - above) % block.length] ?? []
        return cellText(now.columns[column], row[(column - area.left) % row.length] ?? '')
      })
    })
    change(port, edits, 'pasted', `Paste ${cells(edits.length)}`)
    const [area, ...more] = areas
    // Several blocks stay selected as they were.
    if (area && more.length === 0)
      select(
        rectangleSelection(
          { position: area.top, column: area.left },
          { position: area.bottom, column: area.right },
        ),
      )
    port.say(`Pasted ${cells(edits.length)}.`)
  }

  /** Copying from a menu: the browser asks the user where it must. */
  const copyToClipboard = async () => {
    const copied = copy()
    if (!copied) return
    const blob = (type: string, text: string) => new Blob([text], { type })
    const item = new ClipboardItem({
      'text/plain': blob('text/plain', copied.text),
      'text/html': blob('text/html', copied.html),
    })
    await navigator.clipboard.write([item]).catch(() => port.say(CLIPBOARD_REFUSED))
  }

  const pasteFromClipboard = async () => {
    try {
      paste(await navigator.clipboard.readText())
    } catch {
      port.say(CLIPBOARD_REFUSED)
    }
  }

  return { copy, cut, paste, copyToClipboard, pasteFromClipboard }
}
