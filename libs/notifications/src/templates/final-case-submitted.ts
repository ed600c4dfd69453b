import { button, heading, paragraph, type Template } from '../letter';

interface Facts {
  studentName: string;
  cohortName: string;
  reviewUrl: string;
}

export const finalCaseSubmitted: Template<Facts> = {
  fr: ({ studentName, cohortName, reviewUrl }) => ({
    subject: `${studentName} a rendu son cas final`,
    blocks: [
      heading('Un cas final à relire'),
      paragraph(
        `${studentName}, de la promotion «\u202f${cohortName}\u202f», a rendu son cas final et attend ton retour.`,
      ),
      button('Lire le cas final', reviewUrl),
    ],
  }),
  en: ({ studentName, cohortName, reviewUrl }) => ({
    subject: `${studentName} has submitted a final case`,
    blocks: [
      heading('A final case to review'),
      paragraph(
        `${studentName}, of the cohort “${cohortName}”, has submitted a final case and waits for your review.`,
      ),
      button('Read the final case', reviewUrl),
    ],
  }),
};
