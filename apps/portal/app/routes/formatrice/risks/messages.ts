import { defineMessages, plural } from '../../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Qui suivre de près',
    lede: 'Qui pourrait avoir besoin de toi, depuis quand, et ce qui règle la situation. La liste se met à jour d’elle-même\u202f: dès que l’élève a fait ce qui est dit, la ligne disparaît.',
    counts: (risk: number, all: number) =>
      plural(risk, 'fr', {
        one: `${risk} élève sur ${all} à suivre de près.`,
        other: `${risk} élèves sur ${all} à suivre de près.`,
      }),
    past: (day: string) => `Tu lis la liste telle qu’elle était le soir du ${day}.`,
    backToday: 'Revenir à aujourd’hui',
    day: 'Voir la liste d’un jour passé',
    show: 'Voir ce jour',
    since: (day: string) => `Depuis le ${day}.`,
    clears: 'Ce qui règle la situation',
    nobodyTitle: 'Personne à signaler',
    nobody: 'Aucune des règles ne s’applique à quelqu’un de cette promotion.',
    noMembersTitle: 'Pas d’élève dans cette promotion',
    noMembers: 'Une place payée suffit\u202f: l’élève est suivie ici dès ce moment.',
    notes: 'Ce que nous avons fait',
    noted: (name: string, when: string) => `${name}, ${when}`,
    write: 'Noter ce que tu as fait',
    text: 'Ta note',
    textHint: 'Lue par les formatrices de la promotion seulement. Une note ne se modifie pas.',
    save: 'Ajouter la note',
    saved: 'Ta note est ajoutée.',
    rules: 'Les règles, toutes les règles',
    ruleList: [
      'Plus rien terminé\u202f: sept jours sans leçon finie, questionnaire répondu, travail rendu ni présence à une séance, alors qu’un module ouvert reste à faire.',
      'En retard\u202f: un module ouvert depuis quatorze jours n’est pas terminé.',
      'Questionnaire échoué\u202f: deux essais manqués, pas encore réussi.',
      'Travail à reprendre\u202f: renvoyé depuis sept jours, pas encore rendu de nouveau.',
      'Absences\u202f: deux séances de suite manquées sans motif. Une absence justifiée ne compte pas.',
      'Accès en pause\u202f: une échéance n’est pas payée. Rien d’autre n’est dit pendant ce temps.',
      'Les jours d’une pause décidée avec toi ne comptent pas. Qui a son certificat n’apparaît plus.',
    ],
    reason: {
      idle: 'Plus rien de terminé.',
      behind: (modules: string) => `En retard sur ${modules}.`,
      quiz: (title: string, failures: number) => `«\u202f${title}\u202f» échoué ${failures} fois.`,
      work: (title: string) => `«\u202f${title}\u202f» est à reprendre et n’est pas revenu.`,
      absent: (sessions: number) => `${sessions} séances de suite manquées sans motif.`,
      paused: 'Leçons fermées\u202f: une échéance n’est pas payée.',
    },
    modules: (numbers: string, count: number) =>
      plural(count, 'fr', { one: `le module ${numbers}`, other: `les modules ${numbers}` }),
    clear: {
      idle: 'Terminer une leçon, répondre à un questionnaire, rendre un travail ou être présente à une séance.',
      behind: (left: string) => `Terminer ${left}.`,
      quiz: 'Réussir ce questionnaire.',
      work: 'Rendre une nouvelle version.',
      absent: 'Être présente à la prochaine séance, ou que son absence soit justifiée.',
      paused: 'Régler l’échéance\u202f: les leçons se rouvrent aussitôt.',
    },
    left: (module: number, lessons: number, quiz: boolean) =>
      `le module ${module} (${[
        ...(lessons > 0
          ? [plural(lessons, 'fr', { one: `${lessons} leçon`, other: `${lessons} leçons` })]
          : []),
        ...(quiz ? ['le questionnaire'] : []),
      ].join(' et ')})`,
  },
  en: {
    title: 'Whom to look after',
    lede: 'Who may need you, since when, and what settles it. The list keeps itself: as soon as a student has done what is said, the line is gone.',
    counts: (risk: number, all: number) =>
      plural(risk, 'en', {
        one: `${risk} student of ${all} to look after.`,
        other: `${risk} students of ${all} to look after.`,
      }),
    past: (day: string) => `You are reading the list as it was on the evening of ${day}.`,
    backToday: 'Back to today',
    day: 'See the list of a past day',
    show: 'See this day',
    since: (day: string) => `Since ${day}.`,
    clears: 'What settles it',
    nobodyTitle: 'Nobody to report',
    nobody: 'None of the rules applies to anybody in this cohort.',
    noMembersTitle: 'No student in this cohort',
    noMembers: 'A paid seat is enough: from then on its student is followed here.',
    notes: 'What we did',
    noted: (name: string, when: string) => `${name}, ${when}`,
    write: 'Note what you did',
    text: 'Your note',
    textHint: 'Read by the trainers of the cohort only. A note is never changed.',
    save: 'Add the note',
    saved: 'Your note is added.',
    rules: 'The rules, all the rules',
    ruleList: [
      'Nothing finished lately: seven days without a finished lesson, an answered quiz, work handed in or presence at a session, while an open module is left to do.',
      'Behind: a module that opened fourteen days ago is not complete.',
      'Quiz failed: two attempts missed, not passed yet.',
      'Work to rework: sent back seven days ago, not handed in again yet.',
      'Absences: two sessions in a row missed without excuse. A justified absence does not count.',
      'Access paused: an instalment is unpaid. Nothing else is said meanwhile.',
      'Days of a pause that was agreed do not count. Whoever has her certificate is not listed any more.',
    ],
    reason: {
      idle: 'Nothing finished lately.',
      behind: (modules: string) => `Behind on ${modules}.`,
      quiz: (title: string, failures: number) => `“${title}” failed ${failures} times.`,
      work: (title: string) => `“${title}” is to be reworked and has not come back.`,
      absent: (sessions: number) => `${sessions} sessions in a row missed without excuse.`,
      paused: 'Lessons closed: an instalment is unpaid.',
    },
    modules: (numbers: string, count: number) =>
      plural(count, 'en', { one: `module ${numbers}`, other: `modules ${numbers}` }),
    clear: {
      idle: 'Finish a lesson, answer a quiz, hand in work or be present at a session.',
      behind: (left: string) => `Finish ${left}.`,
      quiz: 'Pass this quiz.',
      work: 'Hand in a new version.',
      absent: 'Be present at the next session, or have the absence justified.',
      paused: 'Pay the instalment: lessons open again at once.',
    },
    left: (module: number, lessons: number, quiz: boolean) =>
      `module ${module} (${[
        ...(lessons > 0
          ? [plural(lessons, 'en', { one: `${lessons} lesson`, other: `${lessons} lessons` })]
          : []),
        ...(quiz ? ['the quiz'] : []),
      ].join(' and ')})`,
  },
});
