import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { CreateOwner, type OwnerOutcome } from '@tandem/identity';
import { parseConfig } from '@tandem/platform';
import { AppModule } from './app.module';
import { readOwnerArguments } from './owner-arguments';

/**
 * Gives a new academy its first owner, with the environment of the API. The mail with the link leaves with the API or
 * the worker, like every other.
 */
async function main(): Promise<void> {
  const given = readOwnerArguments(process.argv.slice(2));
  // Without Redis in any case: the row of the outbox waits for whoever does the jobs.
  const config = { ...parseConfig(process.env), REDIS_URL: undefined };
  const app = await NestFactory.createApplicationContext(AppModule.with(config), {
    logger: ['error', 'fatal'],
    abortOnError: false,
  });
  try {
    const outcome = await app.get(CreateOwner).run(given);
    if (outcome.done === 'refused') {
      throw new Error(
        'This academy has an owner: she gives roles in the portal. --beside-others adds one all the same.',
      );
    }
    console.log(describe(given.email, outcome));
  } finally {
    await app.close();
  }
}

function describe(email: string, { done, name }: Exclude<OwnerOutcome, { done: 'refused' }>): string {
  if (done === 'nothing') return `${name} (${email}) is an owner already, nothing to do`;
  if (done === 'promoted')
    return `${name} (${email}) had an account and is an owner now: sign in with its password`;
  return `${name} (${email}) is the owner. A mail brings the link to choose a password; after an hour, ask for another one at /mot-de-passe-oublie.`;
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
