// `npm start`: installs what is missing, builds what is old, serves the app on this computer alone.
// `npm start -- --port 5000` asks for a port; `npm start -- --no-open` leaves the browser closed.
import { spawn } from 'node:child_process'
import { buildIfStale, installPackages, requireNode, root } from './project.mjs'

const args = process.argv.slice(2)
const portAt = args.indexOf('--port')
const port = portAt === -1 ? 4173 : Number(args[portAt + 1])
if (!(Number.isInteger(port) && port > 0 && port < 65536)) {
  console.error('Say which port: npm start -- --port 5000')
  process.exit(2)
}

requireNode()
installPackages()
buildIfStale()

const { preview } = await import('vite')
// Vite takes the next free port when this one is in use.
const server = await preview({ root, logLevel: 'warn', preview: { host: '127.0.0.1', port } })
const address = server.resolvedUrls?.local[0] ?? `http://127.0.0.1:${port}/`
console.log(`\nChargewright is running at ${address}`)
console.log('Your files stay in your browser. Press Ctrl+C here to stop.\n')
if (!args.includes('--no-open')) openBrowser(address)

let stopping = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (stopping) process.exit(0)
    stopping = true
    console.log('Stopped. What you did is kept in the browser.')
    void server.close().finally(() => process.exit(0))
    // A page that is still open holds its connection; the server need not wait for it.
    server.httpServer.closeAllConnections?.()
  })
}

/** Opens the address where there is a screen to open it on; a failure is no reason to stop. */
function openBrowser(url) {
  const { platform, env } = process
  const hasScreen =
    platform === 'darwin' || platform === 'win32' || env.DISPLAY || env.WAYLAND_DISPLAY
  if (!hasScreen || env.CI || env.BROWSER === 'none') return
  const [command, ...rest] =
    platform === 'darwin'
      ? ['open', url]
      : platform === 'win32'
        ? ['cmd', '/c', 'start', '', url]
        : ['xdg-open', url]
  const opener = spawn(command, rest, { stdio: 'ignore', detached: true })
  opener.on('error', () => console.log(`Open ${url} in your browser.`))
  opener.unref()
}
