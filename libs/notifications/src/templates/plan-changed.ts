import { button, facts, heading, note, paragraph, type Template } from '../letter';

interface Facts {
  name: string;
  cohortName: string;
  /** Modules that are not open yet, in their order, each with its lessons that open later; `when` with the place whose time it is. */
  toCome: Array<{ number: number; title: string; lesson: string | null; when: string }>;
  url: string;
}

export const planChanged: Template<Facts> = {
  fr: ({ name, cohortName, toCome, url }) => ({
    subject: toCome.length
      ? `Nouvelles dates pour tes modules\u202f: ${cohortName}`
      : `Tes modules n’attendent plus de date\u202f: ${cohortName}`,
    blocks: [
      heading(
        toCome.length ? 'Tes modules s’ouvrent à d’autres dates' : 'Tes modules n’attendent plus de date',
      ),
      paragraph(
        toCome.length > 0
          ? `${name}, le plan de «\u202f${cohortName}\u202f» a changé pour toi. Voici quand s’ouvre ce qui t’attend encore.`
          : `${name}, le plan de «\u202f${cohortName}\u202f» a changé pour toi\u202f: la date d’ouverture de chacun de tes modules est passée.`,
      ),
      ...(toCome.length > 0
        ? [
            facts(
              ...toCome.map(({ number, title, lesson, when }): [string, string] => [
                lesson === null ? `${number}. ${title}` : `${number}. Leçon «\u202f${lesson}\u202f»`,
                when,
              ]),
            ),
          ]
        : []),
      button('Voir ma formation', url),
      note('Ce que tu as commencé reste ouvert, quelles que soient les dates.'),
    ],
    why: `Tu reçois cet e-mail parce que tu fais partie de «\u202f${cohortName}\u202f».`,
  }),
  en: ({ name, cohortName, toCome, url }) => ({
    subject: toCome.length
      ? `New dates for your modules: ${cohortName}`
      : `Your modules wait for no more dates: ${cohortName}`,
    blocks: [
      heading(toCome.length ? 'Your modules open on other dates' : 'Your modules wait for no more dates'),
      paragraph(
        toCome.length > 0
          ? `${name}, the plan of “${cohortName}” has changed for you. This is when what is still ahead of you opens.`
          : `${name}, the plan of “${cohortName}” has changed for you: the opening date of each of your modules has come.`,
      ),
      ...(toCome.length > 0
        ? [
            facts(
              ...toCome.map(({ number, title, lesson, when }): [string, string] => [
                lesson === null ? `${number}. ${title}` : `${number}. Lesson “${lesson}”`,
                when,
              ]),
            ),
          ]
        : []),
      button('See my course', url),
      note('What you have begun stays open, whatever the dates.'),
    ],
    why: `You get this e-mail because you are in “${cohortName}”.`,
  }),
};
