import { defineMessages } from '../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Vérifier une feuille d’émargement',
    lede: 'Compare l’empreinte ci-dessous avec celle du document\u202f: si elles diffèrent, l’un des deux a été modifié.',
    kept: 'Cette feuille est contresignée et conservée par l’académie.',
    academy: 'Académie',
    course: 'Formation',
    cohort: 'Promotion',
    session: 'Séance',
    date: 'Date',
    when: (day: string, half: string, hours: string) => `${day}, ${half}, ${hours}`,
    present: 'Présences',
    count: (n: number, of: number) => `${n} sur ${of}`,
    countersigned: 'Contresignée',
    additions: 'Ajouts depuis',
    hash: 'Empreinte (SHA-256)',
    names:
      'Les noms ne sont pas publics\u202f: ils sont sur le document, et dans les dossiers de l’académie.',
  },
  en: {
    title: 'Check an attendance sheet',
    lede: 'Compare the hash below with that of the document: if they differ, one of the two was changed.',
    kept: 'This sheet is countersigned and kept by the academy.',
    academy: 'Academy',
    course: 'Course',
    cohort: 'Cohort',
    session: 'Session',
    date: 'Date',
    when: (day: string, half: string, hours: string) => `${day}, ${half}, ${hours}`,
    present: 'Present',
    count: (n: number, of: number) => `${n} of ${of}`,
    countersigned: 'Countersigned',
    additions: 'Additions since',
    hash: 'Hash (SHA-256)',
    names: 'Names are not public: they stand on the document, and in the files of the academy.',
  },
});
