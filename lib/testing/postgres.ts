import pg from 'pg'

/** Name of the migrated and seeded database that test files copy. */
export const templateName = 'yhessa_template'

async function asOwner<T>(serverUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const databaseUrl = (serverUrl: string, name: string) => Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href

/** An empty template database. @returns its address */
export async function recreateTemplate(serverUrl: string): Promise<string> {
  await asOwner(serverUrl, async (client) => {
    await client.query(`drop database if exists ${templateName}`)
    await client.query(`create database ${templateName}`)
  })
  return databaseUrl(serverUrl, templateName)
}

/** Makes a copy of the template on a running server and returns its address; of `template1` for an empty one. */
export async function createDatabase(serverUrl: string, template: typeof templateName | 'template1' = templateName): Promise<string> {
  const name = `t_${process.pid}_${Math.random().toString(36).slice(2, 10)}`
  await asOwner(serverUrl, async (client) => {
    // Two files copying the template at the same moment refuse each other: one after the other.
    await client.query('select pg_advisory_lock(4711)')
    await client.query(`create database ${name} template ${template}`)
  })
  return databaseUrl(serverUrl, name)
}
