import { migrate } from './data-source';

/** `node dist/migrate.js`: brings DATABASE_URL up to date and says what it did. */
async function main(): Promise<void> {
  const url = process.env['DATABASE_URL'];
  if (!url) throw new Error('DATABASE_URL is missing');
  const done = await migrate(url);
  console.log(done.length ? done.map((name) => `migrated ${name}`).join('\n') : 'the database is up to date');
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
