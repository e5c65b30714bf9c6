import type { Port } from './requests'

type EventType = 'message' | 'error' | 'messageerror'
type Listener = (event: { data: unknown }) => void

/** One end of a channel between threads that only a test knows. */
export interface ChannelEnd extends Port {
  /** Makes this end hear that the other one failed. */
  fail(type: 'error' | 'messageerror'): void
}

/** Test data: two ends of a channel that deliver each message in a later turn, as threads do. */
export function aChannel(): [ChannelEnd, ChannelEnd] {
  const listeners: { readonly end: number; readonly type: EventType; readonly hear: Listener }[] =
    []
  const deliver = (to: number, type: EventType, data: unknown) =>
    setTimeout(() => {
      for (const { end, type: heard, hear } of listeners)
        if (end === to && heard === type) hear({ data })
    })
  const end = (mine: number): ChannelEnd => ({
    postMessage: (data) => deliver(1 - mine, 'message', data),
    addEventListener: (type: EventType, hear: Listener) => {
      listeners.push({ end: mine, type, hear })
    },
    fail: (type) => deliver(mine, type, null),
  })
  return [end(0), end(1)]
}
