import type { Port } from './requests'

/** A worker, or what stands for one in tests. */
export interface EndablePort extends Port {
  terminate?(): void
}

export interface LazyPort extends Port {
  /** Ends the worker; what is asked later starts another. What it was asked and has not answered stays without answer. */
  close(): void
}

/** A worker that is started by what it is first asked, so that the first screen is there without it. */
export function lazyPort(open: () => EndablePort): LazyPort {
  const listening: ((port: Port) => void)[] = []
  let port: EndablePort | null = null
  return {
    postMessage(message, transfer) {
      if (!port) {
        port = open()
        for (const listen of listening) listen(port)
      }
      port.postMessage(message, transfer)
    },
    addEventListener(type: never, listener: never) {
      listening.push((opened) => opened.addEventListener(type, listener))
      port?.addEventListener(type, listener)
    },
    close() {
      port?.terminate?.()
      port = null
    },
  }
}
