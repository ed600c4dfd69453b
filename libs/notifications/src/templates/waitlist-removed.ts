import { button, heading, paragraph, quote, type Template } from '../letter';

interface Facts {
  name: string;
  cohortName: string;
  /** In the words of whoever did it. */
  reason: string;
  url: string;
}

export const waitlistRemoved: Template<Facts> = {
  fr: ({ name, cohortName, reason, url }) => ({
    subject: `Tu n’es plus sur la liste d’attente\u202f: ${cohortName}`,
    blocks: [
      heading('Ta place sur la liste d’attente est retirée'),
      paragraph(
        `${name}, l’équipe a retiré ta place sur la liste d’attente de «\u202f${cohortName}\u202f». Voici pourquoi\u202f:`,
      ),
      quote(reason),
      button('Voir les promotions', url),
    ],
    why: `Tu reçois cet e-mail parce que tu étais sur la liste d’attente de «\u202f${cohortName}\u202f».`,
  }),
  en: ({ name, cohortName, reason, url }) => ({
    subject: `You are no longer on the waitlist: ${cohortName}`,
    blocks: [
      heading('Your place on the waitlist has been removed'),
      paragraph(`${name}, the team has removed your place on the waitlist of “${cohortName}”. This is why:`),
      quote(reason),
      button('See the cohorts', url),
    ],
    why: `You get this e-mail because you were on the waitlist of “${cohortName}”.`,
  }),
};
