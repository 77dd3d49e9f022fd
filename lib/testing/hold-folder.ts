import { openPglite } from '@/db/pglite'

// A process of its own that opens the PGlite folder given and keeps it, for the tests of the folder's lock.
const { client } = await openPglite(process.argv[2])
await client.exec('create table if not exists held (at timestamptz default now()); insert into held default values')
process.stdout.write('holding\n')
setInterval(() => undefined, 60_000)
