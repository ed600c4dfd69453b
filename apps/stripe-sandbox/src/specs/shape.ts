type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const isObject = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Their keys are data: metadata is whatever its maker wanted. */
const FREE = new Set(['metadata']);

/**
 * Where `ours` is built otherwise than `theirs`: `missing a.b`, `extra a.b`, `type a.b: ours, not theirs`. Null on
 * either side says nothing of the type. An id and the object it stands for are the same: `expand` decides.
 */
export function differences(ours: Json, theirs: Json, at = ''): string[] {
  if (ours === null || theirs === null) return [];
  if (Array.isArray(ours) && Array.isArray(theirs)) {
    const [first, model] = [ours[0], theirs[0]];
    return first === undefined || model === undefined ? [] : differences(first, model, `${at}[]`);
  }
  if (isObject(ours) && isObject(theirs)) {
    if ([...FREE].some((name) => at.endsWith(name))) return [];
    const keys = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].sort();
    return keys.flatMap((key) => {
      const path = at === '' ? key : `${at}.${key}`;
      const [mine, model] = [ours[key], theirs[key]];
      if (mine === undefined) return [`missing ${path}`];
      return model === undefined ? [`extra ${path}`] : differences(mine, model, path);
    });
  }
  const expanded = [ours, theirs].some((one) => isObject(one) && typeof one['id'] === 'string');
  if (expanded && [ours, theirs].some((one) => typeof one === 'string')) return [];
  return kindOf(ours) === kindOf(theirs) ? [] : [`type ${at}: ${kindOf(ours)}, not ${kindOf(theirs)}`];
}

const kindOf = (value: Json): string => (Array.isArray(value) ? 'list' : typeof value);
