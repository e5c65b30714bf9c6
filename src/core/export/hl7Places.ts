/** Where a cell stands in a message: `CDM-7.1` is component 1 of field 7 of segment CDM. */
export interface Hl7Place {
  readonly segment: string
  /** From 1. */
  readonly field: number
  /** From 1; 0 where the cell is the whole field. */
  readonly component: number
}

const form = /^([A-Z][A-Z0-9]{2})-([1-9]\d{0,2})(?:\.([1-9]\d?))?$/

/** The place that a heading of a layout names; null where it names none. */
export function hl7PlaceOf(heading: string): Hl7Place | null {
  const [, segment = '', field = '', component = '0'] = form.exec(heading) ?? []
  return segment === '' ? null : { segment, field: Number(field), component: Number(component) }
}

/** Whether a heading of a layout names a place in a message. */
export function isHl7Place(heading: string): boolean {
  return form.test(heading)
}

/** The segment of a place. */
export function segmentOf(place: string): string {
  return place.slice(0, 3)
}
