import { button, heading, link, paragraph, type Template } from '../letter';

interface Facts {
  subject: string;
  /** As its author typed it, and as sanitised HTML. */
  text: string;
  html: string;
  author: string | null;
  cohortName: string;
  url: string;
  leaveUrl: string;
}

export const announcement: Template<Facts> = {
  fr: ({ subject, text, html, author, cohortName, url, leaveUrl }) => ({
    subject,
    blocks: [
      heading(subject),
      paragraph(`${author ?? 'Ta formatrice'} t’écrit, pour la promotion «\u202f${cohortName}\u202f».`),
      { kind: 'writing', text, html },
      button('Lire dans mon espace', url),
      link('Ne plus recevoir ces messages par e-mail, seulement dans mon espace', leaveUrl),
    ],
    why: `Tu reçois cet e-mail parce que tu fais partie de «\u202f${cohortName}\u202f».`,
  }),
  en: ({ subject, text, html, author, cohortName, url, leaveUrl }) => ({
    subject,
    blocks: [
      heading(subject),
      paragraph(`${author ?? 'Your trainer'} writes to you, for the cohort “${cohortName}”.`),
      { kind: 'writing', text, html },
      button('Read in my space', url),
      link('Get these messages in my space only, not by e-mail', leaveUrl),
    ],
    why: `You get this e-mail because you are in “${cohortName}”.`,
  }),
};
