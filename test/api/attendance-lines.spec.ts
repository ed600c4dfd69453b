import * as contract from '@tandem/contracts';
import { createAcademy } from '../support/academy';
import { startTestApp, type TestApp } from '../support/app';
import { insertSession } from '../support/attendance';
import { createPerson, enrol } from '../support/factories';

let api: TestApp;
beforeAll(async () => {
  api = await startTestApp();
});
afterAll(() => api.close());

/** Nine or ten in the morning in Paris, so that a session of an hour has one half-day whenever this runs. */
const morning = (daysAgo: number) => new Date(new Date().setUTCHours(8, 0, 0, 0) - daysAgo * 86_400_000);

it('says of each member, half-day by half-day, what the sheets say of her', async () => {
  const academy = await createAcademy(api);
  const { cohortId } = academy;
  const call = api.as(academy.trainer.token);
  const [peer, gone] = [
    await createPerson(api.dataSource, { name: 'Lou Petit' }),
    await createPerson(api.dataSource, { name: 'Yaël Partie' }),
  ];
  const [peerSeat, goneSeat] = [
    await enrol(api.dataSource, cohortId, peer.id),
    await enrol(api.dataSource, cohortId, gone.id),
  ];
  const [first, second] = [
    await insertSession(api.dataSource, cohortId, { begins: morning(3) }),
    await insertSession(api.dataSource, cohortId, { begins: morning(2) }),
  ];
  const note = (
    params: typeof first,
    enrolmentId: string,
    kind: 'noted' | 'left' | 'absent',
    minutes?: number,
  ) =>
    call(contract.noteAttendance, {
      params,
      body: { enrolmentIds: [enrolmentId], kind, minutes, justified: true, reason: 'Panne de réseau.' },
    });
  await note(first, goneSeat, 'absent');
  await note(second, academy.enrolmentId, 'noted');
  await note(second, peerSeat, 'left', 20);
  await api.dataSource.query(`UPDATE enrolment SET status = 'released' WHERE id = $1`, [goneSeat]);
  // Of what comes after her end she has no line.
  const third = await insertSession(api.dataSource, cohortId, { begins: morning(-2) });
  const late = await createPerson(api.dataSource, { name: 'Zoé Nouvelle' });
  await enrol(api.dataSource, cohortId, late.id);

  const { halves, members } = await call(contract.listAttendanceLines, { params: { cohortId } });
  expect(halves.map(({ sessionId }) => sessionId)).toEqual([
    ...[first, second, third].map(({ sessionId }) => sessionId),
  ]);
  expect(members.map(({ personName, lines }) => [personName, ...lines.map((line) => line?.state)])).toEqual([
    ['Aïcha Benali', 'waiting', 'present', 'waiting'],
    ['Lou Petit', 'waiting', 'left', 'waiting'],
    ['Yaël Partie', 'absent', 'waiting', undefined],
    ['Zoé Nouvelle', undefined, undefined, 'waiting'],
  ]);
  for (const [at, { sessionId, half }] of halves.entries()) {
    const { sheet } = await call(contract.getAttendanceSheet, { params: { sessionId, half } });
    expect(
      members.flatMap(({ personName, lines }) => (lines[at] ? [{ personName, ...lines[at] }] : [])),
    ).toEqual(sheet.lines.map(({ personName, state, minutes }) => ({ personName, state, minutes })));
  }
  const { members: hours } = await call(contract.listAttendance, { params: { cohortId } });
  for (const one of hours) expect(members).toContainEqual(expect.objectContaining(one));
});
