import { createElement } from 'react'
import { iconNodes, type IconName, type IconNode } from './icon-nodes'

export type { IconName }

/** One drawing from its node; client code uses this with a single import from `icon-nodes`, so that it carries no other icon. */
export function Drawing({ node, className, label }: { node: IconNode; className?: string; label?: string }) {
  return (
    <svg className={className ? `icon ${className}` : 'icon'} viewBox="0 0 24 24" {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}>
      {node.map(([tag, attributes], i) => createElement(tag, { ...attributes, key: i }))}
    </svg>
  )
}

export const isIconName = (name: string): name is IconName => Object.hasOwn(iconNodes, name)

/** An icon by its lucide name, rendered on the server. A name from the database that is not in the set becomes a plain flag. */
export function Icon({ name, className, label }: { name: IconName | (string & {}); className?: string; label?: string }) {
  return <Drawing node={isIconName(name) ? iconNodes[name] : iconNodes.flag} className={className} label={label} />
}
