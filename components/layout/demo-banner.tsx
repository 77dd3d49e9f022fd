import { getTranslations } from 'next-intl/server'
import { Icon } from '@/components/ui/icon'

/** Says on every page that this is a try-out and what it means. */
export async function DemoBanner() {
  const t = await getTranslations('layout')
  return <p className="demo"><span><Icon name="flask-conical" /><span className="demo__words"><strong>{t('demo.title')}</strong> {t('demo.text')}</span></span></p>
}
