import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import S3rver from '@20minutes/s3rver';

export interface S3 {
  /** What the API needs to keep its files there. */
  environment: Record<string, string>;
  close: () => Promise<void>;
}

/** A server that speaks S3 over HTTP, checks signatures as Amazon does, and has one bucket. */
export async function startS3(): Promise<S3> {
  const bucket = 'tandem-essais';
  const server = new S3rver({
    ...{ address: '127.0.0.1', port: 0, silent: true, resetOnClose: true },
    directory: mkdtempSync(path.join(tmpdir(), 'tandem-s3-')),
    configureBuckets: [{ name: bucket }],
  });
  const { port } = await server.run();
  return {
    environment: {
      S3_BUCKET: bucket,
      S3_REGION: 'us-east-1',
      S3_ENDPOINT: `http://127.0.0.1:${port}`,
      // The one account that the server knows.
      S3_ACCESS_KEY_ID: 'S3RVER',
      S3_SECRET_ACCESS_KEY: 'S3RVER',
    },
    close: () => server.close(),
  };
}
