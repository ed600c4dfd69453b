import { newId } from '@tandem/platform';
import type { DataSource } from 'typeorm';
import { trainer } from './people';

/** What her trainer did about some of them; and one who fails a quiz again and again. */
export async function needTheirTrainer(dataSource: DataSource, now: Date): Promise<void> {
  const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
  for (const [days, score] of [
    [2.4, 0.5],
    [1.6, 0.6],
  ] as const)
    await dataSource.query(
      `INSERT INTO quiz_attempt (id, person_id, quiz_id, course_version_id, started_at, answers, results, submitted_at, score, passed)
       SELECT $1, p.id, (v.content->'modules'->3->'quiz'->>'id')::uuid, v.id, $2, '{}', '{}', $2, $3, false
       FROM person p, course_version v WHERE p.name = 'Coralie Mercier' ORDER BY v.number DESC LIMIT 1`,
      [newId(), ago(days), score],
    );
  const notes = [
    [
      'Sarah Cohen',
      4,
      'Message laissé sur son répondeur. Elle a écrit le soir\u202f: gros dossier au travail.',
    ],
    [
      'Sarah Cohen',
      1,
      'Appel de dix minutes\u202f: elle reprend le module 2 ce week-end, je la rappelle mardi.',
    ],
    [
      'Anaïs Fournier',
      6,
      'Elle vient aux séances mais n’a pas encore ouvert de leçon. Rendez-vous fixé jeudi.',
    ],
    [
      'Ophélie Blanchet',
      1,
      'Sa carte a expiré, la nouvelle arrive cette semaine. Elle suit les séances en attendant.',
    ],
  ] as const;
  for (const [name, days, text] of notes)
    await dataSource.query(
      `INSERT INTO risk_note (id, enrolment_id, by_id, text, created_at)
       SELECT $1, e.id, t.id, $2, $3 FROM person p JOIN enrolment e ON e.person_id = p.id, person t
       WHERE p.name = $4 AND t.email = $5`,
      [newId(), text, ago(days), name, trainer.email],
    );
}
