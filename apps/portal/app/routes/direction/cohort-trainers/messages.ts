import { defineMessages, plural } from '../../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Formatrices de la promotion',
    lede: 'La référente change aussi le plan des modules. Une co-formatrice fait tout le reste. Une remplaçante n’a accès à la promotion que de son premier à son dernier jour.',
    none: 'Personne n’a encore le rôle de formatrice. Donne-le depuis la liste des personnes.',
    people: 'Personnes et rôles',
    role: 'Rôle',
    roles: { '': 'Aucun', lead: 'Référente', co_trainer: 'Co-formatrice', substitute: 'Remplaçante' },
    from: 'Premier jour',
    until: 'Dernier jour',
    about: (name: string, field: string) => `${name}, ${field}`,
    preview: 'Voir ce que ça change',
    nothing: 'Rien ne change pour personne.',
    comes: (name: string) => `${name} rejoint la promotion`,
    goes: (name: string) => `${name} quitte la promotion`,
    newRole: (name: string) => `${name} change de rôle`,
    newDays: (name: string) => `${name} change de jours`,
    placedOn: (role: string, from: string, until: string) => `${role} du ${from} au ${until}`,
    instead: (after: string, before: string) => `${after}, au lieu de\u202f: ${before}`,
    gains: 'Ce que ça lui donne',
    loses: 'Ce que ça lui retire',
    reach: {
      cohort: 'tous les jours, les élèves, leurs travaux, l’émargement et les messages',
      plan: 'le plan des modules',
      days: 'la promotion sur ses jours de remplaçante, et leurs séances dans son calendrier',
    },
    left: 'Ce qu’elle laisse',
    claims: (n: number) =>
      plural(n, 'fr', {
        one: 'Un travail qu’elle relisait est libre aussitôt pour une autre formatrice.',
        other: `${n} travaux qu’elle relisait sont libres aussitôt pour une autre formatrice.`,
      }),
    scheduled: (n: number) =>
      plural(n, 'fr', {
        one: 'Un message qu’elle a programmé ne part pas\u202f: il redevient un brouillon de la promotion.',
        other: `${n} messages qu’elle a programmés ne partent pas\u202f: ils redeviennent des brouillons de la promotion.`,
      }),
    drafts: (n: number) =>
      plural(n, 'fr', {
        one: 'Un brouillon de message reste à la promotion.',
        other: `${n} brouillons de messages restent à la promotion.`,
      }),
    sheets: (n: number) =>
      plural(n, 'fr', {
        one: 'Une feuille d’émargement passée attend une signature qu’elle ne pourra plus donner.',
        other: `${n} feuilles d’émargement passées attendent une signature qu’elle ne pourra plus donner.`,
      }),
    sheetsLeft: (n: number) =>
      plural(n, 'fr', {
        one: 'Pour une feuille, il n’y aura personne pour la contresigner.',
        other: `Pour ${n} feuilles, il n’y aura personne pour les contresigner.`,
      }),
    session: (title: string, when: string) =>
      `«\u202f${title}\u202f», ${when}\u202f: une autre formatrice encadre ce jour-là.`,
    sessionLeft: (title: string, when: string) =>
      `«\u202f${title}\u202f», ${when}\u202f: personne n’encadre ce jour-là.`,
    daysOver: 'Ces jours sont passés\u202f: elle n’a plus accès à la promotion.',
    told: 'Elle l’apprend par e-mail et par la cloche, une fois.',
    untold: 'Aucun e-mail ne part pour elle.',
    nobody: 'Plus personne n’encadre cette promotion',
    nobodyMeans:
      'Aucun travail ne sera relu, aucune feuille contresignée, aucune séance encadrée, tant que tu ne nommes personne.',
    leadless: 'Cette promotion n’a pas de référente',
    leadlessMeans: 'Seule la direction pourra changer son plan, tant que tu n’en nommes pas une.',
    untrained: (n: number) =>
      plural(n, 'fr', {
        one: 'Une séance à venir tombe un jour où personne n’encadre',
        other: `${n} séances à venir tombent un jour où personne n’encadre`,
      }),
    more: (n: number) => plural(n, 'fr', { one: 'et une autre', other: `et ${n} autres` }),
  },
  en: {
    title: 'Trainers of the cohort',
    lede: 'The lead also changes the plan of the modules. A co-trainer does all the rest. A substitute has access to the cohort from her first to her last day only.',
    none: 'Nobody has the trainer role yet. Give it from the list of people.',
    people: 'People and roles',
    role: 'Role',
    roles: { '': 'None', lead: 'Lead', co_trainer: 'Co-trainer', substitute: 'Substitute' },
    from: 'First day',
    until: 'Last day',
    about: (name: string, field: string) => `${name}, ${field}`,
    preview: 'See what it changes',
    nothing: 'Nothing changes for anybody.',
    comes: (name: string) => `${name} joins the cohort`,
    goes: (name: string) => `${name} leaves the cohort`,
    newRole: (name: string) => `${name} gets another role`,
    newDays: (name: string) => `${name} gets other days`,
    placedOn: (role: string, from: string, until: string) => `${role} from ${from} to ${until}`,
    instead: (after: string, before: string) => `${after}, instead of: ${before}`,
    gains: 'What it gives her',
    loses: 'What it takes from her',
    reach: {
      cohort: 'on every day, the students, their work, attendance and messages',
      plan: 'the plan of the modules',
      days: 'the cohort on her days as a substitute, and their sessions in her calendar',
    },
    left: 'What she leaves behind',
    claims: (n: number) =>
      plural(n, 'en', {
        one: 'One work that she was reviewing is free at once for another trainer.',
        other: `${n} works that she was reviewing are free at once for another trainer.`,
      }),
    scheduled: (n: number) =>
      plural(n, 'en', {
        one: 'One message that she scheduled does not leave: it is a draft of the cohort again.',
        other: `${n} messages that she scheduled do not leave: they are drafts of the cohort again.`,
      }),
    drafts: (n: number) =>
      plural(n, 'en', {
        one: 'One draft of a message stays with the cohort.',
        other: `${n} drafts of messages stay with the cohort.`,
      }),
    sheets: (n: number) =>
      plural(n, 'en', {
        one: 'One past attendance sheet waits for a signature that she can no longer give.',
        other: `${n} past attendance sheets wait for a signature that she can no longer give.`,
      }),
    sheetsLeft: (n: number) =>
      plural(n, 'en', {
        one: 'For one sheet there will be nobody to countersign it.',
        other: `For ${n} sheets there will be nobody to countersign them.`,
      }),
    session: (title: string, when: string) => `“${title}”, ${when}: another trainer is there on that day.`,
    sessionLeft: (title: string, when: string) => `“${title}”, ${when}: nobody trains on that day.`,
    daysOver: 'These days have gone by: she has no access to the cohort any more.',
    told: 'She hears of it by mail and by the bell, once.',
    untold: 'No mail leaves for her.',
    nobody: 'Nobody trains this cohort any more',
    nobodyMeans:
      'No work will be reviewed, no sheet countersigned and no session led until you name somebody.',
    leadless: 'This cohort has no lead',
    leadlessMeans: 'Only owners will be able to change its plan until you name one.',
    untrained: (n: number) =>
      plural(n, 'en', {
        one: 'One session to come is on a day on which nobody trains',
        other: `${n} sessions to come are on days on which nobody trains`,
      }),
    more: (n: number) => plural(n, 'en', { one: 'and one more', other: `and ${n} more` }),
  },
});
