import { parse } from 'yaml';
import type { z } from 'zod';
import { CurriculumError } from './curriculum-error';

/** Parses one YAML document against its schema. @throws CurriculumError naming the file and every bad field. */
export function readSheet<S extends z.ZodType>(schema: S, yaml: string, file: string): z.output<S> {
  const result = schema.safeParse(parseYaml(yaml, file));
  if (result.success) return result.data;
  throw new CurriculumError(
    result.error.issues.map(({ path, message }) => ({ file, field: path.join('.'), message })),
  );
}

/** Cuts `---` front matter from the body. The body is null when there is nothing but white space. */
export function splitFrontMatter(source: string, file: string): { yaml: string; body: string | null } {
  const parts = /^---\n([\s\S]*?)\n---(?:\n([\s\S]*))?$/.exec(source.replace(/\r\n/g, '\n'));
  if (!parts) {
    throw new CurriculumError([
      { file, field: '', message: 'must begin with front matter between two --- lines' },
    ]);
  }
  return { yaml: parts[1] ?? '', body: parts[2]?.trim() || null };
}

function parseYaml(yaml: string, file: string): unknown {
  try {
    return parse(yaml);
  } catch (error) {
    throw new CurriculumError([{ file, field: '', message: (error as Error).message }]);
  }
}
