import type { MemberHalf } from '@tandem/cohorts';
import type { WorkEvidence } from '@tandem/contracts';
import type { Cell, Table } from '@tandem/contracts/tables';

/** An exchange as a table says it: with the title of the lesson, where it has one. */
export interface TitledExchange {
  kind: 'thread' | 'reply' | 'answer' | 'sent' | 'received';
  at: Date;
  withName: string | null;
  lesson: string | null;
}

const states = {
  waiting: 'Sans signature',
  present: 'Présence',
  left: 'Départ avant la fin',
  absent: 'Absence',
};
const halves = { morning: 'matin', afternoon: 'après-midi' };
const exchanges: Record<TitledExchange['kind'], string> = {
  thread: 'Question dans une discussion',
  reply: 'Réponse dans une discussion',
  answer: 'Réponse d’une formatrice ou d’un formateur à sa question',
  sent: 'Message à une formatrice ou un formateur',
  received: 'Message d’une formatrice ou d’un formateur',
};

/** One table for each kind of evidence, by the name of its file. In French, as the paper beside them. */
export function evidenceTables(
  evidence: WorkEvidence,
  sessions: readonly MemberHalf[],
  exchanged: readonly TitledExchange[],
): Table[] {
  const { zone } = evidence.cohort;
  const moment = (instant: string | Date): Cell => ({ instant: new Date(instant).toISOString(), zone });
  const yes = (is: boolean) => (is ? 'oui' : 'non');
  return [
    {
      name: 'lecons',
      columns: ['Module', 'Leçon', 'Terminée le', 'Durée annoncée'],
      rows: evidence.lessons.map(({ module, title, completedAt, minutes }) => [
        ...[module, title, moment(completedAt), { minutes }],
      ]),
    },
    {
      name: 'questionnaires',
      columns: ['Questionnaire', 'Rendu le', 'Réponses justes', 'Réussi'],
      rows: evidence.quizzes.map(({ title, submittedAt, score, passed }) => [
        ...[title, moment(submittedAt), { share: score }, yes(passed)],
      ]),
    },
    {
      name: 'travaux',
      columns: ['Travail', 'Version', 'Rendu le', 'Retour', 'Retour le', 'Par'],
      rows: evidence.works.map(({ title, number, submittedAt, review }) => [
        ...[title, number, moment(submittedAt)],
        ...(review
          ? [review.decision === 'accepted' ? 'Accepté' : 'À reprendre', moment(review.at), review.byName]
          : ['En attente', null, null]),
      ]),
    },
    {
      name: 'echanges',
      columns: ['Date', 'Nature', 'Avec', 'Leçon'],
      rows: exchanged.map(({ kind, at, withName, lesson }) => [
        moment(at),
        exchanges[kind],
        withName,
        lesson,
      ]),
    },
    {
      name: 'seances',
      columns: [
        ...['Séance', 'Demi-journée', 'Début', 'Fin', 'Durée', 'Présence', 'Durée suivie', 'Justifiée'],
        ...['Feuille contresignée le', 'Par', 'Empreinte de la feuille'],
      ],
      rows: sessions.map(({ title, half, startsAt, endsAt, minutes, line, countersigned }) => {
        const justified = line.marks.at(-1)?.justified ?? null;
        return [
          ...[title, halves[half], moment(startsAt), moment(endsAt), { minutes }],
          ...[states[line.state], { minutes: line.minutes }, justified === null ? null : yes(justified)],
          ...(countersigned
            ? [moment(countersigned.at), countersigned.byName, countersigned.hash]
            : [null, null, null]),
        ];
      }),
    },
  ];
}
