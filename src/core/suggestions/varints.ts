/** Writes whole numbers from 0 to 2^32 - 1 seven bits a byte, the smallest part first. */
export function encodeVarints(values: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(values.length * 5)
  let at = 0
  for (let index = 0; index < values.length; index++) {
    let rest = values[index] ?? 0
    while (rest > 127) {
      bytes[at++] = (rest & 127) | 128
      rest = Math.floor(rest / 128)
    }
    bytes[at++] = rest
  }
  return bytes.slice(0, at)
}

/** Reads all the numbers `encodeVarints` wrote. */
export function decodeVarints(bytes: Uint8Array): Uint32Array<ArrayBuffer> {
  const values = new Uint32Array(bytes.length)
  let count = 0
  let value = 0
  let factor = 1
  for (const byte of bytes) {
    value += (byte & 127) * factor
    if (byte > 127) factor *= 128
    else {
      values[count++] = value
      value = 0
      factor = 1
    }
  }
  return values.slice(0, count)
}
