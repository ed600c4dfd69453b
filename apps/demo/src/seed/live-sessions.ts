import { addDays, instantOf } from '@tandem/platform';
import type { Seed } from './sql';

interface Cohort {
  cohortId: string;
  zone: string;
  /** When it was planned. */
  at: Date;
}

const subjects = [
  ['Tour de table et premiers cas', 'Présente-toi en deux minutes, avec un cas qui te résiste.'],
  ['Tes questions de la semaine', 'Écris ta question dans la discussion du module avant midi.'],
  ['Cas pratique à plusieurs', 'Relis l’exemple de Tournelune\u202f: nous partirons de ses chiffres.'],
  ['Relecture croisée', 'Apporte ta fiche, même en brouillon\u202f: chacune relit celle d’une autre.'],
] as const;

/** A row of the weekly series; the sixth is moved by a day, the seventh cancelled. */
export function liveSession(
  seed: Seed,
  { cohortId, zone, at: plannedAt }: Cohort,
  index: number,
  planned: { day: string; at: string; startsAt: Date },
): Record<string, unknown> {
  const [title, description] = subjects[index % subjects.length]!;
  const moved = index === 5;
  const cancelled = index === 6;
  const day = moved ? addDays(planned.day, 1) : planned.day;
  const at = moved ? '18:30' : planned.at;
  return {
    ...{ id: seed.id(plannedAt), cohort_id: cohortId, series_id: cohortId },
    ...{ title: `Séance ${index + 1}\u202f: ${title}`, description, day, at },
    ...{ starts_at: instantOf(day, at, zone), minutes: 50, changed_at: plannedAt },
    join_url: 'https://visio.tandem.example/promotion',
    ...(index === 1
      ? {
          recording_url: 'https://visio.tandem.example/enregistrements/seance-2',
          notes:
            'Trois questions reviennent\u202f: par où commencer, quand dire non, comment fixer son prix.',
        }
      : {}),
    ...(moved || cancelled ? { revision: 1, sequence: 1 } : {}),
    ...(cancelled
      ? { cancelled_at: plannedAt, cancel_reason: 'Claire est en déplacement cette semaine-là.' }
      : {}),
  };
}
