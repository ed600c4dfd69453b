import * as contract from '@tandem/contracts';
import type { TestApp } from './app';

/** What is asked of live sessions. */
export type SessionChange = contract.RequestOf<typeof contract.previewSessionChange>['body']['change'];

/** Rehearses a change of live sessions and applies it as it was shown. */
export async function changeSessions(api: TestApp, token: string, cohortId: string, change: SessionChange) {
  const call = api.as(token);
  const params = { cohortId };
  const { fingerprint } = await call(contract.previewSessionChange, { params, body: { change } });
  return call(contract.applySessionChange, { params, body: { change, fingerprint } });
}
