import { getTranslations } from 'next-intl/server'
import { Icon } from '@/components/ui/icon'

/** Says on every page that this is a try-out and what it means. */
export async function DemoBanner() {
  const t = await getTranslations('layout')
  return <aside className="demo" aria-label={t('demo.label')}><p><Icon name="flask-conical" /><span><strong>{t('demo.title')}</strong> {t('demo.text')}</span></p></aside>
}
