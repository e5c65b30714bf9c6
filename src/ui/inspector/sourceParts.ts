/** A piece of a source: plain words, or an address with what is shown of it. */
export interface SourcePart {
  readonly text: string
  /** Blank for plain words. */
  readonly address: string
}

/** An address up to this length is shown whole. */
const SHOWN_WHOLE = 40

/** Cuts a source such as `I/OCE edit 44; https://example.org/page` into words and addresses, in order. */
export function sourceParts(source: string): SourcePart[] {
  return source
    .split(/(https?:\/\/[^\s;]+)/)
    .filter((text) => text !== '')
    .map((text) =>
      /^https?:/.test(text) && URL.canParse(text)
        ? { text: shown(text), address: text }
        : { text, address: '' },
    )
}

function shown(address: string): string {
  const short = address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')
  return short.length <= SHOWN_WHOLE ? short : new URL(address).host.replace(/^www\./, '')
}
