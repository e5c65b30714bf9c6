import AxeBuilder from '@axe-core/playwright'
import { gridScreen } from './screens/grid'
import { type App, expect, test } from './story'

type Screens = Readonly<Record<string, (app: App) => Promise<void>>>

/** The screens before a workspace is open, in the order in which a person meets them. */
const firstScreens: Screens = {
  guide: async (app) => {
    await app.page.goto('help/guide.html')
    await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible()
  },
  start: (app) => app.start.open(),
  import: async (app) => {
    await app.start.openSample()
    await app.importing.shows()
  },
  'licence question': async (app) => {
    await app.importing.finish()
    await expect(app.page.getByRole('dialog', { name: 'Before you start' })).toBeVisible()
  },
}

/** Lists and dialogs of the lines; each starts there. */
const lineScreens: Screens = {
  lines: async (app) => {
    await app.lines.choose('08300090')
    await app.inspector.shows('RITUXIMAB 500MG VL')
  },
  'lines in groups': async (app) => {
    const grid = gridScreen(app.page)
    await app.lines.clearFilters()
    await grid.groupBy('Check')
    await grid.focus()
    await grid.press('Control+Home', 'ArrowLeft')
    await grid.expectOnGroup(/collapsed$/)
  },
  'comments of a line': async (app) => {
    const grid = gridScreen(app.page)
    await grid.groupBy('No groups')
    await grid.click(2, 'Description')
    await grid.press('Shift+F2')
    await grid.type('Is this still in use?')
    await grid.press('Enter')
    await expect(grid.comments.thread).toHaveCount(1)
  },
  'filter of a column': async (app) => {
    const filter = await gridScreen(app.page).filter('Description')
    await filter.contains.fill('tab')
    await filter.box('Changed').isVisible()
  },
  'take suggestions': async (app) => {
    await app.lines.openWorklist('Code required')
    await app.lines.suggestionsReady()
    await app.takeAll.open()
  },
}

/** Menus of the lines and of the app. */
const menuScreens: Screens = {
  'menu of a cell': async (app) => {
    const grid = gridScreen(app.page)
    await grid.click(2, 'Description')
    await grid.press('Shift+F10')
    await expect(app.page.getByRole('menuitem', { name: 'Copy (Ctrl+C)' })).toBeVisible()
  },
  'menu of a heading': async (app) => {
    await gridScreen(app.page).heading('Description').click({ button: 'right' })
    await expect(app.page.getByRole('menuitem', { name: 'Select column' })).toBeVisible()
  },
  'saved views': async (app) => {
    await app.page.getByRole('button', { name: 'Views' }).click()
    await expect(app.page.getByRole('menuitem', { name: 'Save this view…' })).toBeVisible()
  },
  'main menu': async (app) => {
    await app.page.getByRole('button', { name: 'Menu', exact: true }).click()
    await expect(app.page.getByRole('menuitem', { name: 'Guide' })).toBeVisible()
  },
}

/** What a cell may hold, and the list of keys. */
const cellScreens: Screens = {
  'choices of a revenue code': async (app) => {
    const grid = gridScreen(app.page)
    await grid.click(2, 'Rev code')
    await grid.press('Alt+ArrowDown')
    await expect(app.page.getByRole('option').first()).toBeVisible()
  },
  'codes for what is typed': async (app) => {
    const grid = gridScreen(app.page)
    await grid.click(2, 'HCPCS')
    await grid.type('J18')
    await expect(app.page.getByRole('option').first()).toBeVisible()
    await grid.press('ArrowDown')
  },
  'a code that is none': async (app) => {
    const grid = gridScreen(app.page)
    await grid.click(2, 'HCPCS')
    await grid.type('J0001')
    await expect(app.page.getByText('J0001 is not in the code list.')).toBeVisible()
  },
  'list of keys': async (app) => {
    const grid = gridScreen(app.page)
    await grid.focus()
    await grid.press('?')
    await expect(app.page.getByRole('dialog')).toBeVisible()
  },
}

