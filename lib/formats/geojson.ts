import type { Feature, Point } from 'geojson'

/** A point feature in RFC 7946 order (longitude first), rounded to five decimals: about one metre. */
export function pointFeature<P extends Record<string, unknown>>(id: string, lat: number, lon: number, properties: P): Feature<Point, P> {
  return { type: 'Feature', id, geometry: { type: 'Point', coordinates: [round(lon), round(lat)] }, properties }
}

const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5

/** Characters sent at once. */
const piece = 16_384

/** A collection as a stream: its beginning at once, then features as the reader takes them, a few at a time. */
export function geoJsonStream(features: AsyncIterable<Feature>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const iterator = features[Symbol.asyncIterator]()
  let begun = false
  let before = ''
  return new ReadableStream({
    async pull(controller) {
      if (!begun) {
        begun = true
        controller.enqueue(encoder.encode('{"type":"FeatureCollection","features":[\n'))
        return
      }
      let text = ''
      for (;;) {
        const next = await iterator.next()
        if (!next.done) {
          text += before + JSON.stringify(next.value)
          before = ',\n'
        }
        if (next.done || text.length >= piece) {
          controller.enqueue(encoder.encode(next.done ? `${text}\n]}\n` : text))
          if (next.done) controller.close()
          return
        }
      }
    },
    async cancel() {
      await iterator.return?.()
    },
  })
}
