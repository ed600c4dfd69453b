import { defineMessages, plural } from '../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Ta certification',
    lede: (course: string) =>
      `Ce qui compte pour le certificat «\u202f${course}\u202f», ce que tu as déjà, et ce qu’il te manque.`,
    met: (met: number, of: number) => `${met} conditions remplies sur ${of}`,
    missing: (n: number) =>
      plural(n, 'fr', { one: `Il te manque ${n} condition`, other: `Il te manque ${n} conditions` }),
    missingTitle: 'Ce qu’il te manque',
    metTitle: 'Ce qui est acquis',
    lessons: (n: number, title: string) => `Leçons du module ${n} · ${title}`,
    quiz: (title: string) => `Questionnaire\u202f: ${title}`,
    case: 'Cas final validé par une formatrice',
    assignment: (title: string) => `Travail accepté\u202f: ${title}`,
    live: 'Séances en direct',
    attendance: 'Présence aux séances en direct',
    attended: (done: string, of: string) => `${done} sur les ${of} demandées`,
    lessonsDone: (done: number, of: number) => `${done} sur ${of}`,
    steps: { done: 'rempli', now: 'en cours', open: 'à faire', locked: 'fermé' },
    module: (n: number, title: string) => `Module ${n} · ${title}`,
    keptFrom: (version: number) =>
      `Acquis selon la version ${version} du programme\u202f; ce qui est venu depuis est facultatif pour toi.`,
    toCome: (n: number) => plural(n, 'fr', { one: `${n} étape à venir`, other: `${n} étapes à venir` }),
    enough: 'Ce que la règle demande est déjà atteint sans cela.',
    rule: (version: number) =>
      `Règle de certification, version ${version}. Ce qui est acquis le reste, même si la règle change un jour.`,
    promised: (version: number) =>
      `C’est celle de la version ${version} du programme, en vigueur à ton inscription\u202f: ce qui est venu depuis est facultatif pour toi.`,
    present: (version: number) => `Elle porte sur la version ${version} du programme.`,
    eligibleTitle: 'Toutes les conditions sont remplies',
    eligible: 'Ton certificat est en préparation\u202f; un e-mail te préviendra.',
    issuedTitle: 'Ton certificat est délivré',
    issuedOn: (day: string) => `Délivré le ${day}.`,
    validUntil: (day: string) => `Valable jusqu’au ${day} inclus.`,
    expiredTitle: 'Ton certificat a expiré',
    expired: (day: string) => `Il était valable jusqu’au ${day} inclus\u202f; qui le vérifie le lit.`,
    expiredNext: 'Pour le renouveler, écris à ta formatrice\u202f: elle le fait en un geste.',
    withdrawnTitle: 'Ton certificat a été retiré',
    withdrawn: (day: string, why: string) =>
      `La direction de l’académie l’a retiré le ${day}. Motif, que lit aussi qui le vérifie\u202f: ${why}.`,
    withdrawnNext:
      'Si tu penses que c’est une erreur, écris à l’académie\u202f: elle seule peut en délivrer un autre.',
    code: 'Code de vérification',
    see: 'Voir la page publique',
    pdf: 'Télécharger le PDF',
    linkedIn: 'Ajouter à LinkedIn',
    linkedInName: (course: string) => `Certificat ${course}`,
    share: 'La page publique montre les faits imprimés sur le certificat, à qui en connaît le code.',
  },
  en: {
    title: 'Your certification',
    lede: (course: string) =>
      `What counts for the “${course}” certificate, what you already have, and what you are missing.`,
    met: (met: number, of: number) => `${met} conditions met of ${of}`,
    missing: (n: number) =>
      plural(n, 'en', { one: `You are missing ${n} condition`, other: `You are missing ${n} conditions` }),
    missingTitle: 'What you are missing',
    metTitle: 'What you have',
    lessons: (n: number, title: string) => `Lessons of module ${n} · ${title}`,
    quiz: (title: string) => `Quiz: ${title}`,
    case: 'Final case validated by a trainer',
    assignment: (title: string) => `Work accepted: ${title}`,
    live: 'Live sessions',
    attendance: 'Attendance of live sessions',
    attended: (done: string, of: string) => `${done} of the ${of} asked for`,
    lessonsDone: (done: number, of: number) => `${done} of ${of}`,
    steps: { done: 'met', now: 'under way', open: 'to do', locked: 'closed' },
    module: (n: number, title: string) => `Module ${n} · ${title}`,
    keptFrom: (version: number) =>
      `Met under version ${version} of the programme; what came since is up to you.`,
    toCome: (n: number) => plural(n, 'en', { one: `${n} step to come`, other: `${n} steps to come` }),
    enough: 'What the rule asks for is reached without it.',
    promised: (version: number) =>
      `It is that of version ${version} of the programme, current when you enrolled: what came since is up to you.`,
    present: (version: number) => `It is about version ${version} of the programme.`,
    rule: (version: number) =>
      `Certification rule, version ${version}. What you have stays yours, even if the rule changes one day.`,
    eligibleTitle: 'Every condition is met',
    eligible: 'Your certificate is being prepared; an e-mail will tell you.',
    issuedTitle: 'Your certificate is issued',
    issuedOn: (day: string) => `Issued on ${day}.`,
    validUntil: (day: string) => `Valid until the end of ${day}.`,
    expiredTitle: 'Your certificate has expired',
    expired: (day: string) => `It was valid until the end of ${day}; whoever checks it reads so.`,
    expiredNext: 'To renew it, write to your trainer: she does it in one step.',
    withdrawnTitle: 'Your certificate was withdrawn',
    withdrawn: (day: string, why: string) =>
      `The owner of the academy withdrew it on ${day}. Reason, which whoever checks it reads too: ${why}.`,
    withdrawnNext: 'If you think that this is a mistake, write to the academy: it alone can issue another.',
    code: 'Verification code',
    see: 'See the public page',
    pdf: 'Download the PDF',
    linkedIn: 'Add to LinkedIn',
    linkedInName: (course: string) => `${course} certificate`,
    share: 'The public page shows the facts printed on the certificate, to whoever knows its code.',
  },
});
