import type { AttendanceKind, AttendanceLine, DayHalf } from '@tandem/contracts';
import { frenchDate } from '@tandem/platform';

/** The words of a sheet, in French alone: it is a proof in France. */
export const sheetWords = {
  title: 'Feuille d’émargement',
  provisional: 'Provisoire\u202f: pas encore contresignée.',
  declaration: ({ number, region }: { number: string; region: string }) =>
    `Déclaration d’activité enregistrée sous le numéro ${number} auprès du préfet de la région ${region}. Cet enregistrement ne vaut pas agrément de l’État.`,
  siret: (siret: string) => `SIRET ${siret}`,
  facts: {
    course: 'Formation',
    cohort: 'Promotion',
    session: 'Séance',
    date: 'Date',
    hours: 'Horaires',
    trainers: 'Formatrices et formateurs',
  },
  half: { morning: 'matin', afternoon: 'après-midi' } satisfies Record<DayHalf, string>,
  participants: 'Participantes et participants',
  wording: (text: string, version: string) =>
    `Qui a signé l’a fait depuis son compte personnel, par la phrase «\u202f${text}\u202f» (version ${version}).`,
  columns: { name: 'Nom', state: 'Présence', trace: 'Signature ou mention' },
  states: {
    waiting: 'Sans signature',
    present: 'Présence',
    left: 'Départ avant la fin',
    absent: 'Absence',
  } satisfies Record<AttendanceLine['state'], string>,
  kinds: {
    signed: 'Signé',
    noted: 'Présence notée',
    left: 'Départ noté',
    absent: 'Absence notée',
  } satisfies Record<AttendanceKind, string>,
  reasonGiven: 'Raison donnée',
  methods: { qr: 'code scanné', code: 'code saisi' },
  justified: (justified: boolean) => (justified ? 'justifiée' : 'non justifiée'),
  by: (name: string) => `par ${name}`,
  followed: (minutes: number) => `${minutes} min suivies`,
  nothing: 'Ni signature ni mention',
  countersignature: 'Contresignature',
  countersigned: (name: string, when: string) =>
    `${name} certifie avoir animé cette demi-journée et l’exactitude de cette feuille, depuis son compte personnel, le ${when}.`,
  awaiting: 'En attente.',
  hash: 'Empreinte (SHA-256)',
  check: 'À vérifier sur',
  seal: 'L’empreinte est celle du contenu de la feuille au moment de la contresignature\u202f: elle change si un seul mot change. La page publique la redonne, sans aucun nom.',
  additions: 'Ajouts après la contresignature',
  additionsHint:
    'La feuille contresignée reste telle quelle\u202f; chaque ajout porte sa date, son autrice et sa raison.',
  footer: (hash: string, page: number, pages: number) =>
    `Feuille d’émargement, empreinte ${hash}…, page ${page} sur ${pages}`,
  provisionalFooter: (page: number, pages: number) =>
    `Feuille d’émargement provisoire, page ${page} sur ${pages}`,
} as const;

/** « jeudi 12 novembre 2026 » */
export function writtenDay(day: string): string {
  const shape = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return frenchDate(new Date(`${day}T00:00:00Z`), shape);
}

/** « 12 novembre 2026 à 19:02:41 (Europe/Paris) » */
export function writtenMoment(instant: string, zone: string): string {
  const shape = { dateStyle: 'long', timeStyle: 'medium', timeZone: zone } as const;
  return `${frenchDate(new Date(instant), shape)} (${zone})`;
}

/** « 19 h 00 » */
export function writtenTime(instant: string, zone: string): string {
  const shape = { hour: '2-digit', minute: '2-digit', timeZone: zone } as const;
  return new Intl.DateTimeFormat('fr-FR', shape).format(new Date(instant)).replace(':', '\u00a0h\u00a0');
}

/** « 4 h », « 3 h 30 », « 50 min » */
export function writtenLength(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest}\u00a0min`;
  return rest === 0 ? `${hours}\u00a0h` : `${hours}\u00a0h\u00a0${String(rest).padStart(2, '0')}`;
}
