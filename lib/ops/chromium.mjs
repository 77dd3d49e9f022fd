// Finds a Chromium for the browser tests, or installs one.
import { existsSync } from 'node:fs'
import { bin, onPath, run, say } from './tools.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const fixed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

const existing = () => fixed.find((path) => existsSync(path)) ?? names.find(onPath) ?? null

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test')
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null
}

async function fromPackageManager() {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const managers = [['apt-get', [['update', '-qq'], ['install', '-y', '-qq', 'chromium']]], ['dnf', [['install', '-y', 'chromium']]], ['apk', [['add', 'chromium']]]]
  for (const [manager, calls] of managers) {
    if (!onPath(manager)) continue
    for (const args of calls) {
      const [command, ...rest] = [...asRoot, manager, ...args]
      await run(command, rest, { quiet: true, label: `${manager} ${args[0]}`, env: { DEBIAN_FRONTEND: 'noninteractive' } })
    }
    return existing()
  }
  return null
}

/** @returns { path, how } or { path: null, why } */
export async function ensureChromium() {
  const given = process.env.CHROMIUM_PATH
  if (given && existsSync(given)) return { path: given, how: 'CHROMIUM_PATH' }
  const found = existing()
  if (found) return { path: found, how: 'already on this machine' }
  const own = await playwrightsOwn()
  if (own) return { path: own, how: "Playwright's own" }
  say('No Chromium here: trying the package manager…')
  const installed = await fromPackageManager()
  if (installed) return { path: installed, how: 'installed by the package manager' }
  say("…then Playwright's own download")
  await run(process.execPath, [bin('@playwright', 'test', 'cli.js'), 'install', 'chromium'], { quiet: true, label: 'playwright install' })
  const downloaded = await playwrightsOwn()
  return downloaded ? { path: downloaded, how: "Playwright's own, downloaded now" } : { path: null, why: 'no Chromium on this machine, and none could be installed' }
}
