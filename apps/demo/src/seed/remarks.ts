import type { AssignmentContent } from '@tandem/catalogue';
import type { Seed, Course } from './sql';

/** By assignment and the number of the criterion in its rubric; none for any work of the course. */
const kept: ReadonlyArray<{ assignment?: string; criterion?: number; text: string; uses: number }> = [
  {
    text: 'Ajoute deux chiffres\u202f: la mesure avant, la mesure après. Sans eux, ta cliente ne peut pas juger.',
    uses: 9,
  },
  {
    text: 'Bravo pour la phrase où tu dis ce que tu ferais autrement\u202f: garde-la pour ton portfolio.',
    uses: 6,
  },
  {
    text: 'Relis ta dernière page à voix haute. Là où tu reprends ton souffle, coupe la phrase en deux.',
    uses: 3,
  },
  {
    ...{ assignment: 'note-de-position', criterion: 0, uses: 5 },
    text: 'Pour trois de tes lignes, la raison s’appuie sur l’urgence. Demande-toi plutôt qui s’en apercevrait la première si la tâche n’était pas faite.',
  },
  {
    ...{ assignment: 'note-de-position', criterion: 2, uses: 4 },
    text: 'Tu compares un mois de l’une à une année de l’autre\u202f: ramène les deux devis à douze mois.',
  },
  {
    ...{ assignment: 'note-de-position', criterion: 5, uses: 2 },
    text: 'Un essai sans jour reste une intention. Écris la date et la personne à qui tu le diras.',
  },
  {
    ...{ assignment: 'fiche-d-offre', criterion: 0, uses: 4 },
    text: '«\u202fNous\u202f» cache ta part. Réécris cette ligne avec un verbe dont tu es le sujet, et un fait daté.',
  },
  {
    ...{ assignment: 'fiche-d-offre', criterion: 1, uses: 2 },
    text: 'Rien ici ne permettrait d’écarter une entreprise\u202f: ajoute un critère qui te ferait dire non.',
  },
];

/** What the trainer says again from one review to the next. */
export async function keepRemarks(seed: Seed, course: Course, personId: string): Promise<void> {
  const works = course.modules.flatMap(({ assignment }) => (assignment ? [assignment] : []));
  for (const [index, { assignment: key, criterion, text, uses }] of kept.entries()) {
    const place = key === undefined ? anyWork : placeOf(works, key, criterion!);
    const used_at = seed.daysAgo(2 + index);
    await seed.insert('review_remark', {
      ...{ id: seed.id(used_at), person_id: personId, course_id: course.id, ...place, text, uses, used_at },
    });
  }
}

const anyWork = { assignment_id: null, criterion: '' };

function placeOf(works: readonly AssignmentContent[], key: string, criterion: number) {
  const work = works.find((one) => one.key === key)!;
  return { assignment_id: work.id, criterion: work.rubric[criterion]!.key };
}
