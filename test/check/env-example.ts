// .env.example says what the schemas say: compares them, or writes the file with --write.
import { readFileSync, writeFileSync } from 'node:fs';
import { configSchema } from '@tandem/platform';
import { z } from 'zod';
import { portalSchema } from '../../apps/portal/host/config.js';
import { composeVariables } from './compose-variables';

const file = '.env.example';
const width = 110;

const header = `# Every variable of Tandem. A line without a value has to be filled in; a line that starts with # shows what holds
# when it is left out. Written by: npm run env-example
`;

const sections: Array<[title: string, lines: string[]]> = [
  [
    'docker/compose.yaml: these, and those below that have no value or that you change',
    fromTable(composeVariables),
  ],
  ['API, worker and their commands', fromSchema(configSchema)],
  ['Portal', fromSchema(portalSchema)],
];

function fromSchema(schema: z.ZodObject): string[] {
  return Object.entries(schema.shape).flatMap(([name, field]) => {
    const absent = (field as z.ZodType).safeParse(undefined);
    const description = (field as z.ZodType).description;
    const choices = (
      z.toJSONSchema(field as z.ZodType, { io: 'input', unrepresentable: 'any' }).enum ?? []
    ).join(', ');
    const value = absent.success ? `# ${name}=${written(absent.data)}` : `${name}=`;
    return [...comment([description, choices].filter(Boolean).join(': ')), value, ''];
  });
}

function fromTable(table: Record<string, string>): string[] {
  return Object.entries(table).flatMap(([name, description]) => [...comment(description), `${name}=`, '']);
}

function written(value: unknown): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  return value === undefined ? '' : String(value);
}

/** Lines of at most `width` characters. */
function comment(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last && `${last} ${word}`.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(lines.length ? `#   ${word}` : `# ${word}`);
  }
  return lines;
}

const bodies = sections.map(([title, lines]) => `# ---- ${title} ----\n\n${lines.join('\n')}`);
const expected = `${header}\n${bodies.join('\n')}`;

if (process.argv.includes('--write')) writeFileSync(file, expected);
else if (readFileSync(file, 'utf8') !== expected) {
  console.error(`${file} differs from the schemas: npm run env-example`);
  process.exit(1);
}
