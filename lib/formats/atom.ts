import { textElement, xmlDocument, type XmlNode } from './xml'

export type AtomEntry = { id: string; title: string; url: string; published: Date; updated: Date; summary: string; category?: { term: string; label: string }; point?: { lat: number; lon: number } }
export type AtomFeed = { id: string; title: string; subtitle?: string; selfUrl: string; pageUrl: string; language: string; updated: Date; author: string; entries: AtomEntry[] }

const link = (rel: string, href: string, type?: string): XmlNode => ({ name: 'link', attributes: { rel, href, ...(type ? { type } : {}) } })

const entry = (e: AtomEntry): XmlNode => ({
  name: 'entry',
  children: [
    textElement('id', e.id),
    textElement('title', e.title),
    link('alternate', e.url, 'text/html'),
    textElement('published', e.published.toISOString()),
    textElement('updated', e.updated.toISOString()),
    { name: 'summary', attributes: { type: 'text' }, children: e.summary },
    ...(e.category ? [{ name: 'category', attributes: e.category }] : []),
    ...(e.point ? [textElement('georss:point', `${e.point.lat} ${e.point.lon}`)] : []),
  ],
})

/** An Atom feed (RFC 4287) with GeoRSS points; ids and addresses are absolute. */
export function atomFeed(feed: AtomFeed): string {
  return xmlDocument({
    name: 'feed',
    attributes: { xmlns: 'http://www.w3.org/2005/Atom', 'xmlns:georss': 'http://www.georss.org/georss', 'xml:lang': feed.language },
    children: [
      textElement('id', feed.id),
      textElement('title', feed.title),
      ...(feed.subtitle ? [textElement('subtitle', feed.subtitle)] : []),
      link('self', feed.selfUrl, 'application/atom+xml'),
      link('alternate', feed.pageUrl, 'text/html'),
      textElement('updated', feed.updated.toISOString()),
      { name: 'author', children: [textElement('name', feed.author)] },
      ...feed.entries.map(entry),
    ],
  })
}
