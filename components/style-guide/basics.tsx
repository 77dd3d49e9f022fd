import { getTranslations } from 'next-intl/server'
import { Badge, Count, type Tone } from '@/components/ui/badge'
import { Button, Buttons, IconButton, LinkButton } from '@/components/ui/button'
import { Chip, Chips } from '@/components/ui/chip'
import { Icon, type IconName } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { Note, type NoteTone } from '@/components/ui/note'
import { Pagination } from '@/components/ui/pagination'
import { Pennant } from '@/components/ui/pennant'
import { Person } from '@/components/ui/person'
import { Segment, Tabs } from '@/components/ui/tabs'
import { Toast } from '@/components/ui/toast'

const badges: [Tone, IconName, string][] = [['idle', 'inbox', 'received'], ['wait', 'hammer', 'inProgress'], ['done', 'message-square-check', 'answered'], ['info', 'corner-up-right', 'moved'], ['danger', 'alarm-clock', 'late'], ['idle', 'flask-conical', 'example']]
const notes: [NoteTone, string][] = [['info', 'noteInfo'], ['done', 'noteDone'], ['wait', 'noteWait'], ['danger', 'noteDanger'], ['plain', 'notePlain']]

export async function Basics() {
  const t = await getTranslations('style')
  const c = await getTranslations('common')
  return (
    <>
      <section className="two-thirds"><h2>{t('buttons')}</h2>
        <div className="stack">
          <Buttons><Button look="primary" icon={<Icon name="send" />}>{t('send')}</Button><Button>{t('saveDraft')}</Button><Button look="quiet">{t('cancel')}</Button></Buttons>
          <Buttons><Button look="danger" icon={<Icon name="trash" />}>{t('withdraw')}</Button><Button look="danger-filled">{t('withdraw')}</Button><Button disabled>{t('notYet')}</Button><LinkButton href="#" size="s" icon={<Icon name="download" />}>{t('small')}</LinkButton><IconButton icon={<Icon name="plus" />} label={t('add')} /></Buttons>
          <p><Link href="#">{t('link')}</Link> · <Link href="#" arrow>{c('seeAll')}</Link> · <Link href="https://www.kuopio.fi" external>kuopio.fi</Link></p>
        </div>
      </section>
      <section className="third"><h2>{t('pennant')}</h2><p><Pennant label={t('pennant')} /></p><p className="meta figure__words">{t('pennantRule')}</p></section>
      <section className="full"><h2>{t('states')}</h2><div className="chips">{badges.map(([tone, icon, word]) => <Badge key={word} tone={tone} icon={icon}>{t(`badge.${word}`)}</Badge>)}</div></section>
      <section><h2>{t('notes')}</h2><div className="stack">{notes.map(([tone, word]) => <Note key={word} tone={tone} title={tone === 'danger' ? t('noteDangerTitle') : undefined}>{t(word)}</Note>)}<Toast action={{ href: '#', label: t('undo') }}>{t('toast')}</Toast></div></section>
      <section><h2>{t('filters')}</h2>
        <div className="stack">
          <Chips label={t('filters')}><Chip href="#" icon="sliders-horizontal">{t('filter')}</Chip><Chip href="#" selected removeLabel={t('removeFilter')}>Petonen</Chip><Chip href="#">{t('open')}</Chip><Chip href="#" small>{t('small')}</Chip></Chips>
          <Segment label={t('view')} items={[{ href: '#list', label: t('list'), icon: 'list', current: true }, { href: '#map', label: t('map'), icon: 'map' }]} />
          <Tabs label={t('tabs')} items={[{ href: '#a', label: t('badge.received'), current: true }, { href: '#b', label: t('badge.late'), count: 2 }, { href: '#c', label: t('badge.answered') }]} />
          <Pagination current={4} last={12} hrefOf={(page) => `#p${page}`} words={{ label: c('pages'), previous: c('previousPage'), next: c('nextPage'), page: (page) => c('page', { page }) }} />
          <p>{t('count')} <Count>12</Count></p>
          <div className="people"><Person name="Aino Esimerkki" head>{t('role')}</Person><Person name="Väinö Öhman">{t('role')}</Person></div>
        </div>
      </section>
    </>
  )
}