/** Searching, replacing and changing many lines. */
const searchScreens: Screens = {
  'change of a column': async (app) => {
    await gridScreen(app.page).columnAct('Price', 'Change all lines shown…')
    const dialog = app.page.getByRole('dialog', { name: 'Change Price on all lines shown' })
    await dialog.getByRole('combobox', { name: 'What to do' }).selectOption('Empty the cells')
    await expect(dialog.getByRole('button', { name: /^Change \d+ lines$/ })).toBeVisible()
  },
  find: async (app) => {
    const grid = gridScreen(app.page)
    const { find } = grid
    await grid.focus()
    await grid.press('Control+f')
    await find.field.fill('tab')
    await expect(find.bar).toContainText(/\d+ found/)
  },
  'preview of a replacement': async (app) => {
    const grid = gridScreen(app.page)
    const { find } = grid
    await grid.focus()
    await grid.press('Control+h')
    await find.field.fill('tab')
    await app.page.getByRole('textbox', { name: 'Replace with' }).fill('tablet')
    await expect(find.bar).toContainText(/\d+ found/)
    await find.bar.getByRole('button', { name: 'Replace all…' }).click()
    await expect(app.page.getByRole('dialog', { name: /^Replace in \d+ cells/ })).toBeVisible()
  },
}

/** The other screens; each starts at the lines. */
const otherScreens: Screens = {
  'new review batch': async (app) => {
    await app.lines.goTo('Review')
    await app.page.getByRole('button', { name: 'New batch…' }).click()
    await app.page.getByRole('radio', { name: 'A random sample' }).check()
  },
  review: async (app) => {
    await app.lines.goTo('Review')
    await app.review.openQueue('Flagged lines')
    await app.review.lineReady()
  },
  'rules: policies': (app) => app.rules.open('Policies'),
  'rules: checks': (app) => app.rules.open('Checks'),
  'rules: local tables': async (app) => {
    await app.rules.open('Local tables')
    await app.rules.add('Local codes', { Code: 'Z76*', 'What it is': 'Medi-Cal supplies' })
  },
  history: async (app) => {
    await app.lines.goTo('History')
    await app.page.getByRole('button', { name: 'Verify' }).click()
    await expect(app.page.getByText('The trail is whole')).toBeVisible()
  },
  export: async (app) => {
    await app.lines.goTo('Export')
    await app.exporting.ready()
  },
  'own layout': async (app) => {
    await app.lines.goTo('Export')
    await app.exporting.ready()
    await app.exporting.chooseLayout('CMS price transparency v3 (tall CSV)')
    await app.page.getByRole('button', { name: 'Make your own from this…' }).click()
    await app.page.getByText('Key and pre-flight', { exact: true }).click()
  },
}

async function expectNoFinding(app: App, screen: string) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await app.page.emulateMedia({ colorScheme })
    const { violations } = await new AxeBuilder({ page: app.page }).analyze()
    const found = violations.map(
      ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ html }) => html).join(' ')})`,
    )
    expect(found, `${screen} in ${colorScheme}`).toEqual([])
  }
}

/** Back to the lines from wherever a screen was left, dialogs closed. */
async function backToLines(app: App) {
  await app.page.keyboard.press('Escape')
  await app.page.keyboard.press('Escape')
  await app.lines.goTo('Lines')
}

test('axe finds nothing on the way to the lines, in light and in dark', async ({ app }) => {
  for (const [name, goThere] of Object.entries(firstScreens)) {
    await goThere(app)
    await expectNoFinding(app, name)
  }
})

const groups = {
  lines: lineScreens,
  menus: menuScreens,
  cells: cellScreens,
  search: searchScreens,
  others: otherScreens,
}

for (const [group, screens] of Object.entries(groups)) {
  test(`axe finds nothing on the screens of the work, ${group}, in light and in dark`, async ({
    app,
  }) => {
    test.slow()
    await app.openSample()
    for (const [name, goThere] of Object.entries(screens)) {
      await goThere(app)
      await expectNoFinding(app, name)
      await backToLines(app)
    }
  })
}
