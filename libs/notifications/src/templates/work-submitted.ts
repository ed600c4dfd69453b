import { button, heading, paragraph, type Template } from '../letter';

interface Facts {
  studentName: string;
  cohortName: string;
  /** Of the assignment. */
  title: string;
  /** Without one the letter goes to the owners. */
  cohortHasTrainer: boolean;
  url: string;
}

export const workSubmitted: Template<Facts> = {
  fr: ({ studentName, cohortName, title, cohortHasTrainer, url }) => ({
    subject: `${studentName} a rendu «\u202f${title}\u202f»`,
    blocks: [
      heading('Un travail à relire'),
      paragraph(
        `${studentName}, de la promotion «\u202f${cohortName}\u202f», a rendu «\u202f${title}\u202f» et attend un retour.`,
      ),
      ...(cohortHasTrainer
        ? [button('Lire le travail', url)]
        : [
            paragraph(
              'Cette promotion n’a pas de formatrice, et elles seules lisent les rendus\u202f: désignes-en une.',
            ),
            button('Désigner une formatrice', url),
          ]),
    ],
    why: cohortHasTrainer
      ? `Tu reçois cet e-mail parce que tu encadres «\u202f${cohortName}\u202f».`
      : 'Tu reçois cet e-mail parce que tu diriges l’académie.',
  }),
  en: ({ studentName, cohortName, title, cohortHasTrainer, url }) => ({
    subject: `${studentName} has handed in “${title}”`,
    blocks: [
      heading('Work to review'),
      paragraph(
        `${studentName}, of the cohort “${cohortName}”, has handed in “${title}” and waits for an answer.`,
      ),
      ...(cohortHasTrainer
        ? [button('Read the work', url)]
        : [
            paragraph('This cohort has no trainer, and only they read what is handed in: please name one.'),
            button('Name a trainer', url),
          ]),
    ],
    why: cohortHasTrainer
      ? `You get this e-mail because you train “${cohortName}”.`
      : 'You get this e-mail because you run the academy.',
  }),
};
