import type { CurriculumIssue } from './curriculum-error';
import type { ModuleFiles } from './format';

/**
 * What modules ask to be completed first can be: it comes before them in the course, so that nobody waits in a circle. A
 * free module is open to whoever passes by, and asks for nothing.
 */
export function checkRequires(modules: ModuleFiles[]): CurriculumIssue[] {
  const places = new Map(modules.map(({ key }, place) => [key, place]));
  return modules.flatMap((module, place) => {
    const file = `${module.folder}/module.yaml`;
    const refused = module.requires.flatMap((key, at) => {
      const message = fault(module, key, at, places.get(key), place);
      return message ? [{ file, field: `requires.${at}`, message }] : [];
    });
    if (!module.free || module.requires.length === 0) return refused;
    return [
      { file, field: 'requires', message: 'a free module is open to all and requires none' },
      ...refused,
    ];
  });
}

function fault(
  { key, requires }: ModuleFiles,
  required: string,
  at: number,
  found: number | undefined,
  place: number,
): string | null {
  if (required === key) return 'a module cannot require itself';
  if (found === undefined) return `no module has the key "${required}"`;
  if (found > place) return `"${required}" comes later in the course: a module requires earlier ones`;
  if (requires.indexOf(required) < at) return `"${required}" is named twice`;
  return null;
}
