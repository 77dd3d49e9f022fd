import type { MetadataRoute } from 'next'

/** How the service looks on a home screen. The icons are drawn by `npm run icons`. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: '/fi', start_url: '/fi', scope: '/', lang: 'fi', dir: 'ltr', display: 'standalone',
    name: 'Yhessä, Kuopio', short_name: 'Yhessä',
    description: 'Kuopion kaupungin osallistumispalvelu',
    background_color: '#faf7f0', theme_color: '#0b3a5b', categories: ['government', 'social'],
    icons: [
      { src: '/icons/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/maskable-192.png', sizes: '192x192', type: 'image/png', purpose: 'maskable' },
      { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  }
}
