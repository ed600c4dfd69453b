import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { BullTransport, parseConfig, Relay } from '@tandem/platform';
import { AppModule } from './app.module';
import { JsonLogger } from './json-logger';

const concurrency = 10;

/** The same modules without HTTP: relays the outbox to Bull, takes jobs from it, does what comes round by the clock. */
async function main(): Promise<void> {
  const config = parseConfig(process.env);
  if (!config.REDIS_URL)
    throw new Error('The worker needs REDIS_URL; without Redis the API does the jobs itself.');
  const app = await NestFactory.createApplicationContext(AppModule.with(config), {
    logger: new JsonLogger(config.LOG_LEVEL),
    abortOnError: false,
  });
  app.enableShutdownHooks();
  app.get(BullTransport).work(concurrency);
  app.get(Relay).start();
  process.on('disconnect', () => void app.close().then(() => process.exit(0)));
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
