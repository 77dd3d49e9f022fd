import { getTranslations } from 'next-intl/server'
import { RadioGroup } from '@/components/form/choices'
import { PinIcon, pinIconNames } from '@/components/map/pin-icons'

/** The drawing of a topic or a group, chosen from those that a pin of the map can carry. */
export async function IconField({ value }: { value?: string }) {
  const [t, names] = await Promise.all([getTranslations('feedbackEditors.categories'), getTranslations('feedbackEditors.icons')])
  // A drawing that came with data of old stays until another is chosen.
  const old = value && !pinIconNames.has(value) ? [{ value, label: t('iconNow') }] : []
  const choices = [...pinIconNames].map((name) => ({ value: name, words: names(name) })).sort((a, b) => a.words.localeCompare(b.words, 'fi'))
  return (
    <div className="iconpick">
      <RadioGroup name="icon" label={t('icon')} hint={t('iconHint')} value={value} choices={[...old, ...choices.map((c) => ({ value: c.value, label: <><PinIcon name={c.value} />{c.words}</> }))]} />
    </div>
  )
}
