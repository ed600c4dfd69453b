/** The parts of an OpenAPI 3.1 document that the reference shows. */
export interface Schema {
  type?: string;
  format?: string;
  enum?: readonly unknown[];
  const?: unknown;
  properties?: Record<string, Schema>;
  required?: readonly string[];
  items?: Schema;
  anyOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  additionalProperties?: Schema | boolean;
}

type Content = Record<string, { schema?: Schema }>;

interface Operation {
  operationId: string;
  tags: readonly string[];
  summary: string;
  description: string;
  parameters: readonly { name: string; in: string; required: boolean; schema: Schema }[];
  requestBody?: { content: Content };
  responses: Record<string, { content?: Content }>;
}

export interface OpenApi {
  info: { title: string; version: string };
  servers: readonly { url: string }[];
  paths: Record<string, Record<string, Operation>>;
}

/** One line of a table of fields. */
export interface FieldRow {
  name: string;
  type: string;
  required: boolean;
}

export interface ReferenceEntry {
  id: string;
  method: string;
  path: string;
  summary: string;
  /** Role and reach, as the policy writes them. */
  allowed: readonly { role: string; reach: string }[];
  parameters: FieldRow[];
  body: FieldRow[];
  status: string;
  response: FieldRow[];
  produces: string | null;
}

/** Endpoints by tag, flattened to what a page can show in tables. */
export function referenceOf(document: OpenApi): { tag: string; entries: ReferenceEntry[] }[] {
  const byTag = new Map<string, ReferenceEntry[]>();
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      const tag = operation.tags[0] ?? '';
      const entries = byTag.get(tag) ?? [];
      byTag.set(tag, [...entries, entryOf(method.toUpperCase(), path, operation)]);
    }
  }
  return [...byTag].map(([tag, entries]) => ({ tag, entries }));
}

function entryOf(method: string, path: string, operation: Operation): ReferenceEntry {
  const [status = '200', success] =
    Object.entries(operation.responses).find(([code]) => code !== 'default') ?? [];
  const media = Object.keys(success?.content ?? {})[0] ?? null;
  return {
    id: operation.operationId,
    method,
    path,
    summary: operation.summary,
    allowed: [...operation.description.matchAll(/(\w+) \((\w+)\)/g)].map(([, role = '', reach = '']) => ({
      role,
      reach,
    })),
    parameters: operation.parameters.map((p) => ({
      name: p.name,
      type: typeOf(p.schema),
      required: p.required,
    })),
    body: fieldsOf(operation.requestBody?.content['application/json']?.schema),
    status,
    response: fieldsOf(success?.content?.['application/json']?.schema),
    produces: media,
  };
}

/** Rows of an object and of the objects inside it: `cohort.id`, `modules[].title`. */
export function fieldsOf(schema: Schema | undefined, prefix = '', depth = 0): FieldRow[] {
  if (!schema?.properties || depth > 3) return [];
  return Object.entries(schema.properties).flatMap(([name, field]) => {
    const path = `${prefix}${name}`;
    const row = { name: path, type: typeOf(field), required: schema.required?.includes(name) ?? false };
    const inner = present(field);
    const nested = inner.items ? present(inner.items) : inner;
    return [row, ...fieldsOf(nested, `${path}${inner.items ? '[]' : ''}.`, depth + 1)];
  });
}

/** A nullable value is what it is when present; of several shapes, none stands for all. */
function present(schema: Schema): Schema {
  const shapes = (schema.anyOf ?? []).filter((one) => one.type !== 'null');
  return shapes.length === 1 ? shapes[0]! : schema;
}

/** A type in a few words: `string (uuid)`, `"fr" | "en"`, `integer 1–500`, `array of object`. */
export function typeOf(schema: Schema): string {
  const shapes = schema.anyOf ?? schema.oneOf;
  if (shapes) return [...new Set(shapes.map(typeOf))].join(' | ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.items) return `array of ${typeOf(schema.items)}`;
  const type = schema.type ?? 'any';
  if (schema.format) return `${type} (${schema.format})`;
  return `${type}${boundsOf(schema)}`;
}

// Zod writes the limits of safe integers, which say nothing to a reader.
const told = (n: number | undefined): n is number => n !== undefined && Math.abs(n) < Number.MAX_SAFE_INTEGER;

function boundsOf({ minLength, maxLength, minimum, maximum }: Schema): string {
  const low = minLength ?? minimum;
  const high = maxLength ?? maximum;
  if (told(low) && told(high)) return ` ${low}–${high}`;
  if (told(low)) return ` ≥ ${low}`;
  return told(high) ? ` ≤ ${high}` : '';
}
