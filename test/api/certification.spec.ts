import * as contract from '@tandem/contracts';
import type { QuizContent } from '@tandem/catalogue';
import {
  acceptAssignments,
  createAcademy,
  finalCaseOf,
  finishLessons,
  handIn,
  type Academy,
} from '../support/academy';
import type { TestApp } from '../support/app';
import { createPerson, enrol } from '../support/factories';
import { settled, startAppWithMails, type TestMails } from '../support/mails';
import { readPdf } from '../support/pdf';
import { expectProblem } from '../support/problem';
import { rightAnswers, wrongAnswers } from '../support/quiz';
import { waitFor } from '../support/wait-for';

let mails: TestMails;
let api: TestApp;
let academy: Academy;
const obm = { params: { courseSlug: 'obm' } };

beforeAll(async () => {
  ({ api, mails } = await startAppWithMails({ ACADEMY_NAME: 'Académie d’essai' }));
  academy = await createAcademy(api);
});
afterAll(() => api.close());

async function takeQuiz(call: contract.Client, moduleSlug: string, quiz: QuizContent, right: boolean) {
  const attempt = await call(contract.startAttempt, { params: { quizId: quiz.id } });
  const { questions } = await call(contract.getQuiz, { params: { courseSlug: 'obm', moduleSlug } });
  const answers = right ? rightAnswers(quiz, questions) : wrongAnswers(quiz, questions);
  return call(contract.submitAttempt, { params: { attemptId: attempt.id }, body: { answers } });
}

describe('from the first lesson to the certificate', () => {
  const checklist = async () => {
    const { eligible, checklist, certificate } = await student()(contract.getCertification, obm);
    return {
      eligible,
      left: checklist.filter(({ met }) => !met).map(({ criterion }) => criterion),
      certificate,
    };
  };
  const student = () => api.as(academy.student.token);
  const trainer = () => api.as(academy.trainer.token);
  const review = (submissionId: string, decision: 'accepted' | 'returned', comment: string) => {
    const level = decision === 'accepted' ? 'met' : 'developing';
    const levels = Object.fromEntries(
      finalCaseOf(academy.course).rubric.map(({ key }) => [key, { level } as const]),
    );
    return trainer()(contract.reviewSubmission, {
      params: { submissionId },
      body: { decision, levels, comment },
    });
  };

  it('lessons', async () => {
    for (const lessonId of academy.course.lessons.keys()) {
      await student()(contract.completeLesson, { params: { lessonId } });
    }
    const { quizzes, assignments } = academy.course;
    const works = Array<string>(assignments.size - 1).fill('assignment');
    const left = [...Array<string>(quizzes.size).fill('quiz'), ...works, 'final-case'];
    expect(await checklist()).toEqual({ eligible: false, left, certificate: null });
  });

  it('quizzes, failed and then passed', async () => {
    for (const { module, quiz } of academy.course.quizzes.values()) {
      const failed = await takeQuiz(student(), module.slug, quiz, false);
      expect(failed).toMatchObject({ score: 0, passed: false });
      const passed = await takeQuiz(student(), module.slug, quiz, true);
      expect(passed).toMatchObject({ score: 1, passed: true });
    }
    const works = Array<string>(academy.course.assignments.size - 1).fill('assignment');
    expect(await checklist()).toEqual({ eligible: false, left: [...works, 'final-case'], certificate: null });
  });

  it('assignments, accepted', async () => {
    const { course, enrolmentId } = academy;
    await acceptAssignments(api.dataSource, course, enrolmentId, academy.trainer.id);
    expect(await checklist()).toEqual({ eligible: false, left: ['final-case'], certificate: null });
  });

  it('final case: handed in, returned, handed in again, accepted', async () => {
    const params = { courseSlug: 'obm', assignmentKey: finalCaseOf(academy.course).key };
    const handIn = async (text: string, number: number, base: number) => {
      await student()(contract.saveSubmissionDraft, { params, body: { text, base } });
      return student()(contract.submitAssignment, { params, body: { number, base: base + 1 } });
    };
    const first = await handIn('Mon cas.', 1, 0);
    expect(await review(first.id, 'returned', 'Précise ton planning.')).toMatchObject({
      reviewer: 'Nora Petit',
    });
    expect(await checklist()).toMatchObject({ eligible: false, certificate: null });
    const second = await handIn('Mon cas, avec planning.', 2, 1);
    expect(await review(second.id, 'accepted', 'Bravo.')).toMatchObject({ decision: 'accepted' });
  });

  it('the job issues it, a mail tells her, and anybody finds every printed fact', async () => {
    const certificate = await waitFor(async () => (await checklist()).certificate);
    expect(await checklist()).toMatchObject({ eligible: true, left: [] });
    const found = await api.as()(contract.getCertificate, { params: { code: certificate.code } });
    const { content } = academy.course;
    expect(found).toEqual({
      code: certificate.code,
      state: 'valid',
      holderName: 'Aïcha Benali',
      courseTitle: content.title,
      academyName: 'Académie d’essai',
      cohortName: 'Promotion d’essai',
      startedOn: '2026-01-05',
      endedOn: '2036-01-05',
      hours: content.hours.lessons + content.hours.exercises + content.hours.live,
      criteriaVersion: content.certification.version,
      modules: content.modules.map(({ number, title }) => ({ number, title })),
      reviewerName: 'Nora Petit',
      issuedAt: certificate.issuedAt,
      expiresAt: expect.stringMatching(/T2[12]:59:00\.000Z$/),
      ...{ end: null, replacedBy: null, earlier: [] },
    });
    await settled(api.dataSource);
    const sent = (await mails.to(academy.student.email)).filter(({ text }) =>
      text.includes(certificate.code),
    );
    expect(sent).toHaveLength(1);
    expect(sent[0]!.links).toContain(`http://127.0.0.1:3000/certificats/${certificate.code}`);
  });

  it('the PDF prints those facts, is tagged and knows its language and title', async () => {
    const { code } = (await checklist()).certificate!;
    const answer = await fetch(`${api.url}/certificates/${code}/pdf`);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    const { text, source } = readPdf(new Uint8Array(await answer.arrayBuffer()));
    const flat = text.replace(/\s+/g, ' ');
    const { content } = academy.course;
    for (const printed of [
      code,
      'Aïcha Benali',
      'Académie d’essai',
      content.title,
      'Nora Petit',
      '5 janvier 2026',
    ]) {
      expect(flat).toContain(printed);
    }
    for (const { title } of content.modules) expect(flat).toContain(title);
    expect(flat).toContain(`127.0.0.1:3000/certificats/${code}`);
    for (const mark of ['/Marked true', '/S /H1', '/S /Figure', '/Lang (fr-FR)', '/DisplayDocTitle true']) {
      expect(source.includes(mark) ? mark : `${mark} is missing`).toBe(mark);
    }
    expect(source.match(/\/Type \/StructTreeRoot/g)).toHaveLength(1);
    expect(utf16Strings(source)).toContainEqual(`Certificat ${content.title}, Aïcha Benali`);
    expect(utf16Strings(source)).toContainEqual(
      `Code QR qui mène à http://127.0.0.1:3000/certificats/${code}`,
    );
    // Every font of the page is inside.
    expect(source.match(/\/FontFile/g)).toHaveLength(source.match(/\/Type \/FontDescriptor/g)!.length);
  });
});

