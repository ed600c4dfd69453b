import { exportCourse } from '@tandem/catalogue';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from './data-source';

/** `node dist/export-curriculum.js <course> <folder>`: writes the published course as files into an empty folder. */
async function main(): Promise<void> {
  const url = process.env['DATABASE_URL'];
  if (!url) throw new Error('DATABASE_URL is missing');
  const [slug, folder] = process.argv.slice(2);
  if (!slug || !folder) throw new Error('usage: export-curriculum <course> <folder>');
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) throw new Error(`${folder} is not empty`);
  const dataSource = await new DataSource(dataSourceOptions(url)).initialize();
  try {
    const files = await exportCourse(dataSource, slug);
    for (const [name, bytes] of files) {
      const file = path.join(folder, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, bytes);
    }
    console.log(`${slug}: ${files.size} files written to ${folder}`);
  } finally {
    await dataSource.destroy();
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
