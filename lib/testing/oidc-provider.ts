import { createHash, createSign, generateKeyPairSync, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Claims = { sub: string; email?: string; email_verified?: boolean | string; name?: string }

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

async function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return new URLSearchParams(Buffer.concat(parts).toString())
}

/**
 * A small OpenID provider on this machine, for tests: discovery, code flow with PKCE and nonce, RS256. `claims` is who
 * signs in next; `approve` plays the person who presses yes and returns the address to go back to.
 */
export async function startOidcProvider(clientId: string, clientSecret: string) {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const codes = new Map<string, { challenge: string; nonce: string; claims: Claims }>()
  const state = { claims: { sub: 'nobody' } as Claims, issuer: '' }

  const idToken = (claims: Claims, nonce: string) => {
    const at = Math.floor(Date.now() / 1000)
    const unsigned = `${encode({ alg: 'RS256', kid: 'k1', typ: 'JWT' })}.${encode({ iss: state.issuer, aud: clientId, iat: at, exp: at + 300, nonce, ...claims })}`
    return `${unsigned}.${createSign('RSA-SHA256').update(unsigned).sign(privateKey, 'base64url')}`
  }

  const server = createServer((request, response) => {
    const answer = (status: number, value: unknown) => { response.writeHead(status, { 'Content-Type': 'application/json' }); response.end(JSON.stringify(value)) }
    const path = new URL(request.url ?? '/', state.issuer).pathname
    if (path === '/.well-known/openid-configuration') {
      return answer(200, {
        issuer: state.issuer, authorization_endpoint: `${state.issuer}/authorize`, token_endpoint: `${state.issuer}/token`, jwks_uri: `${state.issuer}/jwks`,
        response_types_supported: ['code'], subject_types_supported: ['public'], id_token_signing_alg_values_supported: ['RS256'],
      })
    }
    if (path === '/jwks') return answer(200, { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k1', use: 'sig', alg: 'RS256' }] })
    if (path !== '/token') return answer(404, {})
    void bodyOf(request).then((form) => {
      const basic = Buffer.from((request.headers.authorization ?? '').replace(/^Basic /, ''), 'base64').toString()
      const given = codes.get(form.get('code') ?? '')
      codes.delete(form.get('code') ?? '')
      const proven = given && createHash('sha256').update(form.get('code_verifier') ?? '').digest('base64url') === given.challenge
      if (basic !== `${clientId}:${clientSecret}` || !given || !proven) return answer(400, { error: 'invalid_grant' })
      answer(200, { access_token: randomUUID(), token_type: 'Bearer', expires_in: 300, id_token: idToken(given.claims, given.nonce) })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  state.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  return {
    issuer: state.issuer,
    signsInNext: (claims: Claims) => { state.claims = claims },
    approve(location: string): { back: string; asked: URLSearchParams } {
      const asked = new URL(location).searchParams
      const code = randomUUID()
      codes.set(code, { challenge: asked.get('code_challenge') ?? '', nonce: asked.get('nonce') ?? '', claims: state.claims })
      const back = new URL(asked.get('redirect_uri') ?? '')
      back.searchParams.set('code', code)
      back.searchParams.set('state', asked.get('state') ?? '')
      return { back: back.pathname + back.search, asked }
    },
    close: () => new Promise<void>((resolve) => { server.close(() => resolve()); server.closeAllConnections() }),
  }
}
