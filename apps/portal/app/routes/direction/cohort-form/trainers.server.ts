import { listPeople, type Client } from '@tandem/contracts';

export interface TrainerChoice {
  id: string;
  name: string;
}

/** Everybody with the role of trainer, whatever the size of a page: one who is not shown could not be kept. */
export async function allTrainers(call: Client): Promise<TrainerChoice[]> {
  const first = await call(listPeople, { query: { role: 'trainer' } });
  const pages = Math.ceil(first.total / first.pageSize);
  const rest = await Promise.all(
    Array.from({ length: Math.max(0, pages - 1) }, (_, at) =>
      call(listPeople, { query: { role: 'trainer', page: at + 2 } }),
    ),
  );
  return [first, ...rest].flatMap(({ people }) => people.map(({ id, name }) => ({ id, name })));
}
