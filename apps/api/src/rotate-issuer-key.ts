import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { RotateIssuerKey } from '@tandem/certification';
import { parseConfig } from '@tandem/platform';
import { AppModule } from './app.module';

/** Lets certificates be signed with a new key from now on, with the environment of the API. */
async function main(): Promise<void> {
  const config = { ...parseConfig(process.env), REDIS_URL: undefined };
  const app = await NestFactory.createApplicationContext(AppModule.with(config), {
    logger: ['error', 'fatal'],
    abortOnError: false,
  });
  try {
    const publicKey = await app.get(RotateIssuerKey).run();
    console.log(`Certificates are signed with ${publicKey} from now on; those of former keys stay valid.`);
  } finally {
    await app.close();
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
