import type { ChargeSheet } from '../../core/sheet/ChargeSheet'

export interface TakePreview {
  readonly changes: readonly {
    readonly row: number
    readonly column: 'hcpcs'
    readonly after: string
  }[]
  /** Departments with the most lines first. */
  readonly departments: readonly DepartmentTake[]
  readonly codes: ReadonlySet<string>
}

export interface DepartmentTake {
  readonly name: string
  readonly lines: number
  readonly codes: readonly string[]
}

type GhostOf = (row: number) => { readonly code: string; readonly confidence: number } | null

/** What taking all suggestions of at least `confidence` (0 to 1) for `rows` would do; null: all rows. */
export function takePreview(
  sheet: ChargeSheet,
  rows: Uint32Array | null,
  ghostOf: GhostOf,
  confidence: number,
): TakePreview {
  const changes: TakePreview['changes'][number][] = []
  const byDepartment = new Map<string, string[]>()
  const look = (row: number) => {
    const ghost = ghostOf(row)
    if (!ghost || ghost.confidence < confidence) return
    changes.push({ row, column: 'hcpcs', after: ghost.code })
    const name = sheet.get(row, 'department')
    const codes = byDepartment.get(name)
    if (codes) codes.push(ghost.code)
    else byDepartment.set(name, [ghost.code])
  }
  if (rows) rows.forEach(look)
  else for (let row = 0; row < sheet.lineCount; row++) look(row)
  const departments = [...byDepartment].map(([name, codes]) => ({
    name,
    lines: codes.length,
    codes: [...new Set(codes)].toSorted(),
  }))
  return {
    changes,
    departments: departments.toSorted((a, b) => b.lines - a.lines),
    codes: new Set(changes.map(({ after }) => after)),
  }
}
