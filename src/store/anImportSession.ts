import { ImportDesk } from '../core/import/ImportDesk'
import type { ImportWorker } from '../workers/importClient'
import { importHandlers } from '../workers/importHandlers'
import { answerCalls, type Port } from '../workers/requests'
import { createImportSession } from './importSession'
import type { Settings } from './settings'

/** A worker without a thread: the real import behind a channel that answers in a later turn. */
function aWorker(): ImportWorker {
  const listeners: ((event: { data: unknown }) => void)[][] = [[], []]
  let isOpen = true
  const end = (mine: number): Port => ({
    postMessage: (data) =>
      queueMicrotask(() => {
        if (isOpen) for (const listener of listeners[1 - mine] ?? []) listener({ data })
      }),
    addEventListener: (type: string, listener: (event: { data: unknown }) => void) => {
      if (type === 'message') listeners[mine]?.push(listener)
    },
  })
  answerCalls(end(1), importHandlers(new ImportDesk()))
  return {
    ...end(0),
    terminate: () => {
      isOpen = false
    },
  }
}

/** Settings that are kept while the test runs. */
export function someSettings(): Settings {
  const kept = new Map<string, string>()
  return { get: (name) => kept.get(name) ?? null, set: (name, text) => kept.set(name, text) }
}

/** Test data: imports with the real core and without a thread. */
export const anImportSession = (settings = someSettings()) =>
  createImportSession({ openWorker: aWorker, settings, download: () => {} })

/** Test data: a CSV file with thirty lines, each made of its number. */
export const linesFile = (
  headings: readonly string[],
  cells: (n: number) => readonly string[],
  name = 'lines.csv',
) => {
  const rows = Array.from({ length: 30 }, (_, n) => `${cells(n).join(',')}\n`)
  return new File([`${headings.join(',')}\n`, ...rows], name)
}

/** Waits until a proposal and its preview have come. */
export const previewMade = () => new Promise((resolve) => setTimeout(resolve, 20))
