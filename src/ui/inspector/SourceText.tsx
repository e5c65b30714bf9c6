import style from './Inspector.module.css'
import { sourceParts } from './sourceParts'

/** Where a rule or fact comes from; addresses are links that open a tab of their own. */
export function SourceText({ lead, source }: { lead: string; source: string }) {
  return (
    <span className={style.source}>
      {lead}
      {sourceParts(source).map(({ text, address }, index) =>
        address === '' ? (
          text
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never change places.
          <a key={index} href={address} title={address} target="_blank" rel="noopener noreferrer">
            {text}
          </a>
        ),
      )}
    </span>
  )
}
