import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Badge } from './badge'
import { Breadcrumbs } from './breadcrumbs'
import { Bars, StackBar } from './chart'
import { Chip } from './chip'
import { DateTile } from './date-tile'
import { Dialog } from './dialog'
import { Icon, isIconName } from './icon'
import { LocalText } from './local-text'
import { pageNumbers, Pagination } from './pagination'
import { initials } from './person'
import { Route } from './route'
import { Row } from './row'
import { Steps } from './steps'
import { Table } from './table'

const html = renderToStaticMarkup

describe('icons', () => {
  it('draw without script, silent unless named', () => {
    expect(html(<Icon name="house" />)).toMatch(/^<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path /)
    expect(html(<Icon name="house" label="Etusivu" />)).toContain('role="img" aria-label="Etusivu"')
  })

  it('give a plain flag for a name that is not in the set, and nothing of the object itself', () => {
    expect(html(<Icon name="no-such-icon" />)).toBe(html(<Icon name="flag" />))
    expect(isIconName('constructor')).toBe(false)
  })

  it('hold every icon of the feedback categories', () => {
    const used = [...readFileSync('db/seed/categories.json', 'utf8').matchAll(/"icon": "([a-z0-9-]+)"/g)].map((m) => m[1] ?? '')
    expect(used.length).toBeGreaterThan(10)
    expect(used.filter((name) => !isIconName(name))).toEqual([])
  })
})

describe('parts', () => {
  it('tell a state with an icon and a word', () => {
    expect(html(<Badge tone="wait">Työn alla</Badge>)).toMatch(/badge--wait"><svg.*<\/svg>Työn alla<\/span>/)
  })

  it('say of a selected filter that it can be removed', () => {
    expect(html(<Chip href="/fi/palaute" selected removeLabel="Poista rajaus">Petonen</Chip>)).toContain('aria-current="true"><span class="vh">Poista rajaus </span>Petonen')
    expect(html(<Chip href="/fi/palaute">Petonen</Chip>)).not.toContain('aria-current')
  })

  it('make the whole row a link, or no link at all', () => {
    expect(html(<Row href="/fi/palaute/P-1" title="Kuoppa" />)).toMatch(/^<a class="row row--bare" href="\/fi\/palaute\/P-1">/)
    expect(html(<Row title="Kuoppa" />)).toMatch(/^<div/)
  })

  it('show the weekday and day of a local date in each language', () => {
    expect(html(<DateTile on="2026-11-26" locale="fi" />)).toBe('<time class="date" dateTime="2026-11-26"><i>to</i><b>26</b></time>')
    expect(html(<DateTile on="2026-11-26" locale="en" />)).toContain('<i>Thu</i>')
  })

  it('mark a fallback with its own language', () => {
    expect(html(<LocalText locale="sv" text={{ fi: 'Tupa' }} />)).toBe('<span lang="fi">Tupa</span>')
    expect(html(<LocalText locale="sv" text={{ fi: 'Tupa', sv: 'Stuga' }} />)).toBe('<span>Stuga</span>')
  })

  it('lead the route from done through now to next', () => {
    const out = html(<Route stops={[{ key: 'a', icon: 'inbox', title: 'A', state: 'done' }, { key: 'b', icon: 'hammer', title: 'B', state: 'now' }, { key: 'c', icon: 'flag', title: 'C', state: 'next' }]} />)
    expect([...out.matchAll(/<li class="([^"]*)"/g)].map((m) => m[1])).toEqual(['', 'is-now to-next', 'is-next'])
    expect(out.match(/aria-current="step"/g)).toHaveLength(1)
  })

  it('count steps from one', () => {
    const out = html(<Steps items={['Asia', 'Paikka', 'Tarkistus']} current={2} stepWord="Vaihe 2/3" />)
    expect([...out.matchAll(/<li class="([^"]*)"/g)].map((m) => m[1])).toEqual(['is-done', 'is-now', ''])
    expect(out).toContain('Vaihe 2/3')
  })

  it('write every value of a chart as text and keep bars within their track', () => {
    const out = html(<Bars max={10} goal={{ value: 5, label: 'Tavoite' }} bars={[{ key: 'a', label: 'Kadut', value: 30, shown: '30 pv' }]} />)
    expect(out).toContain('30 pv')
    expect(out).toContain('--v:100')
    expect(out).toContain('--g:50')
    expect(html(<Bars bars={[{ key: 'a', label: 'Kadut', value: 0, shown: '0' }]} />)).toContain('--v:0')
    expect(html(<StackBar parts={[{ key: 'a', label: 'Kyllä', value: 99, shown: '99 %', colour: 'chart-1' }, { key: 'b', label: 'Ei', value: 1, shown: '1 %', colour: 'chart-2' }]} />).match(/1 %<\/li>|>1 %<\/span>/g)).toHaveLength(1)
  })

  it('name rows and columns of a table', () => {
    const out = html(<Table caption="Luvut" rows={[{ n: 1 }]} rowKey={(r) => String(r.n)} columns={[{ key: 'a', head: 'Aihe', rowHead: true, cell: () => 'Kadut' }, { key: 'b', head: 'Määrä', right: true, cell: (r) => r.n }]} />)
    expect(out).toContain('<th scope="col" class="r">Määrä</th>')
    expect(out).toContain('<th scope="row">Kadut</th>')
    expect(out).toContain('tabindex="0"')
  })

  it('open a dialog in place where there is no script', () => {
    expect(html(<Dialog trigger="Peru" title="Perutaanko?" closeLabel="Sulje"><p>Sisältö</p></Dialog>)).toMatch(/^<details.*<summary class="btn btn--secondary">Peru<\/summary>.*<p>Sisältö<\/p>/)
  })

  it('lead back from the last crumb that is a link', () => {
    expect(html(<Breadcrumbs label="Murupolku" items={[{ href: '/fi/palaute', label: 'Palautteet' }, { label: 'Kuoppa' }]} />)).toContain('<a class="back" href="/fi/palaute">')
  })

  it('take initials of first and last name, whole letters', () => {
    expect(initials('Aino Maria Öhman')).toBe('AÖ')
    expect(initials(' aino ')).toBe('A')
    expect(initials('')).toBe('')
  })
})

describe('pages', () => {
  it('show the ends and the near ones; a gap of one is the number itself', () => {
    expect(pageNumbers(1, 1)).toEqual([1])
    expect(pageNumbers(2, 4)).toEqual([1, 2, 3, 4])
    expect(pageNumbers(4, 12)).toEqual([1, 2, 3, 4, 5, 0, 12])
    expect(pageNumbers(6, 12)).toEqual([1, 0, 5, 6, 7, 0, 12])
    expect(pageNumbers(12, 12)).toEqual([1, 0, 11, 12])
  })

  it('stay away when there is one page', () => {
    const words = { label: 'Sivut', previous: 'Edellinen', next: 'Seuraava', page: (n: number) => `Sivu ${n}` }
    expect(html(<Pagination current={1} last={1} hrefOf={(n) => `?s=${n}`} words={words} />)).toBe('')
    expect(html(<Pagination current={2} last={3} hrefOf={(n) => `?s=${n}`} words={words} />)).toContain('<a href="?s=2" aria-label="Sivu 2" aria-current="page">2</a>')
  })
})
