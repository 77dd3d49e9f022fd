// The content security policy, for cached pages (hashes, made when a page is stored) and for dynamic ones (nonce, made by
// proxy.ts). Plain JavaScript, because the cache handler is loaded by Next outside the bundle.

/** The origin of the online tiles, or null when there are none. */
export function tileOrigin(tileUrl) {
  if (tileUrl === '') return null
  try {
    const url = new URL((tileUrl ?? 'https://tile.openstreetmap.org/').replace('{s}', 'a').replace(/[{}]/g, ''))
    return tileUrl?.includes('{s}') ? `${url.protocol}//*.${url.host.split('.').slice(1).join('.')}` : url.origin
  } catch {
    return null
  }
}

/** The origin of the sign-in service, or null: the form that leads there is answered with a redirect, which `form-action` also holds. */
function signInOrigin(issuer) {
  return issuer && URL.canParse(issuer) ? new URL(issuer).origin : null
}

/** The policy with the given script sources. Scripts are never allowed by `unsafe-inline` or `unsafe-eval`. */
export function policy(scriptSources, environment = process.env) {
  const tiles = tileOrigin(environment.TILE_URL)
  const signIn = signInOrigin(environment.OIDC_ISSUER)
  const https = (environment.SITE_URL ?? '').startsWith('https:')
  return [
    "default-src 'self'",
    `script-src ${scriptSources.join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob:${tiles ? ` ${tiles}` : ''}`,
    `connect-src 'self'${tiles ? ` ${tiles}` : ''}`,
    "font-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    `form-action 'self'${signIn ? ` ${signIn}` : ''}`,
    "frame-ancestors 'self'",
    ...(https ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}
