import type { CSSProperties } from 'react'
import { getTranslations } from 'next-intl/server'
import { Icon } from '@/components/ui/icon'
import { iconNodes, type IconName } from '@/components/ui/icon-nodes'

const colours = ['surface-page', 'surface-panel', 'surface-sunken', 'surface-tint', 'surface-deep', 'action', 'ink', 'ink-soft', 'done-mark', 'wait-mark', 'danger-mark', 'line-control'] as const
const sizes = ['title-xl', 'title-l', 'title-m', 'title-s', 'lead', 'body', 'meta', 'label'] as const

/** The colours, the type steps and every icon of the set with its name. */
export async function Looks() {
  const t = await getTranslations('style')
  return (
    <>
      <section className="full"><h2>{t('colours')}</h2><div className="swatches">{colours.map((c) => <div className="swatch" key={c}><i style={{ '--c': `var(--${c})` } as CSSProperties} /><strong>{t(`colour.${c}`)}</strong><br /><span className="soft">{c}</span></div>)}</div></section>
      <section className="full specimen"><h2>{t('type')}</h2>{sizes.map((s) => <p key={s}><span className="meta">{s}</span><span style={{ fontSize: `var(--text-${s})`, fontWeight: s.startsWith('title') ? 'var(--weight-title)' : undefined, lineHeight: 1.2 }}>{t('specimen')}</span></p>)}</section>
      <section className="full"><h2>{t('icons')}</h2><ul className="icon-list">{(Object.keys(iconNodes) as IconName[]).map((name) => <li key={name}><Icon name={name} /><span className="meta">{name}</span></li>)}</ul></section>
    </>
  )
}
