import pg from 'pg'

/** Name of the migrated and seeded database that test files copy. */
export const templateName = 'yhessa_template'

/** Makes a copy of the template on a running server and returns its address. */
export async function createDatabase(serverUrl: string): Promise<string> {
  const name = `t_${process.pid}_${Math.random().toString(36).slice(2, 10)}`
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  try {
    await client.query(`create database ${name} template ${templateName}`)
  } finally {
    await client.end()
  }
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.href
}
