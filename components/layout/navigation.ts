import type { IconName } from '@/components/ui/icon'
import type { Route } from '@/lib/i18n/href'

type Fixed = Exclude<Route, `${string}[${string}`>
export type NavItem = { route: Fixed; /** Key in `layout.json` under `nav`. */ word: string; icon: IconName; /** The raised button of the phone bar. */ main?: true; /** Lit only on the page itself, not on those under it. */ exact?: true }

/** The header's words, in the city's order. A new domain adds its line here; only routes with a page may stand here. */
export const mainNav: NavItem[] = [
  { route: '/feedback', word: 'feedback', icon: 'message-square-text' },
  { route: '/feedback/new', word: 'giveFeedback', icon: 'message-square-plus', exact: true },
  { route: '/feedback/follow', word: 'follow', icon: 'bell', exact: true },
  { route: '/feedback/statistics', word: 'statistics', icon: 'chart-column', exact: true },
]

/** Five on the phone, the third raised. */
export const bottomNav: NavItem[] = [
  { route: '/', word: 'home', icon: 'house', exact: true },
  { route: '/feedback', word: 'feedback', icon: 'map' },
  { route: '/feedback/new', word: 'give', icon: 'message-square-plus', main: true, exact: true },
  { route: '/feedback/follow', word: 'followShort', icon: 'bell', exact: true },
  { route: '/own', word: 'own', icon: 'circle-user-round' },
]

/** Two columns of the footer. */
export const footNav: [NavItem[], NavItem[]] = [
  [
    { route: '/about', word: 'about', icon: 'info' },
    { route: '/open-data', word: 'openData', icon: 'download' },
    { route: '/feedback/statistics', word: 'statistics', icon: 'chart-column' },
  ],
  [
    { route: '/accessibility', word: 'accessibility', icon: 'accessibility' },
    { route: '/privacy', word: 'privacy', icon: 'shield' },
  ],
]

/** Pages that are there only in demo mode. */
export const demoNav: NavItem[] = [
  { route: '/outbox', word: 'outbox', icon: 'mail' },
  { route: '/style-guide', word: 'styleGuide', icon: 'layers' },
]
