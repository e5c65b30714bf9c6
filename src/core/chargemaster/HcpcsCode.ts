/** True for text shaped like a HCPCS code: `99213`, `0001F`, `0075T`, `0240U` (Level I) or `J1885` (Level II). */
export function isHcpcsShape(text: string): boolean {
  return /^(?:\d{4}[0-9A-Z]|[A-Z]\d{4})$/.test(text)
}

/** 1 for CPT codes (they begin with a digit), 2 for the alphanumeric codes CMS publishes. */
export function hcpcsLevel(code: string): 1 | 2 {
  return /^\d/.test(code) ? 1 : 2
}
