import { invalidRequest } from './api-error';

export type FormValue = string | FormValue[] | { [key: string]: FormValue };
export type FormObject = { [key: string]: FormValue };

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** `a[b][0]=c` → { a: { b: ['c'] } }; `expand[]=x` appends. Every leaf stays a string. */
export function parseForm(text: string): FormObject {
  const root: FormObject = {};
  for (const [name, value] of new URLSearchParams(text)) put(root, segments(name), value);
  return arraysOf(root) as FormObject;
}

function segments(name: string): string[] {
  const bracket = name.indexOf('[');
  const path = bracket < 0 ? [name] : [name.slice(0, bracket), ...name.slice(bracket + 1, -1).split('][')];
  if (path.some((part) => FORBIDDEN.has(part)) || path.length > 12)
    throw invalidRequest(`Invalid key: ${name}`);
  return path;
}

function put(root: FormObject, path: string[], value: string): void {
  let node = root;
  path.forEach((part, depth) => {
    const key = part === '' && depth > 0 ? String(Object.keys(node).length) : part;
    if (depth === path.length - 1) {
      node[key] = value;
      return;
    }
    const next = node[key];
    node[key] = typeof next === 'object' ? next : {};
    node = node[key] as FormObject;
  });
}

/** Objects whose keys are 0, 1, 2… are lists. */
function arraysOf(value: FormValue): FormValue {
  if (typeof value === 'string') return value;
  const keys = Object.keys(value);
  const children = Object.values(value).map(arraysOf);
  if (keys.length > 0 && keys.every((key, index) => key === String(index))) return children;
  return Object.fromEntries(keys.map((key, index) => [key, children[index] as FormValue]));
}
