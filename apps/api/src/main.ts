import 'reflect-metadata';
import { parseConfig, Relay } from '@tandem/platform';
import { createApp } from './create-app';

/** Answers HTTP. Without Redis this process also does the jobs; with it, the workers do. */
async function main(): Promise<void> {
  const config = parseConfig(process.env);
  const app = await createApp(config);
  await app.listen(config.PORT, config.HOST);
  if (!config.REDIS_URL) app.get(Relay).start();
  process.on('disconnect', () => void app.close().then(() => process.exit(0)));
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
