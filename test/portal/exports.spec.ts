import { read, type CellObject } from '@e965/xlsx';
import type { Page } from '@playwright/test';
import * as contract from '@tandem/contracts';
import { demo } from '../support/demo-setup';
import { expect, test } from '../support/browser';

type Sheet = { heads: string[]; rows: (CellObject | undefined)[][]; name: string };

/** A file as a spreadsheet opens it; a CSV as nothing but texts. */
async function download(page: Page, file: string, query: Record<string, string>): Promise<Sheet> {
  const address = `/formatrice/exports/${file}?${new URLSearchParams(query)}`;
  const answer = await page.request.get(address);
  expect(answer.status(), address).toBe(200);
  const name = /filename="([^"]+)"/.exec(answer.headers()['content-disposition']!)![1]!;
  const bytes = await answer.body();
  const csv = file.endsWith('.csv');
  expect(answer.headers()['content-type']).toContain(csv ? 'text/csv' : 'spreadsheetml');
  const options = { raw: true, dense: true, cellNF: true } as const;
  const book = csv
    ? read(bytes.toString('utf8').replace('\uFEFF', ''), { ...options, type: 'string', FS: ';' })
    : read(bytes, options);
  const cells = book.Sheets[book.SheetNames[0]!]!['!data'] as (CellObject | undefined)[][];
  const heads = cells[0]!.map((cell) => String(cell!.v));
  return { name, heads, rows: cells.slice(1).map((row) => heads.map((_, at) => row[at])) };
}

const text = (cell: CellObject | undefined) => (cell === undefined ? '' : String(cell.v ?? ''));

