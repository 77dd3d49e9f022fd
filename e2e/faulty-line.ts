import { connect, createServer, type Socket } from 'node:net'

/** A line to another port that can be made to fail as lines do. */
export type FaultyLine = {
  port: number
  /** Bytes go nowhere, connections stay open: a server that hangs, a router that drops. */
  stall: () => void
  /** Connections are cut and new ones refused: a server that is down. */
  cut: () => void
  /** Everything goes through again. What was open while it stalled goes on where it stood. */
  mend: () => void
  close: () => Promise<void>
}

/** Listens on a port of its own and passes everything on, until told otherwise. */
export async function faultyLine(target: number, host = '127.0.0.1'): Promise<FaultyLine> {
  let state: 'well' | 'stalled' | 'cut' = 'well'
  const open = new Set<Socket>()
  const server = createServer((near) => {
    if (state === 'cut') return near.destroy()
    const far = connect(target, host)
    for (const [from, to] of [[near, far], [far, near]] as const) {
      open.add(from)
      from.on('error', () => to.destroy())
      from.on('close', () => { open.delete(from); to.destroy() })
      from.on('data', (bytes: Buffer) => to.write(bytes))
      if (state === 'stalled') from.pause()
    }
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const address = server.address()
  return {
    port: address && typeof address === 'object' ? address.port : 0,
    stall: () => { state = 'stalled'; for (const socket of open) socket.pause() },
    cut: () => { state = 'cut'; for (const socket of open) socket.destroy() },
    mend: () => { state = 'well'; for (const socket of open) socket.resume() },
    close: () => new Promise((resolve) => { for (const socket of open) socket.destroy(); server.close(() => { resolve() }) }),
  }
}
