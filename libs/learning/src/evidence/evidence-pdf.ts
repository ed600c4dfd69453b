import type { WorkEvidence } from '@tandem/contracts';
import { frenchDate, pdfLetter, TaggedPdf, type PdfTextStyle } from '@tandem/platform';

const title: PdfTextStyle = { font: 'title', size: 21 };
const { heading, body, small } = pdfLetter;

/** In French: it goes to those who pay for training in France. */
export function evidencePdf(evidence: WorkEvidence, academyName: string, at: Date): Promise<Buffer> {
  const { cohort, person, seat, sessions } = evidence;
  const day = (instant: string) =>
    frenchDate(new Date(instant), { dateStyle: 'long', timeZone: cohort.zone });
  const page = new TaggedPdf({
    title: `Suivi à distance, ${person.name}`,
    author: academyName,
    language: 'fr-FR',
    createdAt: at,
    footer: (number, pages) => `Suivi à distance, ${person.name}, page ${number} sur ${pages}`,
  });
  const section = (name: string, meaning: string, columns: string[], rows: string[][]) => {
    page.need(110);
    page.write('H2', heading, name, { before: 16 });
    page.write('P', small, meaning, { before: 3 });
    page.pdf.y += 4;
    if (rows.length === 0) return page.write('P', body, 'Rien à ce jour.');
    const shares = [52, 24, 24];
    page.table({
      columns: columns.map((header, index) => ({ header, share: shares[index]! })),
      rows: rows.map((cells) => ({ cells })),
    });
  };
  page.write('P', { font: 'strong', size: 12, colour: 'clay' }, academyName);
  page.write('H1', title, 'Suivi de la formation à distance', { before: 12 });
  page.pdf.y += 8;
  page.table({
    columns: [{ share: 34 }, { share: 66 }],
    rows: [
      { cells: ['Participante ou participant', person.name], strong: true },
      { cells: ['Formation', cohort.courseTitle] },
      { cells: ['Promotion', cohort.name] },
      {
        cells: [
          'Période suivie',
          seat.until ? `Du ${day(seat.from)} au ${day(seat.until)}` : `Depuis le ${day(seat.from)}`,
        ],
      },
      ...(seat.until ? [{ cells: ['Place rendue le', day(seat.until)], strong: true }] : []),
      { cells: ['Établi le', day(at.toISOString())] },
      { cells: ['Leçons terminées', `${evidence.lessons.length} sur ${evidence.lessonCount}`] },
      { cells: ['Durée annoncée de ces leçons', length(evidence.announcedMinutes)] },
      ...(evidence.lessonsBefore > 0
        ? [{ cells: ['Leçons terminées avant cette période', String(evidence.lessonsBefore)] }]
        : []),
      {
        cells: [
          'Séances en direct suivies',
          `${length(sessions.presentMinutes)} sur ${length(sessions.heldMinutes)} tenues`,
        ],
      },
      { cells: ['Messages dans les discussions', String(evidence.exchanges)] },
    ],
  });
  section(
    'Leçons',
    'La durée est celle que le programme annonce pour la leçon, exercices compris. Le temps passé n’est pas mesuré.',
    ['Leçon', 'Terminée le', 'Durée annoncée'],
    evidence.lessons.map((lesson) => [
      `${lesson.module}. ${lesson.title}`,
      day(lesson.completedAt),
      length(lesson.minutes),
    ]),
  );
  section(
    'Questionnaires',
    'Chaque tentative rendue, avec la part de réponses justes.',
    ['Questionnaire', 'Rendu le', 'Résultat'],
    evidence.quizzes.map((quiz) => [
      quiz.title,
      day(quiz.submittedAt),
      `${Math.round(quiz.score * 100)}\u00a0%, ${quiz.passed ? 'réussi' : 'à reprendre'}`,
    ]),
  );
  section(
    'Travaux',
    'Chaque version rendue, et la réponse d’une formatrice ou d’un formateur.',
    ['Travail', 'Rendu le', 'Retour'],
    evidence.works.map((work) => [
      `${work.title}, version ${work.number}`,
      day(work.submittedAt),
      work.review
        ? `${work.review.decision === 'accepted' ? 'Accepté' : 'À reprendre'} le ${day(work.review.at)}, ${work.review.byName}`
        : 'En attente',
    ]),
  );
  return page.finish();
}

function length(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest}\u00a0min`;
  return rest === 0 ? `${hours}\u00a0h` : `${hours}\u00a0h\u00a0${String(rest).padStart(2, '0')}`;
}
