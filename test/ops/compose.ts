import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

export const root = path.join(__dirname, '..', '..');
export const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

export interface Service {
  image: string;
  build?: { context: string; dockerfile: string };
  command?: string[];
  environment?: Record<string, string>;
  user?: string;
  restart: string;
  ports?: string[];
  volumes?: string[];
  healthcheck?: { test?: string[]; disable?: boolean };
  depends_on?: Record<string, { condition: string }>;
}

interface Compose {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
}

const text = read('docker/compose.yaml');
export const compose = parse(text, { merge: true }) as Compose;

/** Every variable that the file takes from outside. */
export const asked = new Set([...text.matchAll(/\$\{(\w+)/g)].map(([, name]) => name!));

/** What Compose would hand to a service, given these values; an unknown variable becomes nothing. */
export function environmentOf(service: string, values: Record<string, string>): Record<string, string> {
  const entries = Object.entries(compose.services[service]?.environment ?? {});
  return Object.fromEntries(
    entries.map(([name, value]) => [
      name,
      value.replace(/\$\{(\w+)[^}]*\}/g, (_, key: string) => values[key] ?? ''),
    ]),
  );
}

/** Instructions of a Dockerfile's last stage, by name. */
export function lastStage(dockerfile: string): Record<string, string[]> {
  const stage = read(dockerfile)
    .split(/^FROM /m)
    .at(-1)!
    .split('\n')
    .slice(1);
  const found: Record<string, string[]> = {};
  for (const line of stage) {
    const [, name, rest] = /^([A-Z]+) (.*)$/.exec(line) ?? [];
    if (name && rest) (found[name] ??= []).push(rest);
  }
  return found;
}
