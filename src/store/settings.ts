/** What one browser remembers beside workspaces: small texts by name. */
export interface Settings {
  get(name: string): string | null
  set(name: string, text: string): void
}

/** Settings in localStorage; where the browser blocks it they last until the page closes. */
export function browserSettings(): Settings {
  const memory = new Map<string, string>()
  return {
    get(name) {
      try {
        return localStorage.getItem(`chargewright.${name}`)
      } catch {
        return memory.get(name) ?? null
      }
    },
    set(name, text) {
      memory.set(name, text)
      try {
        localStorage.setItem(`chargewright.${name}`, text)
      } catch {
        // Blocked or full: the setting lives in memory for this visit.
      }
    },
  }
}
