import { UserError } from '../core/UserError'
import type { GetState, Outside, SetState } from './Workspace'

/** False in builds made with `VITE_LEVEL_ONE=off`: the Level I packs are not in them. */
export const shipsLevelOne = import.meta.env.VITE_LEVEL_ONE !== 'off'

export type Screen = 'start' | 'import' | 'lines' | 'review' | 'rules' | 'history' | 'export'

/** One message to the user: what happened, and what to do about it. */
export interface Notice {
  readonly tone: 'info' | 'error'
  readonly message: string
  readonly advice: string
  /** The screen where the user can see to it. */
  readonly link?: { readonly label: string; readonly screen: Screen }
  /** Takes back what was told. */
  readonly undo?: () => void
}

export type Theme = 'system' | 'light' | 'dark'
export type Density = 'compact' | 'standard' | 'comfortable'

/** Which screen is shown and how it looks, what is told on it, and who works here. */
export interface ScreenSlice {
  readonly screen: Screen
  readonly notice: Notice | null
  readonly theme: Theme
  readonly density: Density
  /** Whether the user confirmed that their organisation holds a CPT licence; null: not asked yet. */
  readonly levelOne: boolean | null
  /** Name that stands in the audit trail; blank until given, which is before the first act. */
  readonly person: string
  /** Whether something waits for the name. */
  readonly isNameAwaited: boolean
  /** Resolves when there is a name for what is to be done. */
  readonly named: () => Promise<void>
  readonly showScreen: (screen: Screen) => void
  readonly tell: (notice: Notice | null) => void
  /** Tells of a failure: a `UserError` in its own words, anything else as a bug. */
  readonly tellError: (error: unknown) => void
  readonly setTheme: (theme: Theme) => void
  readonly setDensity: (density: Density) => void
  /** What the person is here, such as `Compliance reviewer`; blank until given. */
  readonly role: string
  readonly setPerson: (name: string) => void
  readonly setRole: (role: string) => void
  readonly setLevelOne: (confirmed: boolean) => void
  /** Reads what was answered in an earlier visit that ended before the browser wrote its settings. */
  readonly restoreAnswers: () => Promise<void>
  /** Width of a side panel in pixels as it was left, or null. */
  readonly panelWidth: (panel: string) => number | null
  readonly setPanelWidth: (panel: string, width: number) => void
}

export function createScreenSlice(
  set: SetState,
  get: GetState,
  { settings, answers }: Outside,
): ScreenSlice {
  const waiting: (() => void)[] = []
  /** Where the browser blocks its database the setting alone remembers. */
  const keep = (name: string, answer: string) => {
    settings.set(name, answer)
    answers.save(name, answer).catch(() => undefined)
  }
  return {
    screen: 'start',
    notice: null,
    theme: oneOf(['system', 'light', 'dark'], settings.get('theme')) ?? 'system',
    density: oneOf(['compact', 'standard', 'comfortable'], settings.get('density')) ?? 'standard',
    levelOne: levelOneFrom(settings.get('levelOne')),
    person: settings.get('person')?.trim() ?? '',
    isNameAwaited: false,
    role: settings.get('role') ?? '',

    named() {
      if (get().person !== '') return Promise.resolve()
      set({ isNameAwaited: true })
      return new Promise((resolve) => waiting.push(resolve))
    },

    showScreen(screen) {
      // A notice that leads to this screen has done its work.
      const { notice } = get()
      set({ screen, notice: notice?.link?.screen === screen ? null : notice })
      get().refreshExport()
      get().refreshRules()
    },
    tell: (notice) => set({ notice }),
    tellError: (error) => set({ notice: noticeOf(error) }),
    setTheme(theme) {
      settings.set('theme', theme)
      set({ theme })
    },
    setDensity(density) {
      settings.set('density', density)
      set({ density })
    },
    setPerson(name) {
      keep('person', name)
      set({ person: name, isNameAwaited: false })
      for (const goOn of waiting.splice(0)) goOn()
    },
    setRole(role) {
      keep('role', role)
      set({ role })
    },
    setLevelOne(confirmed) {
      const isNew = confirmed !== (get().levelOne === true)
      keep('levelOne', confirmed ? 'yes' : 'no')
      set({ levelOne: confirmed })
      if (isNew) get().applyLevelOne()
    },
    async restoreAnswers() {
      const { person, role, levelOne } = get()
      const kept = await answers.load().catch(() => new Map<string, string>())
      const now = get()
      // Answered in the meantime, the older answer is no longer asked for.
      const isSame = now.person === person && now.role === role && now.levelOne === levelOne
      if (!isSame) return
      const licensed = levelOneFrom(kept.get('levelOne') ?? null)
      if (licensed !== null && licensed !== levelOne) now.setLevelOne(licensed)
      const keptRole = kept.get('role') ?? role
      if (keptRole !== role) now.setRole(keptRole)
      const keptPerson = kept.get('person') ?? ''
      if (keptPerson !== '' && keptPerson !== person) now.setPerson(keptPerson)
    },
    panelWidth: (panel) => Number(settings.get(`width.${panel}`)) || null,
    setPanelWidth: (panel, width) => settings.set(`width.${panel}`, String(width)),
  }
}

/** The words for an error: advice for what the user can mend, a plain statement for a bug. */
function noticeOf(error: unknown): Notice {
  if (error instanceof UserError) {
    return { tone: 'error', message: error.message, advice: error.advice }
  }
  const detail = error instanceof Error ? error.message : String(error)
  return {
    tone: 'error',
    message: `Something went wrong inside Chargewright: ${detail}`,
    advice: 'Your work is kept. Reload the page; if it happens again, please report it.',
  }
}

function levelOneFrom(text: string | null): boolean | null {
  if (!shipsLevelOne) return false
  return text === null ? null : text === 'yes'
}

function oneOf<Word extends string>(words: readonly Word[], text: string | null): Word | null {
  return words.find((word) => word === text) ?? null
}
