import { attendanceText, type AttendanceFacts } from './attendance-attestation-text';

const facts: AttendanceFacts = {
  ...{ holderName: 'Maëlle Le Goff', academyName: 'Académie d’essai', provider: null },
  ...{ courseTitle: 'Online Business Manager', cohortName: 'Promotion d’été' },
  ...{ startedOn: '2026-09-01', endedOn: '2026-11-22' },
  attendance: { presentMinutes: 645, plannedMinutes: 720 },
};

test('of who left early it says when, and hours of those held until then', () => {
  const left = attendanceText({ ...facts, endedOn: '2026-10-12', leftOn: '2026-10-12' });
  expect(left.lines.slice(-5)).toEqual([
    ['Dates', 'du 1er septembre 2026 au 12 octobre 2026'],
    ['Place rendue le', '12 octobre 2026'],
    ['Séances en direct tenues', '12\u00a0heures'],
    ['Heures de présence', '10\u00a0h\u00a045'],
    ['Part suivie', '89\u202f%'],
  ]);
  expect(left.statement).toContain(
    'sur les 12\u00a0heures tenues jusqu’au 12 octobre 2026, jour où sa place a pris fin.',
  );
});

test('says the hours of presence of those planned, and does not round them up', () => {
  const { lines, statement, objectives } = attendanceText(facts);
  expect(lines.slice(-3)).toEqual([
    ['Séances en direct prévues', '12\u00a0heures'],
    ['Heures de présence', '10\u00a0h\u00a045'],
    ['Part suivie', '89\u202f%'],
  ]);
  expect(statement).toContain(
    'Maëlle Le Goff a suivi 10\u00a0h\u00a045 de séances en direct sur les 12\u00a0heures',
  );
  expect(objectives).toEqual([]);
  const little = attendanceText({ ...facts, attendance: { presentMinutes: 45, plannedMinutes: 60 } });
  expect(little.statement).toContain('45\u00a0minutes de séances en direct sur les 1\u00a0heure');
});
