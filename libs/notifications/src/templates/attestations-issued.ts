import { button, heading, note, paragraph, type Template } from '../letter';

interface Facts {
  name: string;
  courseTitle: string;
  cohortName: string;
  /** That of attendance is among them. */
  attendance: boolean;
  /** Of attendance alone: she gave her seat back before the cohort was over. */
  left: boolean;
  papersUrl: string;
}

export const attestationsIssued: Template<Facts> = {
  fr: ({ name, courseTitle, cohortName, attendance, left, papersUrl }) => ({
    subject: attendance && !left ? 'Tes attestations sont là' : 'Ton attestation est là',
    blocks: [
      heading(`Bonjour ${name}`),
      paragraph(
        left
          ? `Tu n’as plus de place dans «\u202f${courseTitle}\u202f» (${cohortName}). Tes heures de présence jusque-là sont attestées, en PDF.`
          : `Ta formation «\u202f${courseTitle}\u202f» (${cohortName}) est terminée. ${
              attendance
                ? 'Ce que tu as suivi et tes heures de présence sont attestés, en PDF.'
                : 'Ce que tu as suivi est attesté, en PDF.'
            }`,
      ),
      button('Voir mes papiers', papersUrl),
      note('Ton employeur ou ton financeur peut te demander ces papiers\u202f: ils restent dans ton espace.'),
    ],
    why: `Tu reçois cet e-mail parce que tu as fait partie de «\u202f${cohortName}\u202f».`,
  }),
  en: ({ name, courseTitle, cohortName, attendance, left, papersUrl }) => ({
    subject: attendance && !left ? 'Your attestations are here' : 'Your attestation is here',
    blocks: [
      heading(`Hello ${name}`),
      paragraph(
        left
          ? `You no longer have a seat in “${courseTitle}” (${cohortName}). Your hours of attendance until then are attested, as PDF, in French.`
          : `Your training “${courseTitle}” (${cohortName}) is over. ${
              attendance
                ? 'What you followed and your hours of attendance are attested, as PDF, in French.'
                : 'What you followed is attested, as PDF, in French.'
            }`,
      ),
      button('See my papers', papersUrl),
      note('Your employer or your funder may ask for these papers: they stay in your space.'),
    ],
    why: `You get this e-mail because you were in “${cohortName}”.`,
  }),
};
