import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { type App, screensOf } from './story'

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

/** A file opened on another computer: a browser that shares nothing with the first. */
export async function openedElsewhere(
  browser: Browser,
  baseURL: string | undefined,
  file: string,
): Promise<App> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    ...(baseURL === undefined ? {} : { baseURL }),
  })
  const elsewhere = screensOf(await context.newPage())
  await elsewhere.start.open()
  await elsewhere.start.openFile(file)
  return elsewhere
}

/** The reviewer says who she is, and has the lines before her. */
export async function beginReview({ lines }: App): Promise<void> {
  const ruth = { name: 'Ruth Okafor', role: 'Compliance reviewer' }
  await lines.answerLicence('No, leave CPT out', ruth)
  await lines.ready()
}

/** The reviewer at her own computer, with the file open. */
export async function aReviewer(browser: Browser, baseURL: string | undefined, file: string) {
  const reviewer = await openedElsewhere(browser, baseURL, file)
  await beginReview(reviewer)
  return reviewer
}

/** The reviewer saves her copy to send it back, and closes her browser. */
export async function sentBack({ page }: App, to: string): Promise<string> {
  const file = await saveFile(page, to)
  await page.context().close()
  return file
}

/** Opens a copy that came back beside the open workspace; returns the question how to merge it. */
export async function openCopy({ page, start }: App, file: string) {
  const name = basename(file)
  await start.drop(name, await readFile(file))
  return page.getByRole('dialog', {
    name: new RegExp(`^${name.replaceAll('.', '\\.')} is a copy of`),
  })
}
