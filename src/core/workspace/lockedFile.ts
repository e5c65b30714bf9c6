import { UserError } from '../UserError'

/**
 * A workspace file under a passphrase: magic, rounds (uint32, little endian), salt (16 bytes), nonce (12), then the
 * file encrypted with AES-256-GCM. The key is stretched from the passphrase with PBKDF2-HMAC-SHA-256.
 */
const MAGIC = 'CHARGEWRIGHT-LOCKED1\n'
const SALT = 16
const NONCE = 12

/** Rounds of PBKDF2: what OWASP advises for HMAC-SHA-256 (Password Storage Cheat Sheet, 2023). */
const ROUNDS = 600_000
/** A file that asks for fewer or more was not written by Chargewright; far more would keep the browser busy for hours. */
const FEWEST_ROUNDS = 100_000
const MOST_ROUNDS = 5_000_000
/** What AES-GCM adds to the file to know it again. */
const TAG = 16

/** Random bytes a locked file needs, from a source nobody can guess. */
export interface LockRandomness {
  readonly salt: Uint8Array<ArrayBuffer>
  readonly nonce: Uint8Array<ArrayBuffer>
}

export const lockSizes = { salt: SALT, nonce: NONCE } as const

/** The file encrypted under the passphrase; a `UserError` where the browser cannot encrypt. */
export async function lockFile(
  file: Blob,
  passphrase: string,
  { salt, nonce }: LockRandomness,
): Promise<Blob> {
  const key = await keyFrom(passphrase, salt, ROUNDS)
  const secret = await subtle().encrypt(
    { name: 'AES-GCM', iv: nonce },
    key,
    await file.arrayBuffer(),
  )
  const rounds = new Uint8Array(4)
  new DataView(rounds.buffer).setUint32(0, ROUNDS, true)
  return new Blob([MAGIC, rounds, salt, nonce, secret])
}

/** Whether a file was written by `lockFile`. */
export async function isLockedFile(file: Blob): Promise<boolean> {
  return (await file.slice(0, MAGIC.length).text()) === MAGIC
}

/** The file that was encrypted; a `UserError` when the passphrase is not the one or the file is damaged. */
export async function unlockFile(file: Blob, passphrase: string): Promise<Blob> {
  const buffer = await file.slice(MAGIC.length).arrayBuffer()
  if (buffer.byteLength < 4 + SALT + NONCE + TAG) throw damaged()
  const rounds = new DataView(buffer).getUint32(0, true)
  if (rounds < FEWEST_ROUNDS || rounds > MOST_ROUNDS) throw damaged()
  const salt = new Uint8Array(buffer, 4, SALT)
  const nonce = new Uint8Array(buffer, 4 + SALT, NONCE)
  const key = await keyFrom(passphrase, salt, rounds)
  try {
    const secret = new Uint8Array(buffer, 4 + SALT + NONCE)
    return new Blob([await subtle().decrypt({ name: 'AES-GCM', iv: nonce }, key, secret)])
  } catch (cause) {
    throw new UserError(
      'workspace/wrong-passphrase',
      'This passphrase does not open the file, or the file is damaged.',
      'Check capitals and the keyboard layout. If the passphrase is right, save the file anew where it comes from: nobody can tell the two apart.',
      { cause },
    )
  }
}

function damaged(): UserError {
  return new UserError(
    'workspace/unreadable',
    'This file is not a whole Chargewright workspace: it was cut off or altered.',
    'Save the copy again on the computer it comes from, and open that file.',
  )
}

async function keyFrom(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<CryptoKey> {
  const bytes = new TextEncoder().encode(passphrase.normalize('NFKC'))
  const material = await subtle().importKey('raw', bytes, 'PBKDF2', false, ['deriveKey'])
  const stretch = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations }
  const cipher = { name: 'AES-GCM', length: 256 }
  return subtle().deriveKey(stretch, material, cipher, false, ['encrypt', 'decrypt'])
}

function subtle(): SubtleCrypto {
  // Browsers leave it out where a page comes without https.
  const found: SubtleCrypto | undefined = globalThis.crypto?.subtle
  if (found) return found
  throw new UserError(
    'workspace/no-encryption',
    'This browser encrypts nothing on a page that was opened without https.',
    'Open Chargewright under an https address or on this computer, or save without a passphrase.',
  )
}
