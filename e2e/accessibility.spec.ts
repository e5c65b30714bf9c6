import AxeBuilder from '@axe-core/playwright'
import { gridScreen } from './screens/grid'
import { type App, expect, test } from './story'

/** Each screen, and how to get there. */
const screens: Record<string, (app: App) => Promise<void>> = {
  start: (app) => app.start.open(),
  import: async (app) => {
    await app.start.open()
    await app.start.openSample()
    await app.importing.shows()
  },
  'licence question': async (app) => {
    await app.start.open()
    await app.start.openSample()
    await app.importing.finish()
    await expect(app.page.getByRole('dialog', { name: 'Before you start' })).toBeVisible()
  },
  lines: async (app) => {
    await app.openSample()
    await app.lines.choose('08300090')
    await app.inspector.shows('RITUXIMAB 500MG VL')
  },
  'filter of a column': async (app) => {
    await app.openSample()
    const filter = await gridScreen(app.page).filter('Description')
    await filter.contains.fill('tab')
    await filter.box('Changed').isVisible()
  },
  'take suggestions': async (app) => {
    await app.openSample()
    await app.lines.openWorklist('Code required')
    await app.lines.suggestionsReady()
    await app.takeAll.open()
  },
  'rules: policies': async (app) => {
    await app.openSample()
    await app.rules.open('Policies')
  },
  'rules: checks': async (app) => {
    await app.openSample()
    await app.rules.open('Checks')
  },
  'rules: local tables': async (app) => {
    await app.openSample()
    await app.rules.open('Local tables')
    await app.rules.add('Local codes', { Code: 'Z76*', 'What it is': 'Medi-Cal supplies' })
  },
  export: async (app) => {
    await app.openSample()
    await app.lines.goTo('Export')
    await app.exporting.ready()
  },
  review: async (app) => {
    await app.openSample()
    await app.lines.goTo('Review')
    await app.review.openQueue('Flagged lines')
    await app.review.lineReady()
  },
  'new review batch': async (app) => {
    await app.openSample()
    await app.lines.goTo('Review')
    await app.page.getByRole('button', { name: 'New batch…' }).click()
    await app.page.getByRole('radio', { name: 'A random sample' }).check()
  },
  history: async (app) => {
    await app.openSample()
    await app.lines.edit('CBC NO DIFF', 'Price', '85.00')
    await app.lines.goTo('History')
    await app.page.getByRole('button', { name: 'Verify' }).click()
    await expect(app.page.getByText('The trail is whole')).toBeVisible()
  },
  guide: async (app) => {
    await app.page.goto('help/guide.html')
    await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible()
  },
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme })
    for (const [name, goThere] of Object.entries(screens)) {
      test(`axe finds nothing on the screen “${name}”`, async ({ app }) => {
        await goThere(app)
        const { violations } = await new AxeBuilder({ page: app.page }).analyze()
        expect(
          violations.map(
            ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ html }) => html).join(' ')})`,
          ),
        ).toEqual([])
      })
    }
  })
}
