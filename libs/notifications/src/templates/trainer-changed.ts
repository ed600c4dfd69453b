import type { TrainerRole } from '@tandem/contracts';
import { button, facts, heading, note, paragraph, type Template } from '../letter';

interface Named {
  name: string;
  cohortName: string;
  role: TrainerRole;
  /** She reaches the pages of the cohort today. */
  reaches: boolean;
  /** From when until when. */
  days: string;
  /** The first session to come that is hers. */
  next: { title: string; when: string } | null;
  url: string;
}

interface Left {
  name: string;
  cohortName: string;
  /** She had messages to the cohort that have not left. */
  messages: boolean;
  /** She trains others, or may: the address is of those, else of her account. */
  staff: boolean;
  url: string;
}

const named: Template<Named> = {
  fr: ({ name, cohortName, role, reaches, days, next, url }) => {
    const said = {
      lead: {
        subject: `Tu es référente\u202f: ${cohortName}`,
        role: 'Référente',
        text: 'Tu encadres la promotion, et tu changes aussi son plan.',
      },
      co_trainer: {
        subject: `Tu es co-formatrice\u202f: ${cohortName}`,
        role: 'Co-formatrice',
        text: 'Tu encadres la promotion avec sa référente, qui garde son plan.',
      },
      substitute: {
        subject: `Tu es remplaçante ${days}\u202f: ${cohortName}`,
        role: 'Remplaçante',
        text: 'Tu as accès à la promotion de ton premier à ton dernier jour. Les séances de ces jours sont dès maintenant dans ton calendrier.',
      },
    }[role];
    return {
      subject: said.subject,
      blocks: [
        heading('Ta place dans cette promotion'),
        paragraph(`${name}, voici ce que tu es maintenant dans «\u202f${cohortName}\u202f». ${said.text}`),
        facts(
          ['Ton rôle', said.role],
          ['Tes dates', days],
          [
            'Ta prochaine séance',
            next ? `«\u202f${next.title}\u202f», ${next.when}` : 'aucune n’est prévue pour l’instant',
          ],
        ),
        button(reaches ? 'Ouvrir la promotion' : 'Voir mon calendrier', url),
        note('Une question\u202f? Réponds à ce message.'),
      ],
      why: `Tu reçois cet e-mail parce que ton rôle dans «\u202f${cohortName}\u202f» vient de changer.`,
    };
  },
  en: ({ name, cohortName, role, reaches, days, next, url }) => {
    const said = {
      lead: {
        subject: `You are the lead: ${cohortName}`,
        role: 'Lead',
        text: 'You train the cohort, and you change its plan too.',
      },
      co_trainer: {
        subject: `You are a co-trainer: ${cohortName}`,
        role: 'Co-trainer',
        text: 'You train the cohort with its lead, who keeps its plan.',
      },
      substitute: {
        subject: `You stand in, ${days}: ${cohortName}`,
        role: 'Substitute',
        text: 'You have access to the cohort from your first to your last day. The sessions of these days are in your calendar from now on.',
      },
    }[role];
    return {
      subject: said.subject,
      blocks: [
        heading('Your place in this cohort'),
        paragraph(`${name}, this is what you are now in “${cohortName}”. ${said.text}`),
        facts(
          ['Your role', said.role],
          ['Your dates', days],
          ['Your next session', next ? `“${next.title}”, ${next.when}` : 'none is planned for now'],
        ),
        button(reaches ? 'Open the cohort' : 'See my calendar', url),
        note('A question? Answer this message.'),
      ],
      why: `You get this e-mail because your role in “${cohortName}” has just changed.`,
    };
  },
};

const left: Template<Left> = {
  fr: ({ name, cohortName, messages, staff, url }) => ({
    subject: `Tu n’encadres plus «\u202f${cohortName}\u202f»`,
    blocks: [
      heading('Tu n’encadres plus cette promotion'),
      paragraph(
        `${name}, ton rôle dans «\u202f${cohortName}\u202f» a pris fin\u202f: ses élèves, ses travaux à relire et ses feuilles d’émargement ne t’attendent plus.`,
      ),
      ...(messages
        ? [
            paragraph(
              'Les messages que tu y avais préparés restent à la promotion comme brouillons\u202f: aucun ne partira en ton nom.',
            ),
          ]
        : []),
      button(staff ? 'Voir mes promotions' : 'Voir mon compte', url),
      note('Une question\u202f? Réponds à ce message.'),
    ],
    why: `Tu reçois cet e-mail parce que tu encadrais «\u202f${cohortName}\u202f».`,
  }),
  en: ({ name, cohortName, messages, staff, url }) => ({
    subject: `You no longer train “${cohortName}”`,
    blocks: [
      heading('You no longer train this cohort'),
      paragraph(
        `${name}, your role in “${cohortName}” has ended: its students, its work to review and its attendance sheets no longer wait for you.`,
      ),
      ...(messages
        ? [
            paragraph(
              'The messages that you had prepared stay with the cohort as drafts: none of them will leave in your name.',
            ),
          ]
        : []),
      button(staff ? 'See my cohorts' : 'See my account', url),
      note('A question? Answer this message.'),
    ],
    why: `You get this e-mail because you trained “${cohortName}”.`,
  }),
};

/** To somebody who trains a cohort from now on, as something else or on other days, and to somebody who does no more. */
export const trainerChanged = { named, left };
