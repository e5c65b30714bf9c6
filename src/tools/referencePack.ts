import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** Writes `name` as a gzip pack that is the same bytes for the same content; returns its size in bytes. */
export function writePack(outDir: string, name: string, content: Uint8Array | object): number {
  const plain =
    content instanceof Uint8Array ? content : new TextEncoder().encode(JSON.stringify(content))
  const packed = gzipSync(plain, { level: 9 })
  // Byte 9 names the operating system that packed it; 255 is "unknown", so that every machine agrees.
  packed[9] = 255
  mkdirSync(outDir, { recursive: true })
  writeFileSync(join(outDir, name), packed)
  return packed.length
}
