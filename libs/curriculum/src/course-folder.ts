import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { CurriculumError, type CurriculumIssue } from './curriculum-error';
import { largestFile, mediaTypeOf, mediaTypes } from './file-kinds';
import { fileName, type CourseFile } from './format';

/** The folder of a course, which remembers every text that was read of it: what an export writes back. */
export class CourseFolder {
  readonly texts: Record<string, string> = {};

  constructor(private readonly root: string) {}

  /** @throws CurriculumError */
  async read(file: string): Promise<string> {
    try {
      return (this.texts[file] = await readFile(path.join(this.root, file), 'utf8'));
    } catch {
      throw new CurriculumError([{ file, field: '', message: 'cannot be read' }]);
    }
  }

  has(file: string): boolean {
    return existsSync(path.join(this.root, file));
  }

  /** Folders below, by name: their two digits decide the order, the listing of a file system promises none. */
  async folders(): Promise<string[]> {
    const entries = await readdir(this.root, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort();
  }

  /** The files of a folder that end so, by name; none when there is no such folder. */
  async names(folder: string, ending = ''): Promise<string[]> {
    if (!this.has(folder)) return [];
    const entries = await readdir(path.join(this.root, folder), { withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
      .map((entry) => entry.name)
      .sort();
  }

  /** What students download or play, with its bytes; what is no such thing is reported. */
  async files(folder: string, issues: CurriculumIssue[]): Promise<CourseFile[]> {
    const files: CourseFile[] = [];
    for (const name of await this.names(folder)) {
      const bytes = await readFile(path.join(this.root, folder, name));
      const refuse = (message: string) => issues.push({ file: `${folder}/${name}`, field: '', message });
      if (!fileName.safeParse(name).success) refuse('must have a kebab-case name with its extension');
      else if (!mediaTypeOf(name))
        refuse(`is of no kind that a course holds: ${Object.keys(mediaTypes).join(', ')}`);
      else if (bytes.length > largestFile)
        refuse(`has ${bytes.length} bytes, at most ${largestFile} are kept`);
      else files.push({ name, bytes });
    }
    return files;
  }
}
