import { expect, screensOf, test } from './story'

const elsewhere = 'https://elsewhere.example/'

/** What the policy says to a request to another address; blank where nothing forbids it. */
const refusalOf = (address: string) =>
  new Promise<string>((done) => {
    addEventListener('securitypolicyviolation', (event) => {
      done((event as SecurityPolicyViolationEvent).effectiveDirective)
    })
    fetch(address).then(
      () => done(''),
      // The word of the policy comes before or right behind the failure.
      () => setTimeout(() => done(''), 1000),
    )
  })

test('from opening a file to its export nothing is asked of another address', async ({
  app,
  context,
  baseURL,
}) => {
  const asked = new Set<string>()
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol.startsWith('http')) asked.add(origin)
  })
  await app.openSample()
  await app.lines.goTo('Export')
  await app.exporting.ready()
  await app.exporting.letThroughWhatCame()
  await app.exporting.saveFiles()
  expect([...asked]).toEqual([new URL(baseURL ?? '').origin])
})

test('neither the page nor its workers may connect to another address', async ({ page }) => {
  await screensOf(page).openSample()
  expect(await page.evaluate(refusalOf, elsewhere)).toBe('connect-src')
  await expect.poll(() => page.workers().length).toBeGreaterThan(1)
  for (const worker of page.workers())
    expect(await worker.evaluate(refusalOf, elsewhere), worker.url()).toBe('connect-src')
})
