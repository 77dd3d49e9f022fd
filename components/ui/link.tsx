import type { ReactNode } from 'react'
import { Icon } from './icon'

/** A link in text: always underlined. `arrow` for "see all"; an address elsewhere gets its mark and `rel`. */
export function Link({ href, lang, arrow, external, children }: { href: string; lang?: string; arrow?: boolean; external?: boolean; children: ReactNode }) {
  return (
    <a href={href} lang={lang} hrefLang={lang} rel={external ? 'noopener noreferrer' : undefined} className={arrow || external ? 'link--icon' : undefined}>
      {children}{arrow && <Icon name="arrow-right" />}{external && <Icon name="external-link" />}
    </a>
  )
}
