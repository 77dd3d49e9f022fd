import 'server-only'
import { env } from '@/lib/core/env'
import { folderStore } from './store-folder'
import { s3Store } from './store-s3'
import type { FileStore } from './types'

const holder = globalThis as { yhessaFiles?: FileStore }

/** The store by the settings: S3-compatible when `S3_*` is given, else the folder `DATA_DIR/files`. */
export function fileStore(): FileStore {
  const { S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, DATA_DIR } = env()
  holder.yhessaFiles ??= S3_ENDPOINT && S3_BUCKET && S3_ACCESS_KEY_ID && S3_SECRET_ACCESS_KEY
    ? s3Store({ endpoint: S3_ENDPOINT, bucket: S3_BUCKET, region: S3_REGION ?? 'us-east-1', accessKeyId: S3_ACCESS_KEY_ID, secretAccessKey: S3_SECRET_ACCESS_KEY })
    : folderStore(`${DATA_DIR}/files`)
  return holder.yhessaFiles
}

/** Puts another store in place; for tests. */
export function setFileStore(store: FileStore | undefined): void {
  holder.yhessaFiles = store
}