test('each table leaves as CSV and as a workbook, and says what the API says', async ({ page, signIn }) => {
  await signIn('trainer');
  const token = (await page.context().cookies()).find(({ name }) => name.endsWith('tandem'))!.value;
  const call = contract.createClient({ baseUrl: demo().apiUrl, token });
  const { cohorts } = await call(contract.listCohorts, { query: {} });
  const cohort = cohorts.find(({ name }) => name === 'Promotion d’automne')!;
  const promotion = cohort.id;
  const params = { cohortId: promotion };

  /** The first column of both files, the rows being those of the JSON; gives the workbook to look closer. */
  const expectRows = async (file: string, query: Record<string, string>, first: (string | number)[]) => {
    const [csv, workbook] = [
      await download(page, `${file}.csv`, query),
      await download(page, `${file}.xlsx`, query),
    ];
    expect(csv.heads, file).toEqual(workbook.heads);
    for (const { rows } of [csv, workbook])
      expect(rows.map(([cell]) => text(cell))).toEqual(first.map(String));
    expect(workbook.rows.flat().filter((cell) => cell?.f)).toEqual([]);
    // A text is the same in both, but for the apostrophe before what would compute.
    const texts = (of: (row: number, column: number) => string) =>
      workbook.rows.map((row, at) => row.map((cell, place) => cell?.t !== 'n' && of(at, place)));
    expect(texts((at, place) => text(csv.rows[at]![place]).replace(/^'(?=[=+\-@])/, ''))).toEqual(
      texts((at, place) => text(workbook.rows[at]![place])),
    );
    return workbook;
  };

  const board = await call(contract.getBoard, { params });
  const sorted = (names: string[]) => [...names].sort(new Intl.Collator('fr').compare);
  const all = await expectRows('suivi', { promotion }, sorted(board.members.map(({ name }) => name)));
  expect(all.name).toMatch(/^suivi-promotion-d-automne-\d{4}-\d\d-\d\d\.xlsx$/);
  expect(all.heads).toHaveLength(2 + board.modules.length + 8);
  for (const row of all.rows) {
    const member = board.members.find(({ name }) => name === text(row[0]))!;
    const shares = row.slice(2, 2 + board.modules.length);
    expect(shares.map((cell) => cell?.v)).toEqual(
      member.modules.map(({ state, share }) =>
        state === 'closed' ? undefined : state === 'started' ? expect.closeTo(share, 1) : +(state === 'done'),
      ),
    );
    expect(shares.every((cell) => !cell || cell.z === '0%')).toBe(true);
    const back = row[all.heads.indexOf('De retour le')];
    expect(Boolean(back)).toBe(member.planPausedUntil !== null);
    expect(row[all.heads.indexOf(`Leçons (sur ${board.lessons})`)]!.v).toBe(member.completed);
  }
  expect(board.members.filter(({ planPausedUntil }) => planPausedUntil)).toHaveLength(1);
  const atRisk = board.members.filter(({ risks }) => risks.length > 0);
  await expectRows('suivi', { promotion, filtre: 'a-risque' }, sorted(atRisk.map(({ name }) => name)));
  const nobody = { promotion, recherche: 'personne de ce nom' };
  await expectRows('suivi', nobody, []);

  const { members } = await call(contract.listMembers, { params });
  const answers = await expectRows(
    'eleves',
    { promotion },
    members.map(({ name }) => name),
  );
  expect(answers.rows.map(([, mail]) => text(mail))).toEqual(members.map(({ email }) => email));
  expect(answers.rows.flat().filter((cell) => text(cell) === 'Pour les formatrices seulement')).toHaveLength(
    members.flatMap(({ onboarding }) => onboarding.answers.filter(({ audience }) => audience === 'trainers'))
      .length,
  );

  const list = await call(contract.listRisks, { params, query: {} });
  const reasons = list.atRisk.flatMap(({ name, risks }) => risks.map(() => name));
  const risks = await expectRows('vigilance', { promotion }, reasons);
  expect(risks.rows.every(([, , since]) => since!.z === 'dd/mm/yyyy')).toBe(true);
  const past = await call(contract.listRisks, { params, query: { day: cohort.startsOn } });
  const then = await download(page, 'vigilance.csv', { promotion, jour: cohort.startsOn });
  expect(then.name).toContain(past.day);
  expect(then.rows).toHaveLength(past.atRisk.flatMap((member) => member.risks).length);

  const waiting = await call(contract.listWaitingSubmissions, { query: {} });
  await expectRows(
    'rendus',
    {},
    waiting.submissions.map(({ student }) => student.name),
  );
  const { sessions } = await call(contract.listLiveSessions, { params });
  await expectRows(
    'seances',
    { promotion },
    sessions.map(({ title }) => title),
  );
  const { releases } = await call(contract.getCohort, { params });
  // A module, then its lessons that have a time of their own; what is open to everybody has none.
  const opening = releases.flatMap((module) => [
    { ...module, lesson: '' },
    ...module.lessons
      .filter(({ own }) => own && !module.free)
      .map(({ title, opensAt }) => ({ ...module, lesson: title, opensAt })),
  ]);
  expect(opening.length).toBeGreaterThan(releases.length);
  const modules = await expectRows(
    'modules',
    { promotion },
    opening.map(({ number }) => number),
  );
  expect(modules.rows.map(([, title, lesson]) => [text(title), text(lesson)])).toEqual(
    opening.map(({ moduleTitle, lesson }) => [moduleTitle, lesson]),
  );
  const wall = new Intl.DateTimeFormat('sv-SE', {
    ...{ timeZone: 'Europe/Paris', dateStyle: 'short', timeStyle: 'short' },
  });
  expect(
    (await download(page, 'modules.csv', { promotion })).rows.map(([, , , opens]) => text(opens)),
  ).toEqual(opening.map(({ free, opensAt }) => (free ? '' : wall.format(new Date(opensAt)))));

  const lines = await call(contract.listAttendanceLines, { params });
  const halves = await expectRows(
    'presences',
    { promotion },
    lines.members.map(({ personName }) => personName),
  );
  expect(halves.heads).toHaveLength(4 + lines.halves.length);
  expect(halves.rows.map(([, present]) => Math.round(Number(present!.v) * 1440))).toEqual(
    lines.members.map(({ presentMinutes }) => presentMinutes),
  );
  // Of a half-day to come nobody has failed to sign.
  const toCome = lines.halves.flatMap(({ state }, at) => (state === 'coming' ? [4 + at] : []));
  expect(toCome.length).toBeGreaterThan(0);
  for (const row of halves.rows) for (const at of toCome) expect(text(row[at])).not.toBe('Sans signature');
  await expectRows(
    'feuilles',
    { promotion },
    lines.halves.map(({ title }) => title),
  );
  const { sessionId, half } = lines.halves[0]!;
  const { sheet } = await call(contract.getAttendanceSheet, { params: { sessionId, half } });
  const sheetQuery = { seance: sessionId, 'demi-journee': half === 'morning' ? 'matin' : 'apres-midi' };
  await expectRows(
    'feuille',
    sheetQuery,
    sheet.lines.map(({ personName }) => personName),
  );

  const { people } = await call(contract.listCertifications, { query: { whole: 'yes' } });
  await expectRows(
    'certifications',
    {},
    people.map(({ name }) => name),
  );
  const ready = await call(contract.listCertifications, { query: { state: 'missing', search: 'e' } });
  await expectRows(
    'certifications',
    { etat: 'missing', recherche: 'e', page: '2' },
    ready.people.map(({ name }) => name),
  );
  const waitlist = await call(contract.getWaitlist, { params });
  await expectRows(
    'attente',
    { promotion },
    waitlist.lines.map((_, at) => at + 1),
  );
  const { announcements } = await call(contract.listAnnouncements, { params });
  await expectRows(
    'messages',
    { promotion },
    announcements.map(({ subject }) => subject || 'Sans objet'),
  );
  for (const { id } of announcements.filter(({ state }) => state === 'sent').slice(0, 1)) {
    const { recipients } = await call(contract.getAnnouncement, { params: { announcementId: id } });
    await expectRows(
      'destinataires',
      { message: id },
      recipients.map(({ name }) => name),
    );
  }
  const { quizzes } = await call(contract.listQuizStatistics, { params: { courseSlug: 'obm' } });
  await expectRows(
    'questionnaires',
    {},
    quizzes.map(({ title }) => title),
  );
  const moduleSlug = quizzes[0]!.module.slug;
  const { questions } = await call(contract.getQuizStatistics, { params: { courseSlug: 'obm', moduleSlug } });
  await expectRows(
    'questions',
    { module: moduleSlug },
    questions.map(({ key }) => key),
  );
  await expectRows(
    'promotions',
    {},
    cohorts.map(({ name }) => name),
  );
  const membre = members[0]!.personId;
  const evidence = await call(contract.getWorkEvidence, {
    params: { ...params, personId: membre },
    query: {},
  });
  const done = await download(page, 'preuves.xlsx', { promotion, membre });
  expect(done.rows).toHaveLength(evidence.lessons.length + evidence.quizzes.length + evidence.works.length);

  const { cohorts: archived } = await call(contract.listCohorts, { query: { archived: 'true' } });
  const pilot = archived.find(({ name }) => name === 'Promotion pilote')!.id;
  const { members: former } = await call(contract.listFormerMembers, { params: { cohortId: pilot } });
  expect(former.map(({ name }) => name)).toEqual(['Hortense Vial']);
  await expectRows('parties', { promotion: pilot }, ['Hortense Vial']);
  const { personId, enrolmentId: seat } = former[0]!;
  const hers = await call(contract.getWorkEvidence, {
    params: { cohortId: pilot, personId },
    query: { seat },
  });
  const left = await download(page, 'preuves.xlsx', { promotion: pilot, membre: personId, place: seat });
  expect(left.rows).toHaveLength(hers.lessons.length + hers.quizzes.length + hers.works.length);

  await page.context().addCookies([{ name: 'lang', value: 'en', url: demo().portalUrl }]);
  const english = await page.request.get(`/formatrice/exports/suivi.csv?promotion=${promotion}`);
  expect((await english.text()).split(',')[0]).toBe('\uFEFFStudent');
  expect(english.headers()['content-disposition']).toContain('"board-promotion-d-automne-');
  for (const file of ['constructor.csv', 'suivi.pdf', 'suivi'])
    expect((await page.request.get(`/formatrice/exports/${file}?promotion=${promotion}`)).status()).toBe(404);
  const elsewhere = '00000000-0000-7000-8000-000000000000';
  expect((await page.request.get(`/formatrice/exports/suivi.csv?promotion=${elsewhere}`)).status()).toBe(404);
});
