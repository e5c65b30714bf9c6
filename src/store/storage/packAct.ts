import type { EditAct } from '../../core/history/Act'
import { type PackedEdits, packEdits, unpackEdits } from '../../core/history/packEdits'
import type { Seal, SealedAct } from '../../core/history/trail'

/** An act of many edits as it is kept: the browser copies what it stores on the page's own thread. */
export type PackedAct = Omit<EditAct, 'edits'> & Seal & { readonly edits: PackedEdits }

/** An act on its way to be kept: one that was made in slices is packed already. */
export type KeptAct = SealedAct | PackedAct

/** From this many edits on packing them costs less than copying each. */
const MANY = 1000

export function packAct(act: KeptAct): KeptAct {
  if (isPacked(act) || act.type !== 'edit' || act.edits.length < MANY) return act
  return { ...act, edits: packEdits(act.edits) }
}

export function unpackAct(act: KeptAct): SealedAct {
  return isPacked(act) ? { ...act, edits: unpackEdits(act.edits) } : act
}

export function isPacked(act: KeptAct): act is PackedAct {
  return act.type === 'edit' && 'numbers' in act.edits
}
