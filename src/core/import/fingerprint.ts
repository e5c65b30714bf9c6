/** A short text that is the same for the same bytes: FNV-1a over every byte of small files, over steps of large ones. */
export function fingerprintOf(files: readonly Uint8Array[]): string {
  let hash = 0x811c9dc5
  for (const bytes of files) {
    const step = Math.max(1, Math.floor(bytes.length / 1_000_000))
    for (let at = 0; at < bytes.length; at += step)
      hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193)
  }
  const size = files.reduce((sum, bytes) => sum + bytes.length, 0)
  return `${size}-${(hash >>> 0).toString(16)}`
}
