import type { AnalysisUpdate } from '../core/analysis/Analysis'
import type { SheetAnalysis } from '../core/analysis/SheetAnalysis'
import type { SheetViews } from '../core/analysis/SheetViews'
import type { CellEdit } from '../core/history/CellEdit'

/**
 * The sheet that is open, while a pass over all its lines goes on and afterwards. The pass reads a sheet that stands
 * still; a copy beside it follows each edit at once and answers what coding and checks say nothing of. The analysis
 * takes the same edits in, in the same order, when its pass is over.
 */
export class OpenSheet {
  #analysis: Promise<SheetAnalysis> = Promise.reject(new RangeError('No sheet is open.'))
  #meanwhile: Promise<SheetViews> | null = null
  #passes = 0

  constructor() {
    this.#analysis.catch(() => undefined)
  }

  /** The analysis once all passes that were begun are over; what is told of it later comes after what came before. */
  get analysis(): Promise<SheetAnalysis> {
    return this.#analysis
  }

  /** Opens another sheet; `meanwhile` answers until it is analysed. */
  open(meanwhile: Promise<SheetViews>, analysis: Promise<SheetAnalysis>): void {
    this.#meanwhile = meanwhile
    this.#begin(analysis)
  }

  /** Begins another pass over the open sheet, which comes after those begun before. One that fails changes nothing. */
  again(pass: (analysis: SheetAnalysis) => Promise<SheetAnalysis>): Promise<SheetAnalysis> {
    const before = this.#analysis
    this.#meanwhile ??= before.then((analysis) => analysis.viewsMeanwhile())
    const changed = before.then(pass)
    this.#begin(changed.catch(() => before))
    return changed
  }

  edit(edits: readonly CellEdit[]): Promise<AnalysisUpdate> {
    this.follow(edits)
    return this.#analysis.then((analysis) => analysis.afterEdits(edits))
  }

  /** Puts edits into what answers while a pass goes on. */
  follow(edits: readonly CellEdit[]): void {
    this.#meanwhile?.then(
      (views) => views.follow(edits),
      () => undefined,
    )
  }

  /** What tells the lines of a view: at once, unless it takes coding or checks to tell them. */
  views(needsFacts: boolean): Promise<SheetViews> {
    if (this.#meanwhile && !needsFacts) return this.#meanwhile
    return this.#analysis.then(({ views }) => views)
  }

  #begin(analysis: Promise<SheetAnalysis>): void {
    const number = ++this.#passes
    this.#analysis = analysis
    // Who asks hears why it failed; nobody may have asked.
    this.#meanwhile?.catch(() => undefined)
    const end = () => {
      if (number === this.#passes) this.#meanwhile = null
    }
    analysis.then(end, end)
  }
}
