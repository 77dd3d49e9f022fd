import { describe, expect, it } from 'vitest'
import { alternates } from './href'
import { routeOf } from './route-of'

describe('routeOf', () => {
  it('knows a page from its public address and from its folder', () => {
    expect(routeOf('/fi/palaute/P-7F3K-9Q')).toEqual({ locale: 'fi', route: '/feedback/[number]', params: { number: 'P-7F3K-9Q' } })
    expect(routeOf('/sv/feedback/P-7F3K-9Q')?.route).toBe('/feedback/[number]')
    expect(routeOf('/fi')?.route).toBe('/')
    expect(routeOf('/en/')?.route).toBe('/')
  })

  it('takes a fixed address before one with a parameter', () => {
    expect(routeOf('/fi/palaute/uusi')?.route).toBe('/feedback/new')
    expect(routeOf('/fi/feedback/statistics')?.route).toBe('/feedback/statistics')
  })

  it('says nothing of what is no page', () => {
    expect(routeOf('/fi/eiole')).toBeNull()
    expect(routeOf('/de/feedback')).toBeNull()
    expect(routeOf('/api/health')).toBeNull()
  })

  it('leads to the same page in every language', () => {
    const here = routeOf('/fi/palaute/seuranta')
    expect(here && alternates(here.route, here.params)).toEqual({ fi: '/fi/palaute/seuranta', en: '/en/feedback/follow', sv: '/sv/respons/folj' })
  })
})
