import type { Feature, Point } from 'geojson'

/** A point feature in RFC 7946 order (longitude first), rounded to five decimals: about one metre. */
export function pointFeature<P extends Record<string, unknown>>(id: string, lat: number, lon: number, properties: P): Feature<Point, P> {
  return { type: 'Feature', id, geometry: { type: 'Point', coordinates: [round(lon), round(lat)] }, properties }
}

const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5

/** A collection as a stream, written feature by feature. */
export function geoJsonStream(features: AsyncIterable<Feature>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const iterator = features[Symbol.asyncIterator]()
  let count = -1
  return new ReadableStream({
    async pull(controller) {
      if (count++ < 0) {
        controller.enqueue(encoder.encode('{"type":"FeatureCollection","features":[\n'))
        return
      }
      const next = await iterator.next()
      if (next.done) {
        controller.enqueue(encoder.encode('\n]}\n'))
        controller.close()
      } else controller.enqueue(encoder.encode(`${count > 1 ? ',\n' : ''}${JSON.stringify(next.value)}`))
    },
    async cancel() {
      await iterator.return?.()
    },
  })
}
