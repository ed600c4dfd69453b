import { S3Client } from '@aws-sdk/client-s3';
import { AwsS3StorageAdapter } from '@flystorage/aws-s3';
import type { Config } from '../config';

/** Any service that speaks S3. Without keys, those of the machine are looked for as Amazon's own tools do. */
export function s3Adapter(config: Config, bucket: string): AwsS3StorageAdapter {
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = config;
  const client = new S3Client({
    region: config.S3_REGION,
    // A service of one's own rarely has a name per bucket, and rarely knows Amazon's newer checksums.
    ...(config.S3_ENDPOINT && { endpoint: config.S3_ENDPOINT, forcePathStyle: true }),
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...(accessKeyId && secretAccessKey && { credentials: { accessKeyId, secretAccessKey } }),
  });
  return new AwsS3StorageAdapter(client, { bucket });
}
