/**
 * How a line gets its HCPCS code. `static`: the code stands on the line (hard-coded). `dynamic`: coders
 * assign it per encounter (soft-coded), an empty code is right. `none`: no code is needed.
 * `required`: a code belongs on the line and is missing.
 */
export const codings = ['static', 'dynamic', 'none', 'required'] as const
export type Coding = (typeof codings)[number]

/** The words users read for each coding. */
export const codingLabels: Readonly<Record<Coding, string>> = {
  static: 'Static',
  dynamic: 'Dynamic',
  none: 'No code needed',
  required: 'Code required',
}

/** The coding stored as its index in a byte array; codes outside the list are a bug. */
export function codingAt(index: number): Coding {
  const coding = codings[index]
  if (coding === undefined) throw new RangeError(`Coding ${index} is not one of 0 to 3.`)
  return coding
}
