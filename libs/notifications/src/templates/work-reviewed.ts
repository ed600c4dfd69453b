import { button, heading, paragraph, quote, type Template } from '../letter';

interface Facts {
  name: string;
  decision: 'accepted' | 'returned';
  reviewerName: string;
  /** Of the assignment. */
  title: string;
  /** The reviewer's words; may be empty. */
  comment: string;
  workUrl: string;
}

export const workReviewed: Template<Facts> = {
  fr: ({ name, decision, reviewerName, title, comment, workUrl }) => ({
    subject:
      decision === 'accepted'
        ? `Accepté\u202f: «\u202f${title}\u202f»`
        : `À reprendre, avec un retour\u202f: «\u202f${title}\u202f»`,
    blocks: [
      ...(decision === 'accepted'
        ? [
            heading(`Bravo, ${name}`),
            paragraph(`${reviewerName} a lu «\u202f${title}\u202f» et l’a accepté.`),
          ]
        : [
            heading('Ton travail est à reprendre'),
            paragraph(
              `${name}, ${reviewerName} a lu «\u202f${title}\u202f» et te propose de le compléter. Ton texte et tes fichiers t’attendent tels que tu les as laissés\u202f; tu peux rendre une nouvelle version quand tu veux.`,
            ),
          ]),
      ...(comment ? [quote(comment)] : []),
      button('Voir le retour complet', workUrl),
    ],
    why: 'Tu reçois cet e-mail parce que tu as rendu ce travail.',
  }),
  en: ({ name, decision, reviewerName, title, comment, workUrl }) => ({
    subject: decision === 'accepted' ? `Accepted: “${title}”` : `To rework, with feedback: “${title}”`,
    blocks: [
      ...(decision === 'accepted'
        ? [heading(`Well done, ${name}`), paragraph(`${reviewerName} has read “${title}” and accepted it.`)]
        : [
            heading('Your work needs another pass'),
            paragraph(
              `${name}, ${reviewerName} has read “${title}” and suggests that you complete it. Your text and your files wait as you left them; hand in a new version whenever you like.`,
            ),
          ]),
      ...(comment ? [quote(comment)] : []),
      button('See the whole feedback', workUrl),
    ],
    why: 'You get this e-mail because you handed this work in.',
  }),
};
