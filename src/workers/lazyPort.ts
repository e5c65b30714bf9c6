import type { Port } from './requests'

/** A worker that is started by what it is first asked, so that the first screen is there without it. */
export function lazyPort(open: () => Port): Port {
  const listening: ((port: Port) => void)[] = []
  let port: Port | null = null
  return {
    postMessage(message, transfer) {
      if (!port) {
        port = open()
        for (const listen of listening) listen(port)
      }
      port.postMessage(message, transfer)
    },
    addEventListener(type: never, listener: never) {
      if (port) port.addEventListener(type, listener)
      else listening.push((opened) => opened.addEventListener(type, listener))
    },
  }
}
