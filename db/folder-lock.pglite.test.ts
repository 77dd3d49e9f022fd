import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DataDirInUse, openPglite } from './pglite'

let base: string
const children: ChildProcess[] = []
beforeEach(async () => { base = await mkdtemp(join(tmpdir(), 'yhessa lock ')) })
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  await rm(base, { recursive: true, force: true })
})

/** Starts another process on the folder, and waits until it holds it or has ended. */
async function holder(dir: string): Promise<{ child: ChildProcess; held: boolean; errors: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/testing/hold-folder.ts', dir], { stdio: ['ignore', 'pipe', 'pipe'] })
  children.push(child)
  let errors = ''
  child.stderr.on('data', (d) => { errors += String(d) })
  const held = await new Promise<boolean>((resolve) => {
    child.stdout.on('data', (d) => { if (String(d).includes('holding')) resolve(true) })
    child.once('exit', () => resolve(false))
  })
  return { child, held, errors }
}

/** As a crash or an operator in a hurry does. */
async function killHard(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await gone
}

describe('a PGlite folder', () => {
  it('belongs to one process: a second one is told which folder and what to do', async () => {
    const dir = join(base, 'pglite')
    expect((await holder(dir)).held).toBe(true)
    await expect(openPglite(dir)).rejects.toThrow(DataDirInUse)
    await expect(openPglite(dir)).rejects.toThrow(/DATA_DIR/)
    const second = await holder(dir)
    expect(second.held).toBe(false)
    expect(second.errors).toContain('in use by another process')
  }, 120_000)

  it('is free at once after kill -9, and what was written is there', async () => {
    const dir = join(base, 'pglite')
    const { child, held } = await holder(dir)
    expect(held).toBe(true)
    await killHard(child)
    const { client, release } = await openPglite(dir)
    expect((await client.query('select * from held')).rows).toHaveLength(1)
    await client.close()
    await release()
  }, 120_000)

  it('is free again after it was closed, in one process too, and with a long name', async () => {
    const dir = join(base, 'n'.repeat(120), 'pglite')
    const first = await openPglite(dir)
    await expect(openPglite(dir)).rejects.toThrow(DataDirInUse)
    await first.client.close()
    await first.release()
    const second = await openPglite(dir)
    await second.client.close()
    await second.release()
  }, 120_000)

  it('two processes that start at the same moment: one holds it', async () => {
    const dir = join(base, 'pglite')
    // What a killed process leaves behind is there for both of them.
    const left = await holder(dir)
    await killHard(left.child)
    const results = await Promise.all([holder(dir), holder(dir)])
    expect(results.filter((r) => r.held)).toHaveLength(1)
  }, 120_000)
})
