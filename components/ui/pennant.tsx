import { Icon } from './icon'

/** The blue swallow tail of a good example; nobody else may use the shape. */
export function Pennant({ label, href }: { label: string; href?: string }) {
  const inside = <><Icon name="star" />{label}</>
  return href ? <a className="pennant" href={href}>{inside}</a> : <span className="pennant">{inside}</span>
}
