import type { RequestOf, setCohortTrainers } from '@tandem/contracts';

type Trainers = RequestOf<typeof setCohortTrainers>['body']['trainers'];

/** Ids of the trainers who have a role, in the order in which the form sends them. */
export const chosenIds = (values: Record<string, string>): string[] =>
  Object.entries(values).flatMap(([name, value]) =>
    name.startsWith('role-') && value !== '' ? [name.slice('role-'.length)] : [],
  );

export function readTrainers(values: Record<string, string>): Trainers {
  return chosenIds(values).map((personId) => {
    const role = values[`role-${personId}`] as Trainers[number]['role'];
    if (role !== 'substitute') return { role, personId };
    return {
      ...{ role, personId },
      fromDay: values[`from-${personId}`] ?? '',
      untilDay: values[`until-${personId}`] ?? '',
    };
  });
}

/** The field that a refusal is about: `trainers.1.untilDay` stands in `until-…`. */
export function trainerField(pointer: string, values: Record<string, string>): string {
  const [, place, part] = /^trainers\.(\d+)\.(\w+)$/.exec(pointer) ?? [];
  const id = chosenIds(values)[Number(place)];
  if (!id) return pointer;
  return `${part === 'fromDay' ? 'from' : part === 'untilDay' ? 'until' : 'role'}-${id}`;
}
