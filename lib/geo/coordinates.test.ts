import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatTm35fin, formatWgs84, isPoint, looksLikeCoordinates, parseCoordinates } from './coordinates'
import { distance } from './distance'
import { fromTm35fin, toTm35fin } from './tm35fin'

const inKuopio = fc.record({ lat: fc.double({ min: 62.45, max: 63.5, noNaN: true }), lon: fc.double({ min: 26.5, max: 29.05, noNaN: true }) })
const point = (typed: string) => {
  const parsed = parseCoordinates(typed)
  if (!parsed.ok) throw new Error(`${typed}: ${parsed.reason}`)
  return parsed
}

describe('typed coordinates', () => {
  it.each([
    '62.8925, 27.6780', '62,8925 27,6780', '62,8925, 27,6780', '62,8925;27,6780', '62.8925 27.6780', 'N 62.8925 E 27.6780', '62.8925° N, 27.6780° E',
    'lat 62.8925 lon 27.6780', 'Lat: 62.8925, Lng: 27.6780', 'geo:62.8925,27.6780', '62°53\'33"N 27°40\'40,8"E', "62° 53,55′ N  27° 40,68′ E", '62°53′33″ P, 27°40′40.8″ I',
    'leveys 62,8925 pituus 27,6780',
  ])('reads %s as Kuopio', (typed) => {
    const parsed = point(typed)
    expect(distance(parsed.point, { lat: 62.8925, lon: 27.678 })).toBeLessThan(3)
    expect(parsed).toMatchObject({ system: 'wgs84', swapped: false })
  })

  it.each(['N 6974229, E 534441', 'N 6974229 E 534441', '6974229 534441', '6 974 229, 534 441', 'N 6 974 229 E 534 441', 'N=6974229; E=534441', 'E 534441 N 6974229', 'ETRS-TM35FIN N 6974229 E 534441', '6974229,0 534441,0'])('reads %s as metres', (typed) => {
    const parsed = point(typed)
    expect(parsed).toMatchObject({ system: 'tm35fin', swapped: false })
    expect(distance(parsed.point, fromTm35fin(6974229, 534441))).toBeLessThan(1)
  })

  it('recognises a swapped order and offers it corrected', () => {
    expect(point('27.6780, 62.8925')).toMatchObject({ swapped: true, point: { lat: 62.8925, lon: 27.678 } })
    expect(point('534441, 6974229')).toMatchObject({ swapped: true, system: 'tm35fin' })
  })

  it('says that Stockholm and the sea off Africa are not in Finland', () => {
    for (const typed of ['59.33, 18.07', '0.0, 0.0', '-62.8, 27.6', '91.5, 27.6', '3534441 6974229']) expect(parseCoordinates(typed).ok).toBe(false)
    expect(parseCoordinates('59.33, 18.07')).toEqual({ ok: false, reason: 'notInFinland' })
  })

  it.each(['', 'NaN, NaN', 'Infinity 27', 'Puijonkatu 12', '62', '62 27', "62°75' 27°10'", '62.1, 27.2, 28.3', '{"lat":62}', '１２', '\u0000', '9'.repeat(5000)])('refuses %j as no coordinates', (typed) => {
    expect(parseCoordinates(typed)).toEqual({ ok: false, reason: 'notCoordinates' })
  })

  it('never throws and never gives a point outside Finland', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[NE0-9 .,°'"-]{0,40}$/)), (typed) => {
      const parsed = parseCoordinates(typed)
      if (parsed.ok) expect(parsed.point.lat > 58 && parsed.point.lat < 72 && parsed.point.lon > 18 && parsed.point.lon < 33).toBe(true)
    }), { numRuns: 500 })
  })

  it('reads back what it writes, in both systems', () => {
    fc.assert(fc.property(inKuopio, (p) => {
      expect(distance(point(formatWgs84(p)).point, p)).toBeLessThan(1)
      expect(distance(point(formatTm35fin(p)).point, p)).toBeLessThan(1)
    }))
  })

  it('agrees with known points of EPSG:3067', () => {
    // On the central meridian of zone 35 (27° E) the easting is 500 000 by definition.
    expect(toTm35fin({ lat: 62.8925, lon: 27 }).e).toBeCloseTo(500_000, 3)
    // The municipality's extent in both systems, as the National Land Survey gives it.
    expect(toTm35fin({ lat: 62.593, lon: 27.678 }).n).toBeGreaterThan(6_940_000)
    expect(toTm35fin({ lat: 63.403, lon: 27.678 }).n).toBeLessThan(7_033_000)
  })

  it('turns metres to degrees and back within a millimetre', () => {
    fc.assert(fc.property(inKuopio, (p) => {
      const { n, e } = toTm35fin(p)
      expect(distance(fromTm35fin(n, e), p)).toBeLessThan(0.001)
    }))
  })

  it('tells a name from coordinates', () => {
    expect(looksLikeCoordinates('62.9, 27.7')).toBe(true)
    expect(looksLikeCoordinates('ETRS-TM35FIN 6974229 534441')).toBe(true)
    expect(looksLikeCoordinates('Suokatu 42')).toBe(false)
  })

  it('knows what can be a point', () => {
    expect(isPoint({ lat: 62, lon: 27 })).toBe(true)
    for (const bad of [{ lat: NaN, lon: 27 }, { lat: '62', lon: 27 }, { lat: 91, lon: 0 }, { lat: 0, lon: 181 }, { lat: Infinity, lon: 0 }, { lat: null, lon: undefined }]) expect(isPoint(bad)).toBe(false)
  })
})
