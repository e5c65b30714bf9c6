import type { ExportProfile } from '../ExportProfile'
import { cernerBillItem, cernerPriceSchedule } from './cernerBillItem'
import { cmsSimple } from './cmsSimple'
import { cmsTall } from './cmsTall'
import { epicEap } from './epicEap'
import { hl7Mfn } from './hl7Mfn'
import { meditechBar } from './meditechBar'
import { ownLayoutProfile } from './ownLayout'
import { paragon } from './paragon'

/** The layouts that ship with the app, in the order in which they are offered. */
export const readyProfiles: readonly ExportProfile[] = [
  ownLayoutProfile,
  epicEap,
  cernerBillItem,
  cernerPriceSchedule,
  meditechBar,
  paragon,
  hl7Mfn,
  cmsSimple,
  cmsTall,
]
