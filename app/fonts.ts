import localFont from 'next/font/local'

/** Schibsted Grotesk (OFL 1.1), latin, one variable file of 47 kB; the fallback is measured to it so that nothing moves when it arrives. */
export const schibsted = localFont({
  src: '../node_modules/@fontsource-variable/schibsted-grotesk/files/schibsted-grotesk-latin-wght-normal.woff2',
  weight: '400 900', style: 'normal', display: 'swap', variable: '--font-schibsted', preload: true, adjustFontFallback: 'Arial',
})
