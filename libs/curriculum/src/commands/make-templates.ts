// `npm run templates`: writes the files of the course that its templates describe.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadCurriculum, obmFolder } from '../index';
import { makeFile } from '../templates/make-file';
import { staleFiles } from '../templates/stale-files';

async function main(): Promise<void> {
  const course = await loadCurriculum(obmFolder);
  for (const { module, template } of await staleFiles(course)) {
    const folder = path.join(obmFolder, module.folder, 'files');
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, template.file), await makeFile(template));
    console.log(`${module.folder}/files/${template.file}`);
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
