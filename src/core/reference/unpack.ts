/**
 * Unpacks a `*.pack` file: gzip, unpacked by the platform, so that it works in a page, a worker and Node 20
 * alike. Rejects with the platform's error when the bytes are no gzip.
 */
export async function unpack(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

/** Unpacks a pack that holds JSON. The caller names the shape: packs are built by this project's own tool. */
export async function unpackJson<Shape>(packed: Uint8Array<ArrayBuffer>): Promise<Shape> {
  return JSON.parse(new TextDecoder().decode(await unpack(packed))) as Shape
}
