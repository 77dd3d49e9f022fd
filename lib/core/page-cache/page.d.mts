import type { Page } from './store.mjs'

export function ownTag(key: string): string
export function pageTags(header: string | undefined): string[]
export function tagsOf(key: string, value: Page): string[]
export function scriptHashes(html: string): string[]
export function finish(value: Page, read?: (href: string) => string | null): void
export function inlineStyles(html: string, read: (href: string) => string | null): string
export function isFailure(value: Page): boolean
