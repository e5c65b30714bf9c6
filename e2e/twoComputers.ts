import type { Browser, Page } from '@playwright/test'
import { screensOf } from './story'

/** Saves the workspace file as the menu offers it. */
export async function saveFile(page: Page, to: string, passphrase = ''): Promise<string> {
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('menuitem', { name: 'Save workspace file…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Save workspace file' })
  await dialog.getByLabel('Passphrase (may stay blank)').fill(passphrase)
  const saving = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Save the file' }).click()
  await (await saving).saveAs(to)
  return to
}

/** Another computer: a browser that shares nothing with the first. */
export async function anotherComputer(browser: Browser, baseURL: string | undefined) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    ...(baseURL === undefined ? {} : { baseURL }),
  })
  return screensOf(await context.newPage())
}
