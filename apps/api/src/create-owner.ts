import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { NestFactory } from '@nestjs/core';
import { Email, LocaleCode, PersonName } from '@tandem/contracts';
import { CreateOwner, type OwnerOutcome } from '@tandem/identity';
import { parseConfig } from '@tandem/platform';
import { AppModule } from './app.module';

const usage =
  'usage: node dist/create-owner.js --email you@example.com --name "Your Name" [--locale en] [--beside-others]';

/**
 * Gives a new academy its first owner, with the environment of the API. The mail with the link leaves with the API or
 * the worker, like every other.
 */
async function main(): Promise<void> {
  const { besideOthers, ...person } = readArguments();
  // Without Redis in any case: the row of the outbox waits for whoever does the jobs.
  const config = { ...parseConfig(process.env), REDIS_URL: undefined };
  const app = await NestFactory.createApplicationContext(AppModule.with(config), {
    logger: ['error', 'fatal'],
    abortOnError: false,
  });
  try {
    const outcome = await app.get(CreateOwner).run({ ...person, besideOthers });
    if (outcome.done === 'refused') {
      throw new Error(
        'This academy has an owner: she gives roles in the portal. --beside-others adds one all the same.',
      );
    }
    console.log(describe(person.email, outcome));
  } finally {
    await app.close();
  }
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        email: { type: 'string' },
        name: { type: 'string' },
        locale: { type: 'string', default: 'fr' },
        'beside-others': { type: 'boolean', default: false },
      },
    });
    return {
      email: Email.parse(values.email, { error: () => '--email is missing or is no address' }),
      name: PersonName.parse(values.name, { error: () => '--name is missing or too long' }),
      locale: LocaleCode.parse(values.locale, { error: () => '--locale is fr or en' }),
      besideOthers: values['beside-others'],
    };
  } catch (error) {
    const [issue] = (error as { issues?: Array<{ message: string }> }).issues ?? [];
    throw new Error(`${(issue ?? (error as Error)).message}\n${usage}`);
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
