import type { LiveSessionChange } from '@tandem/contracts';
import { button, facts, heading, note, paragraph, quote, type Template } from '../letter';

interface Facts {
  name: string;
  /** `joined`: all to come of the cohort that she is in from now on. */
  change: LiveSessionChange | 'joined';
  cohortName: string;
  /** She trains the cohort. */
  trains: boolean;
  /** By time, one at least; `when` with the place whose time it is, and in short; `former` of one that begins at another time. */
  sessions: Array<{ title: string; when: string; inShort: string; former: string | null; minutes: number }>;
  /** Why they are cancelled. */
  reason: string | null;
  url: string;
}

export const liveSessions: Template<Facts> = {
  fr: ({ name, change, cohortName, trains, sessions, reason, url }) => {
    const [{ title, inShort }] = sessions as [Facts['sessions'][number]];
    const many = sessions.length > 1;
    const subject = many
      ? `${sessions.length} séances en direct\u202f: ${cohortName}`
      : `Séance en direct\u202f: «\u202f${title}\u202f», le ${inShort}`;
    const said = {
      joined: {
        subject,
        heading: many ? 'Les séances de ta promotion' : 'La prochaine séance de ta promotion',
        text: many
          ? `${name}, voici les séances en direct de ta promotion, «\u202f${cohortName}\u202f».`
          : `${name}, voici la séance en direct qui est prévue pour ta promotion, «\u202f${cohortName}\u202f».`,
      },
      planned: {
        subject,
        heading: many ? 'De nouvelles séances en direct' : 'Une nouvelle séance en direct',
        text: many
          ? `${name}, voici les séances prévues pour «\u202f${cohortName}\u202f».`
          : `${name}, une séance est prévue pour «\u202f${cohortName}\u202f».`,
      },
      moved: {
        subject: many
          ? `Nouvel horaire pour ${sessions.length} séances\u202f: ${cohortName}`
          : `Nouvel horaire\u202f: «\u202f${title}\u202f», le ${inShort}`,
        heading: many ? 'Ces séances changent d’horaire' : 'Cette séance change d’horaire',
        text: many
          ? `${name}, voici quand auront lieu ces séances de «\u202f${cohortName}\u202f».`
          : `${name}, voici quand aura lieu cette séance de «\u202f${cohortName}\u202f».`,
      },
      cancelled: {
        subject: many
          ? `${sessions.length} séances annulées\u202f: ${cohortName}`
          : `Séance annulée\u202f: «\u202f${title}\u202f», le ${inShort}`,
        heading: many ? 'Ces séances n’auront pas lieu' : 'Cette séance n’aura pas lieu',
        text: many
          ? `${name}, ces séances de «\u202f${cohortName}\u202f» sont annulées. Voici pourquoi\u202f:`
          : `${name}, cette séance de «\u202f${cohortName}\u202f» est annulée. Voici pourquoi\u202f:`,
      },
    }[change];
    return {
      subject: said.subject,
      blocks: [
        heading(said.heading),
        paragraph(said.text),
        ...(reason ? [quote(reason)] : []),
        facts(
          ...sessions.map((session): [string, string] => [
            session.title,
            `${session.when}, ${session.minutes}\u00a0min${session.former ? `, au lieu du ${session.former}` : ''}`,
          ]),
        ),
        button('Voir le calendrier', url),
        note(
          change === 'cancelled'
            ? many
              ? 'Les fichiers joints retirent ces dates de ton agenda.'
              : 'Le fichier joint retire cette date de ton agenda.'
            : `${many ? 'Les fichiers joints mettent' : 'Le fichier joint met'} ton agenda à jour. Le lien pour rejoindre une séance s’affiche sur le portail, quinze minutes avant.`,
        ),
      ],
      why: `Tu reçois cet e-mail parce que tu ${trains ? 'encadres' : 'fais partie de'} «\u202f${cohortName}\u202f».`,
    };
  },
  en: ({ name, change, cohortName, trains, sessions, reason, url }) => {
    const [{ title, inShort }] = sessions as [Facts['sessions'][number]];
    const many = sessions.length > 1;
    const subject = many
      ? `${sessions.length} live sessions: ${cohortName}`
      : `Live session: “${title}”, ${inShort}`;
    const said = {
      joined: {
        subject,
        heading: many ? 'The sessions of your cohort' : 'The next session of your cohort',
        text: many
          ? `${name}, these are the live sessions of your cohort, “${cohortName}”.`
          : `${name}, this is the live session that is planned for your cohort, “${cohortName}”.`,
      },
      planned: {
        subject,
        heading: many ? 'New live sessions' : 'A new live session',
        text: many
          ? `${name}, these are the sessions planned for “${cohortName}”.`
          : `${name}, a session is planned for “${cohortName}”.`,
      },
      moved: {
        subject: many
          ? `New times for ${sessions.length} sessions: ${cohortName}`
          : `New time: “${title}”, ${inShort}`,
        heading: many ? 'These sessions have a new time' : 'This session has a new time',
        text: many
          ? `${name}, this is when these sessions of “${cohortName}” take place.`
          : `${name}, this is when this session of “${cohortName}” takes place.`,
      },
      cancelled: {
        subject: many
          ? `${sessions.length} sessions cancelled: ${cohortName}`
          : `Session cancelled: “${title}”, ${inShort}`,
        heading: many ? 'These sessions will not take place' : 'This session will not take place',
        text: many
          ? `${name}, these sessions of “${cohortName}” are cancelled. This is why:`
          : `${name}, this session of “${cohortName}” is cancelled. This is why:`,
      },
    }[change];
    return {
      subject: said.subject,
      blocks: [
        heading(said.heading),
        paragraph(said.text),
        ...(reason ? [quote(reason)] : []),
        facts(
          ...sessions.map((session): [string, string] => [
            session.title,
            `${session.when}, ${session.minutes}\u00a0min${session.former ? `, instead of ${session.former}` : ''}`,
          ]),
        ),
        button('See the calendar', url),
        note(
          change === 'cancelled'
            ? many
              ? 'The files with this mail take these dates out of your calendar.'
              : 'The file with this mail takes the date out of your calendar.'
            : `${many ? 'The files with this mail bring' : 'The file with this mail brings'} your calendar up to date. The link to join a session shows in the portal, fifteen minutes before.`,
        ),
      ],
      why: `You get this e-mail because you ${trains ? 'train' : 'are in'} “${cohortName}”.`,
    };
  },
};
