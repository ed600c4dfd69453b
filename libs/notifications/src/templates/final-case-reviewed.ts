import { button, heading, paragraph, quote, type Template } from '../letter';

interface Facts {
  name: string;
  decision: 'validated' | 'returned';
  reviewerName: string;
  /** The reviewer's words; may be empty. */
  comment: string;
  finalCaseUrl: string;
}

export const finalCaseReviewed: Template<Facts> = {
  fr: ({ name, decision, reviewerName, comment, finalCaseUrl }) => ({
    subject:
      decision === 'validated' ? 'Ton cas final est validé' : 'Ton cas final t’est rendu, avec un retour',
    blocks: [
      ...(decision === 'validated'
        ? [heading(`Bravo, ${name}`), paragraph(`${reviewerName} a lu ton cas final et l’a validé.`)]
        : [
            heading('Ton cas final est à reprendre'),
            paragraph(
              `${name}, ${reviewerName} a lu ton cas final et te propose de le compléter. Ton texte t’attend tel que tu l’as laissé\u202f; tu peux le rendre à nouveau quand tu veux.`,
            ),
          ]),
      ...(comment ? [quote(comment)] : []),
      button('Voir mon cas final', finalCaseUrl),
    ],
  }),
  en: ({ name, decision, reviewerName, comment, finalCaseUrl }) => ({
    subject:
      decision === 'validated' ? 'Your final case is validated' : 'Your final case is back, with comments',
    blocks: [
      ...(decision === 'validated'
        ? [
            heading(`Well done, ${name}`),
            paragraph(`${reviewerName} has read your final case and validated it.`),
          ]
        : [
            heading('Your final case needs another pass'),
            paragraph(
              `${name}, ${reviewerName} has read your final case and suggests that you complete it. Your text waits as you left it; submit it again whenever you like.`,
            ),
          ]),
      ...(comment ? [quote(comment)] : []),
      button('See my final case', finalCaseUrl),
    ],
  }),
};
