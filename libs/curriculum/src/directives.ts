import { blockNames, figureNames, schemaKinds } from './format';

type Attributes = Record<string, string>;
/** Says what is wrong with a value, or nothing. */
type Check = (value: string) => string | null;

interface Directive {
  required: Record<string, Check>;
  optional: Record<string, Check>;
}

const anyText: Check = (value) => (value.trim() ? null : 'must not be empty');
const fileName: Check = (value) =>
  /^[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9]+$/.test(value) ? null : 'must be a kebab-case file name';
const httpsUrl: Check = (value) =>
  URL.canParse(value) && new URL(value).protocol === 'https:' ? null : 'must be an https address';
const oneOf =
  (names: readonly string[]): Check =>
  (value) =>
    names.includes(value) ? null : `must be one of ${names.join(', ')}`;

const media = { required: { file: fileName, captions: fileName, title: anyText }, optional: {} };

/** `:::name{…}` … `:::` */
const blocks: Record<string, Directive> = {
  ...Object.fromEntries(blockNames.map((name) => [name, { required: {}, optional: { title: anyText } }])),
  schema: { required: { kind: oneOf(schemaKinds), title: anyText }, optional: {} },
};

/** `::name{…}` */
const leaves: Record<string, Directive> = {
  figure: { required: { name: oneOf(figureNames) }, optional: {} },
  download: { required: { file: fileName, title: anyText }, optional: {} },
  video: media,
  audio: media,
  embed: { required: { url: httpsUrl, title: anyText }, optional: {} },
};

/** The name and attributes of a directive's line, `:::cas{title="…"}` or `::figure{name="…"}`; null for another line. */
export function readDirective(line: string): { name: string; attributes: Attributes } | null {
  const [, name, written = ''] = /^:{2,3}([a-z-]+)(?:\{([^}]*)\})?\s*$/.exec(line) ?? [];
  if (!name) return null;
  const pairs = /^(?:\s*[a-z]+="[^"]*")*\s*$/.test(written) ? written.matchAll(/([a-z]+)="([^"]*)"/g) : null;
  if (!pairs) return null;
  return { name, attributes: Object.fromEntries([...pairs].map((pair) => [pair[1], pair[2]])) };
}

/** What is wrong with a directive's line; a misspelt one would otherwise reach the student as stray colons. */
export function directiveFaults(line: string): string[] {
  const known = line.startsWith(':::') ? blocks : leaves;
  const found = readDirective(line);
  const what = line.startsWith(':::') ? 'block' : 'directive';
  if (!found || !Object.hasOwn(known, found.name)) {
    return [`unknown ${what} "${line}"; known: ${Object.keys(known).join(', ')}, with {name="value"}`];
  }
  const { required, optional } = known[found.name]!;
  const checks = { ...required, ...optional };
  return [
    ...Object.keys(required).flatMap((name) => (name in found.attributes ? [] : [`${name} is missing`])),
    ...Object.entries(found.attributes).flatMap(([name, value]) => {
      if (!Object.hasOwn(checks, name)) return [`has no attribute ${name}`];
      const fault = checks[name]!(value);
      return fault ? [`${name} ${fault}`] : [];
    }),
  ].map((fault) => `${found.name}: ${fault}`);
}
