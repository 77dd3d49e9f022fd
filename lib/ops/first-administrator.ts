import { connection, getDb } from '@/db/client'
import { DataDirInUse } from '@/db/pglite'
import { migrate } from '@/db/migrate'
import { seedReference } from '@/db/seed/reference'
import { inviteFirstAdministrator } from '@/lib/accounts/commands/invitations'
import { systemActor } from '@/lib/auth/actor'
import { env, SettingsError } from '@/lib/core/env'
import { isAppError } from '@/lib/core/errors'
import { href } from '@/lib/i18n/href'
import { requireEnvFile } from './env-file'

const usage = `Invites the first administrator of a service that has none.

  npm run admin:first -- EMAIL

A mail goes to the address; whoever signs in with it accepts the invitation on their own page.
`

const refusals: Record<string, string> = {
  administratorExists: 'The service has an administrator already; new ones are invited at /fi/hallinta/henkilot.',
  invitedAlready: 'The address has been invited already; the invitation is open.',
  personDisabled: 'The person with this address has been shut out.',
}

/** Invites by the given arguments. @returns the exit code: 0 invited, 1 refused, 2 wrong use. */
export async function firstAdministrator(args: string[], say: (line: string) => void): Promise<number> {
  const [email] = args
  if (!email || args.length > 1 || email.startsWith('-')) {
    say(usage)
    return 2
  }
  try {
    const db = await getDb()
    await migrate(db)
    await seedReference(db)
    await inviteFirstAdministrator(systemActor('operator'), { email, locale: 'fi' })
    say(`Invited ${email}. The running service sends the mail; the invitation waits at ${env().siteUrl}${href('fi', '/own')} for whoever signs in with this address.`)
    if (!env().SMTP_URL && !env().demo) say('SMTP_URL is not set: no mail goes out until it is, neither this one nor sign-in links.')
    return 0
  } catch (error) {
    if (error instanceof DataDirInUse) say(`${error.message} Stop the service, invite, and start it again.`)
    else if (error instanceof SettingsError) say(error.message)
    else if (isAppError(error)) say(error.fields?.email ? `${email} is not an e-mail address.` : refusals[error.messageKey] ?? error.message)
    else throw error
    return 1
  }
}

if (process.argv[1]?.endsWith('first-administrator.ts')) {
  requireEnvFile()
  const code = await firstAdministrator(process.argv.slice(2), (line) => process.stdout.write(`${line}\n`))
  if (code === 0) await (await connection()).close()
  process.exit(code)
}
