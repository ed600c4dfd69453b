// First match wins: Edge and Opera also say Chrome, and Chrome also says Safari.
const browsers: readonly [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];

const systems: readonly [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'Mac'],
  [/Linux/, 'Linux'],
];

const first = (list: readonly [RegExp, string][], text: string) =>
  list.find(([pattern]) => pattern.test(text))?.[1];

/** « Firefox, Windows »: enough to know one's own devices again; null when neither can be told. */
export function deviceName(userAgent: string | null): string | null {
  if (!userAgent) return null;
  return [first(browsers, userAgent), first(systems, userAgent)].filter(Boolean).join(', ') || null;
}
