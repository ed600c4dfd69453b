import { readdirSync } from 'node:fs';

const made = new Set(['node_modules', 'dist', 'build', '.data', '.nx', '.git', '.cache']);

/** Every file below the folders that people write, as paths from the working directory. */
export function trackedFiles(...folders) {
  return folders.flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !made.has(entry.name))
      .flatMap((entry) => {
        const path = `${folder}/${entry.name}`;
        return entry.isDirectory() ? trackedFiles(path) : [path];
      }),
  );
}
