import { defineMessages, plural } from '../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Devenir Online Business Manager',
    description:
      'Une formation de douze semaines au métier d’Online Business Manager\u202f: projets, opérations, résultats, équipe. Le premier module est offert, sans compte.',
    eyebrow: (weeks: number) => `Formation d’Online Business Manager, ${weeks} semaines`,
    headlineStart: 'Deviens la ',
    headlineAccent: 'copilote',
    headlineEnd: ' des entreprises en ligne.',
    lede: 'Projets, opérations, résultats, équipe\u202f: apprends à tenir la maison pendant que ta cliente garde le cap. Le premier module est offert, sans compte et sans carte.',
    start: 'Commencer le module 1',
    programme: 'Voir le programme',
    figureCaption: 'Quatre niveaux, trois métiers. Où es-tu aujourd’hui\u202f?',
    next: (day: string, left: number) =>
      `Prochaine promotion le ${day} · ${plural(left, 'fr', { one: `${left}\u00a0place restante`, other: `${left}\u00a0places restantes` })}`,
    nextFull: (day: string) => `Prochaine promotion le ${day} · complète`,
    nextHeld: (day: string) => `Promotion du ${day} · une place est gardée pour toi`,
    rolesTitle: 'Trois métiers, une même maison',
    rolesLede:
      'Une entreprise en ligne vit sur quatre étages. Au début, la fondatrice les habite tous. Puis elle confie les clés, un étage après l’autre.',
    roles: [
      {
        name: 'L’assistante virtuelle',
        does: 'exécute',
        text: 'Elle fait, et bien\u202f: le courrier, les factures, les réponses aux clientes. Elle est payée à l’heure ou au forfait.',
      },
      {
        name: 'L’Online Business Manager',
        does: 'gère',
        text: 'Elle veille à ce que la bonne chose soit faite au bon moment par la bonne personne. Peu de clientes, un honoraire mensuel.',
      },
      {
        name: 'La directrice des opérations',
        does: 'décide',
        text: 'Elle choisit comment l’entreprise fonctionne, en partenariat avec celle qui en porte la vision.',
      },
    ],
    finder: 'Quel rôle te ressemble\u202f?',
    finderText: 'Seize scènes, huit minutes, sans compte.',
    modulesTitle: 'Huit modules, un portfolio',
    modulesLede:
      'Tu suis du début à la fin une même entreprise. Ce que tu produis pour elle, module après module, devient ce que tu montreras à tes clientes.',
    free: 'Offert',
    modulesLink: 'Lire le programme en détail',
    whoTitle: 'D’où tu viens compte déjà',
    whoLede:
      'Personne n’arrive ici par la même porte. Ce que tu sais faire se transfère\u202f; le reste s’apprend.',
    who: [
      {
        name: 'Tu es assistante virtuelle',
        text: 'Tu fais souvent déjà le travail d’une OBM, au tarif d’une assistante. Il est temps que les deux se ressemblent.',
      },
      {
        name: 'Tu as dirigé, coordonné, assisté',
        text: 'Chefferie de projet, qualité, vente, assistanat de direction\u202f: tu connais les équipes et leurs urgences.',
      },
      {
        name: 'Tu changes de vie',
        text: 'Enseignante, photographe, juriste, parent à la maison\u202f: tu as organisé bien plus compliqué qu’un lancement.',
      },
    ],
    notForTitle: 'Ce n’est sans doute pas pour toi si…',
    notFor: [
      'tu préfères que l’on te dise quoi faire, étape par étape\u202f;',
      'tu cherches un revenu dans le mois\u202f: il faut du temps pour trouver ses premières clientes\u202f;',
      'tu ne supportes pas que les plans changent\u202f: tes clientes auront beaucoup d’idées.',
    ],
    weekTitle: 'Une semaine dans la formation',
    weekLede: (hours: number) =>
      `Compte environ ${hours} heures par semaine, à caser quand tu peux. Seule la séance en direct a une heure fixe.`,
    week: [
      {
        when: 'Le lundi',
        what: 'Un module s’ouvre',
        text: 'Quatre à sept leçons courtes, à lire dans l’ordre ou non.',
      },
      {
        when: 'Dans la semaine',
        what: 'Tu t’exerces',
        text: 'Un exercice par leçon, sur ton activité ou sur l’entreprise fil rouge.',
      },
      {
        when: 'Un soir',
        what: 'On se retrouve en direct',
        text: 'Questions, cas pratiques, relecture de vos travaux, en petit groupe.',
      },
      {
        when: 'Avant dimanche',
        what: 'Tu fais le point',
        text: 'Un questionnaire dont chaque réponse est expliquée. On recommence autant que l’on veut.',
      },
    ],
    growthTitle: 'À quel moment on fait appel à toi',
    growthLede:
      'Tes clientes ont déjà une entreprise qui tourne, une équipe, et trop d’idées pour une seule tête. Elles cherchent une personne à qui confier la maison.',
    cohortTitle: 'La prochaine promotion',
    noCohortTitle: 'Aucune promotion n’est ouverte pour l’instant',
    noCohortText:
      'Laisse ton adresse ci-dessous\u202f: on t’écrit dès que les inscriptions ouvrent. Le module 1 reste ouvert à toute heure.',
    allCohorts: 'Toutes les promotions',
  },
  en: {
    title: 'Become an Online Business Manager',
    description:
      'A twelve-week course in the trade of Online Business Manager: projects, operations, results, people. The first module is free, without an account.',
    eyebrow: (weeks: number) => `Online Business Manager course, ${weeks} weeks`,
    headlineStart: 'Become the ',
    headlineAccent: 'copilot',
    headlineEnd: ' of online businesses.',
    lede: 'Projects, operations, results, people: learn to keep the house while your client keeps the course. The first module is free, without an account or a card. The lessons are in French.',
    start: 'Start module 1',
    programme: 'See the programme',
    figureCaption: 'Four levels, three trades. Where are you today?',
    next: (day: string, left: number) =>
      `Next cohort on ${day} · ${plural(left, 'en', { one: `${left}\u00a0seat left`, other: `${left}\u00a0seats left` })}`,
    nextFull: (day: string) => `Next cohort on ${day} · full`,
    nextHeld: (day: string) => `Cohort of ${day} · a seat is held for you`,
    rolesTitle: 'Three trades, one house',
    rolesLede:
      'An online business lives on four floors. At first the founder lives on all of them. Then she hands over the keys, one floor after another.',
    roles: [
      {
        name: 'The virtual assistant',
        does: 'executes',
        text: 'She does things, and well: mail, invoices, answers to clients. She is paid by the hour or by the package.',
      },
      {
        name: 'The Online Business Manager',
        does: 'manages',
        text: 'She sees that the right thing is done at the right time by the right person. Few clients, a monthly fee.',
      },
      {
        name: 'The director of operations',
        does: 'decides',
        text: 'She chooses how the business runs, in partnership with the one who carries its vision.',
      },
    ],
    finder: 'Which role is like you?',
    finderText: 'Sixteen scenes, eight minutes, no account.',
    modulesTitle: 'Eight modules, one portfolio',
    modulesLede:
      'You follow one business from beginning to end. What you make for it, module after module, becomes what you show your clients.',
    free: 'Free',
    modulesLink: 'Read the programme in detail',
    whoTitle: 'Where you come from already counts',
    whoLede: 'Nobody comes in by the same door. What you can do carries over; the rest can be learnt.',
    who: [
      {
        name: 'You are a virtual assistant',
        text: 'You often do the work of an OBM already, at the rate of an assistant. It is time that the two matched.',
      },
      {
        name: 'You have led, coordinated, assisted',
        text: 'Project lead, quality, sales, executive assistance: you know teams and their emergencies.',
      },
      {
        name: 'You are changing your life',
        text: 'Teacher, photographer, lawyer, parent at home: you have organised far harder things than a launch.',
      },
    ],
    notForTitle: 'It is probably not for you if…',
    notFor: [
      'you would rather be told what to do, step by step;',
      'you need an income within the month: finding first clients takes time;',
      'you cannot bear plans that change: your clients will have many ideas.',
    ],
    weekTitle: 'A week in the course',
    weekLede: (hours: number) =>
      `Allow about ${hours} hours a week, whenever you can. Only the live session has a fixed time.`,
    week: [
      { when: 'On Monday', what: 'A module opens', text: 'Four to seven short lessons, in order or not.' },
      {
        when: 'During the week',
        what: 'You practise',
        text: 'One exercise per lesson, on your own business or on the running example.',
      },
      {
        when: 'One evening',
        what: 'We meet live',
        text: 'Questions, cases and reviews of your work, in a small group.',
      },
      {
        when: 'Before Sunday',
        what: 'You take stock',
        text: 'A quiz where every answer is explained, as many times as you like.',
      },
    ],
    growthTitle: 'When they call on you',
    growthLede:
      'Your clients already have a business that runs, a team, and too many ideas for one head. They look for someone to hand the house to.',
    cohortTitle: 'The next cohort',
    noCohortTitle: 'No cohort is open for the moment',
    noCohortText: 'Leave your address below: we write to you when enrolment opens. Module 1 is always open.',
    allCohorts: 'All cohorts',
  },
});
