import { Icon } from '@/components/ui/icon'

/** A search box with its button; stands in a form with `method="get"`. `label` is heard, `placeholder` only seen. */
export function SearchField({ name = 'q', id = 'q', label, placeholder, button, value, maxLength = 200 }: { name?: string; id?: string; label: string; placeholder?: string; button: string; value?: string; maxLength?: number }) {
  return (
    <div className="search">
      <label className="vh" htmlFor={id}>{label}</label><Icon name="search" />
      <input id={id} name={name} type="search" defaultValue={value} placeholder={placeholder} maxLength={maxLength} autoComplete="off" enterKeyHint="search" />
      <button className="btn btn--primary" type="submit">{button}</button>
    </div>
  )
}
