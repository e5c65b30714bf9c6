/**
 * What sort of code a line would carry if it carried one. Hospitals differ by kind: one fixes every lab code
 * and no device code, so practice is compared kind by kind.
 */
export const codeKinds = [
  'device',
  'equipment',
  'drug',
  'lab',
  'imaging',
  'surgery',
  'service',
] as const
export type CodeKind = (typeof codeKinds)[number]
