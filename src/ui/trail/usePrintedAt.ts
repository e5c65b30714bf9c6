import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/**
 * When the page went to the printer, as ISO 8601 in UTC; null while it is not being printed. What is drawn for it stands
 * before the browser takes its picture.
 */
export function usePrintedAt(): string | null {
  const [printedAt, setPrintedAt] = useState<string | null>(null)
  useEffect(() => {
    const begin = () => flushSync(() => setPrintedAt(new Date().toISOString()))
    const end = () => setPrintedAt(null)
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [])
  return printedAt
}
