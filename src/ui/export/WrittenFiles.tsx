import type { RefObject } from 'react'
import { useWorkspace } from '../../store/useWorkspace'
import style from './ExportScreen.module.css'

/** The files that were written last, with what tells whether they arrived whole. */
export function WrittenFiles({ heading }: { heading: RefObject<HTMLHeadingElement | null> }) {
  const files = useWorkspace((workspace) => workspace.writtenFiles)
  if (files.length === 0) return null
  return (
    <section aria-labelledby="written-title">
      <h2 id="written-title" ref={heading} tabIndex={-1}>
        Written by the last export
      </h2>
      <ul className={style.list}>
        {files.map(({ name, bytes, sha256 }) => (
          <li key={name}>
            <span className={style.problem}>{name}</span>
            <span className={style.effect}>{bytes.toLocaleString('en-US')} bytes</span>
            <code className={style.hash} title={`SHA-256 ${sha256}`}>
              SHA-256 {sha256.slice(0, 12)}…
            </code>
          </li>
        ))}
      </ul>
    </section>
  )
}
