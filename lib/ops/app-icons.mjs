// Draws the app icons from the Y mark into public/icons. Run `npm run icons` after changing the mark.
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'

const folder = fileURLToPath(new URL('../../public/icons/', import.meta.url))
const lake = '#0a5f98'
const path = 'M10.5 9.5c0 7.5 9.5 7 9.5 15v6.5M29.5 9.5c0 7.5-9.5 7-9.5 15'
const line = (scale) => `<path d="${path}" fill="none" stroke="#fff" stroke-width="4.6" stroke-linecap="round" stroke-linejoin="round" transform="translate(20 20) scale(${scale}) translate(-20 -20)"/>`
const drawing = (radius, scale) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" rx="${radius}" fill="${lake}"/>${line(scale)}</svg>\n`

mkdirSync(folder, { recursive: true })
writeFileSync(`${folder}icon.svg`, drawing(11, 1))
const png = (name, size, svg) => sharp(Buffer.from(svg), { density: 72 * (size / 40) }).resize(size, size).png({ compressionLevel: 9, palette: true }).toFile(`${folder}${name}.png`)
await png('icon-192', 192, drawing(11, 1))
await png('icon-512', 512, drawing(11, 1))
// A maskable icon may be cut to a circle of 80 %: full ground, smaller mark. The apple icon gets its corners from the phone.
await png('maskable-192', 192, drawing(0, 0.78))
await png('maskable-512', 512, drawing(0, 0.78))
await png('apple-touch-icon', 180, drawing(0, 0.9))
await png('icon-32', 32, drawing(11, 1.1))
