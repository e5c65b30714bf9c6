import { lazy } from 'react'

// The first screens are drawn sooner without these; they come once the page rests (`loadLaterScreens`).
const review = () => import('./review/ReviewScreen')
const rules = () => import('./rules/RulesScreen')
const history = () => import('./trail/HistoryScreen')
const exporting = () => import('./export/ExportScreen')

export const ReviewScreen = lazy(async () => ({ default: (await review()).ReviewScreen }))
export const RulesScreen = lazy(async () => ({ default: (await rules()).RulesScreen }))
export const HistoryScreen = lazy(async () => ({ default: (await history()).HistoryScreen }))
export const ExportScreen = lazy(async () => ({ default: (await exporting()).ExportScreen }))

/** Loads the screens behind the first ones, so that going there waits for nothing, not even for a server. */
export function loadLaterScreens(): void {
  // A screen that could not be loaded says so when it is opened.
  for (const load of [review, rules, history, exporting]) load().catch(() => undefined)
}
