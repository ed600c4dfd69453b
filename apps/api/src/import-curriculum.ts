import { importCourse, type ImportResult } from '@tandem/catalogue';
import { loadCurriculum, obmFolder } from '@tandem/curriculum';
import { academyTime } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from './data-source';

const marks = { added: '+', removed: '-', changed: '~' };

/** `node dist/import-curriculum.js [folder] [--dry-run]`: publishes the course in the folder and prints the diff. */
async function main(): Promise<void> {
  const url = process.env['DATABASE_URL'];
  if (!url) throw new Error('DATABASE_URL is missing');
  const dryRun = process.argv.includes('--dry-run');
  const folder = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? obmFolder;
  const files = await loadCurriculum(folder);
  const dataSource = await new DataSource(dataSourceOptions(url)).initialize();
  try {
    const result = await importCourse(dataSource, files, await academyTime(dataSource), !dryRun);
    console.log(describe(files.slug, result, dryRun));
  } finally {
    await dataSource.destroy();
  }
}

function describe(slug: string, { version, changes }: ImportResult, dryRun: boolean): string {
  if (changes.length === 0) return `${slug}: version ${version} is what the files say, nothing to do`;
  const lines = changes.map(({ change, what, key, title }) => `${marks[change]} ${what} ${key}: ${title}`);
  return [
    ...lines,
    dryRun ? `${slug}: dry run, nothing written` : `${slug}: version ${version} published`,
  ].join('\n');
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
