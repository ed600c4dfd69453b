import { previewCohortTrainers, setCohortTrainers, type Client, type RequestOf } from '@tandem/contracts';

export type Trainers = RequestOf<typeof setCohortTrainers>['body']['trainers'];

/** As the portal does it: shown, then applied as it was shown. Returns what was shown. */
export async function setTrainers(call: Client, cohortId: string, trainers: Trainers) {
  const params = { cohortId };
  const { fingerprint, ...shown } = await call(previewCohortTrainers, { params, body: { trainers } });
  await call(setCohortTrainers, { params, body: { trainers, fingerprint } });
  return shown;
}
