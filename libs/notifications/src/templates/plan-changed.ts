import { button, facts, heading, note, paragraph, type Template } from '../letter';

interface Facts {
  name: string;
  cohortName: string;
  zone: string;
  /** Modules that are not open yet, in their order, each with its lessons that open later. */
  toCome: Array<{ number: number; title: string; lesson: string | null; when: string }>;
  url: string;
}

const city = (zone: string): string => zone.split('/').at(-1)!.replaceAll('_', ' ');

export const planChanged: Template<Facts> = {
  fr: ({ name, cohortName, zone, toCome, url }) => ({
    subject: `Nouvelles dates pour tes modules\u202f: ${cohortName}`,
    blocks: [
      heading('Tes modules s’ouvrent à d’autres dates'),
      paragraph(
        toCome.length > 0
          ? `${name}, le plan de «\u202f${cohortName}\u202f» a changé pour toi. Voici quand s’ouvre ce qui t’attend encore.`
          : `${name}, le plan de «\u202f${cohortName}\u202f» a changé pour toi\u202f: tous tes modules sont maintenant ouverts.`,
      ),
      ...(toCome.length > 0
        ? [
            facts(
              ...toCome.map(({ number, title, lesson, when }): [string, string] => [
                lesson === null ? `${number}. ${title}` : `${number}. Leçon «\u202f${lesson}\u202f»`,
                `${when} (heure de ${city(zone)})`,
              ]),
            ),
          ]
        : []),
      button('Voir ma formation', url),
      note('Ce que tu as commencé reste ouvert, quelles que soient les dates.'),
    ],
  }),
  en: ({ name, cohortName, zone, toCome, url }) => ({
    subject: `New dates for your modules: ${cohortName}`,
    blocks: [
      heading('Your modules open on other dates'),
      paragraph(
        toCome.length > 0
          ? `${name}, the plan of “${cohortName}” has changed for you. This is when what is still ahead of you opens.`
          : `${name}, the plan of “${cohortName}” has changed for you: all your modules are open now.`,
      ),
      ...(toCome.length > 0
        ? [
            facts(
              ...toCome.map(({ number, title, lesson, when }): [string, string] => [
                lesson === null ? `${number}. ${title}` : `${number}. Lesson “${lesson}”`,
                `${when} (${city(zone)} time)`,
              ]),
            ),
          ]
        : []),
      button('See my course', url),
      note('What you have begun stays open, whatever the dates.'),
    ],
  }),
};
