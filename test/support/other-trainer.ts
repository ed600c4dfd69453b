import { createClient, getCohort, listCohorts, signIn } from '@tandem/contracts';
import { demo, type Account } from './demo-setup';
import { setTrainers } from './trainers';

export const otherTrainer = (): Account => ({
  ...demo().accounts.trainer,
  email: 'nadege.okafor@tandem.example',
});

/** The owner gives the cohort under way a second trainer. Returns what makes it as it was. */
export async function addOtherTrainer(): Promise<() => Promise<void>> {
  const { apiUrl: baseUrl, accounts } = demo();
  const session = (await createClient({ baseUrl })(signIn, { body: accounts.owner })) as {
    token: string;
  };
  const call = createClient({ baseUrl, token: session.token });
  const { cohorts } = await call(listCohorts, { query: {} });
  const [autumn, winter] = ['Promotion d’automne', 'Promotion d’hiver'].map((name) =>
    cohorts.find((cohort) => cohort.name === name)!,
  );
  const params = { cohortId: autumn!.id };
  const lead = (await call(getCohort, { params })).trainers[0]!;
  const { trainers } = await call(getCohort, { params: { cohortId: winter!.id } });
  const other = trainers.find(({ name }) => name === 'Nadège Okafor')!;
  const set = (ids: string[]) => {
    const role = (index: number) => (index === 0 ? ('lead' as const) : ('co_trainer' as const));
    const trainers = ids.map((personId, index) => ({ personId, role: role(index) }));
    return setTrainers(call, autumn!.id, trainers);
  };
  await set([lead.id, other.id]);
  return async () => void (await set([lead.id]));
}
