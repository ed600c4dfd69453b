import { defineMessages } from '../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Résultat de la boussole des rôles',
    own: 'Ton résultat',
    shared: 'Un résultat de la boussole des rôles',
    sharedText:
      'On t’a passé ce lien\u202f: les textes s’adressent à la personne qui a répondu. Le lien ne dit pas qui elle est, ni ce qu’elle a choisi.',
    try: 'Faire la boussole à mon tour',
    why: 'Pourquoi ce résultat',
    strongest: (level: string, points: number, total: number) =>
      `${level}\u202f: ${points}\u00a0points sur ${total}`,
    weakest: (level: string, points: number, total: number) =>
      `${level}\u202f: ${points}\u00a0points sur ${total}, le moins des niveaux qui comptent ici`,
    work: 'Quoi travailler',
    start: 'Où commencer dans le module 1',
    startFree: 'Le module 1 est offert, sans compte.',
    open: (title: string) => `Lire «\u202f${title}\u202f»`,
    limits: 'Ce que ce résultat ne dit pas',
    figure: 'Tes points sur les quatre niveaux',
    of: (points: number, total: number) => `${points} sur ${total}`,
    keep: 'Garder mon résultat',
    keepText:
      'Nous gardons tes quatre nombres de points et le rôle, pas tes réponses. Si tu rejoins une promotion, ta formatrice les voit, pour savoir d’où tu pars.',
    replaces: 'Il prendra la place de celui que tu avais gardé.',
    kept: 'Ton résultat est gardé.',
    keptText: 'Tu le retrouves dans ton compte, et ta formatrice le voit si tu rejoins une promotion.',
    keptGuest: 'Il l’est sur cet appareil. Crée un compte pour le retrouver ailleurs\u202f: il te suivra.',
    signUp: 'Créer un compte',
    account: 'Voir mon compte',
    change: 'Changer une réponse',
    share: 'Partager',
    shareText: 'Ce lien montre cette page sans ton nom ni tes réponses.',
    address: 'Lien du résultat',
    unknown: 'Ce lien ne mène à aucun résultat',
    unknownText:
      'Il est incomplet, ou il a été modifié. Demande-le de nouveau, ou réponds aux scènes\u202f: ton résultat sera là en quelques minutes.',
  },
  en: {
    title: 'Result of the role finder',
    own: 'Your result',
    shared: 'A result of the role finder',
    sharedText:
      'Somebody gave you this link: the texts speak to the person who answered. The link does not say who she is, nor what she chose.',
    try: 'Take the role finder myself',
    why: 'Why this result',
    strongest: (level: string, points: number, total: number) => `${level}: ${points} points of ${total}`,
    weakest: (level: string, points: number, total: number) =>
      `${level}: ${points} points of ${total}, the fewest of the levels that count here`,
    work: 'What to work on',
    start: 'Where to start in module 1',
    startFree: 'Module 1 is free, without an account.',
    open: (title: string) => `Read “${title}”`,
    limits: 'What this result does not say',
    figure: 'Your points on the four levels',
    of: (points: number, total: number) => `${points} of ${total}`,
    keep: 'Keep my result',
    keepText:
      'We keep your four numbers of points and the role, not your answers. If you join a cohort, your trainer sees them, to know where you start from.',
    replaces: 'It will take the place of the one you had kept.',
    kept: 'Your result is kept.',
    keptText: 'You find it in your account, and your trainer sees it if you join a cohort.',
    keptGuest: 'It is kept on this device. Create an account to find it elsewhere: it will follow you.',
    signUp: 'Create an account',
    account: 'See my account',
    change: 'Change an answer',
    share: 'Share',
    shareText: 'This link shows this page without your name or your answers.',
    address: 'Link to the result',
    unknown: 'This link leads to no result',
    unknownText:
      'It is incomplete, or it was changed. Ask for it again, or answer the scenes: your result will be there in a few minutes.',
  },
});
