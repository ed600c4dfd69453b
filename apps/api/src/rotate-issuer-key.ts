import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { NestFactory } from '@nestjs/core';
import { RotateIssuerKey } from '@tandem/certification';
import { parseConfig } from '@tandem/platform';
import { AppModule } from './app.module';

/**
 * Lets certificates be signed with a new key from now on, with the environment of the API. `--stolen z6Mk…` names one that
 * nobody is to trust any more.
 */
async function main(): Promise<void> {
  const { stolen } = parseArgs({ options: { stolen: { type: 'string' } } }).values;
  const config = { ...parseConfig(process.env), REDIS_URL: undefined };
  const app = await NestFactory.createApplicationContext(AppModule.with(config), {
    logger: ['error', 'fatal'],
    abortOnError: false,
  });
  try {
    const publicKey = await app.get(RotateIssuerKey).run(stolen ?? null);
    const former = stolen
      ? `what ${stolen} signed is not to be trusted any more, and every certificate here was signed again.`
      : 'those of former keys stay valid.';
    console.log(`Certificates are signed with ${publicKey} from now on; ${former}`);
  } finally {
    await app.close();
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