/** Strings of the document that hold more than Latin letters. */
function utf16Strings(source: string): string[] {
  return [...source.matchAll(/\(\xfe\xff((?:[^()\\]|\\[\s\S])*)\)/g)].map(([, raw]) => {
    const bytes = Buffer.from(raw!.replace(/\\([\s\S])/g, '$1'), 'latin1');
    return bytes
      .subarray(0, bytes.length & ~1)
      .swap16()
      .toString('utf16le');
  });
}

describe('a certificate', () => {
  it('is issued on demand once everything is met, and not before', async () => {
    const { cohortId, course, trainer } = academy;
    const person = await createPerson(api.dataSource, { name: 'Maëlle Le Goff' });
    const enrolmentId = await enrol(api.dataSource, cohortId, person.id);
    const issue = () =>
      api.as(trainer.token)(contract.issueCertificate, { params: { cohortId, personId: person.id } });
    await finishLessons(api.dataSource, person.id, course);
    await acceptAssignments(api.dataSource, course, enrolmentId, trainer.id);
    await expect(issue()).rejects.toMatchObject({
      problem: { code: 'not-eligible', context: { missing: [{ criterion: 'final-case', met: false }] } },
    });
    await handIn(api.dataSource, course, enrolmentId, { reviewerId: trainer.id });
    const issued = await issue();
    expect(await issue()).toEqual(issued);
    const { members } = await api.as(trainer.token)(contract.getBoard, { params: { cohortId } });
    expect(members.find(({ personId }) => personId === person.id)?.certificateCode).toBe(issued.code);
  });

  it('keeps the name that was printed, and says when it was revoked', async () => {
    const code = (await api.as(academy.student.token)(contract.getCertification, obm)).certificate!.code;
    const verify = () => api.as()(contract.getCertificate, { params: { code } });
    await api.as(academy.student.token)(contract.updateMe, { body: { name: 'Aïcha Benali-Roux' } });
    expect(await verify()).toMatchObject({ holderName: 'Aïcha Benali', state: 'valid' });
    await api.dataSource.query('UPDATE certificate SET revoked_at = now() WHERE code = $1', [code]);
    expect(await verify()).toMatchObject({ state: 'revoked', holderName: 'Aïcha Benali' });
    expect((await api.as(academy.student.token)(contract.getCertification, obm)).certificate).toBeNull();
  });

  it('is found however its code is typed, and a code of none is said to be unknown', async () => {
    const [{ code }] = await api.dataSource.query<[{ code: string }]>('SELECT code FROM certificate LIMIT 1');
    const typed = ` ${code.toLowerCase().replaceAll('-', ' ')} `;
    expect((await api.as()(contract.getCertificate, { params: { code: typed } })).code).toBe(code);
    for (const path of [
      '/certificates/TDM-0000-0000',
      '/certificates/TDM-0000-0000/pdf',
      '/certificates/x',
    ]) {
      await expectProblem(fetch(api.url + path), 'unknown-certificate');
    }
  });
});
