import { connect, type Socket } from 'node:net'
import { WebSocketServer, createWebSocketStream } from 'ws'

export type NeonProxy = {
  /** For `NEON_WS_PROXY`. */
  address: string
  /** How many connections have been made so far. */
  connections: () => number
  /** Cuts every open connection, as a network does. */
  cut: () => void
  close: () => Promise<void>
}

/** Carries the bytes of each WebSocket to a PostgreSQL server and back: what Neon's own proxy does, without its TLS. */
export async function startNeonProxy(postgresUrl: string): Promise<NeonProxy> {
  const { hostname, port } = new URL(postgresUrl)
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  const sockets = new Set<Socket>()
  let made = 0
  server.on('connection', (webSocket) => {
    made++
    const socket = connect(Number(port || 5432), hostname)
    sockets.add(socket)
    const stream = createWebSocketStream(webSocket)
    // Either end may go at any moment; the other one goes with it.
    stream.on('error', () => socket.destroy())
    socket.on('error', () => webSocket.terminate())
    socket.on('close', () => { sockets.delete(socket); webSocket.terminate() })
    stream.pipe(socket).pipe(stream)
  })
  await new Promise<void>((resolve) => server.once('listening', resolve))
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('the proxy has no port')
  const cut = () => sockets.forEach((socket) => socket.destroy())
  return {
    address: `127.0.0.1:${address.port}/v2`,
    connections: () => made,
    cut,
    close: () => new Promise((resolve) => { cut(); server.close(() => resolve()) }),
  }
}
