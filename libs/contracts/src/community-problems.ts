import type { Problem } from './problem';

/** Of discussions and messages. */
export const communityProblems = {
  'post-sent-otherwise': {
    status: 409,
    fr: 'Ce message est déjà parti, dans une version différente. Retrouve-le dans le fil pour le modifier.',
    en: 'This post has already been sent, in other words. Find it in the thread to edit it.',
  },
  'post-act-refused': {
    status: 409,
    fr: 'Ce n’est plus possible pour ce message\u202f: il a changé entre-temps.',
    en: 'This is no longer possible for this post: it has changed meanwhile.',
  },
  'post-changed': {
    status: 409,
    fr: 'Tu as déjà modifié ce message ailleurs. Ce que tu viens d’écrire est encore là\u202f: relis les deux, puis enregistre.',
    en: 'You have edited this post elsewhere meanwhile. What you have just written is still here: read both, then save.',
  },
  'answer-changed': {
    status: 409,
    fr: 'Tu as déjà modifié cette réponse ailleurs. Ce que tu viens d’écrire est encore là\u202f: relis les deux, puis enregistre.',
    en: 'You have changed this answer elsewhere meanwhile. What you have just written is still here: read both, then save.',
  },
  'post-hidden-already': {
    status: 409,
    fr: 'Ce message est déjà masqué, pour une autre raison. La tienne n’est pas enregistrée.',
    en: 'This post is hidden already, for another reason. Yours is not saved.',
  },
  'message-reported-already': {
    status: 409,
    fr: 'Tu as déjà signalé ce message, avec d’autres mots, et la direction en est prévenue. Ceux-ci ne sont pas partis.',
    en: 'You have reported this message already, in other words, and the owners are told. These have not left.',
  },
  'contact-closed': {
    status: 409,
    fr: 'Cette personne ne reçoit plus tes messages ici.',
    en: 'This person no longer receives your messages here.',
  },
  'message-sent-otherwise': {
    status: 409,
    fr: 'Ton message est déjà parti, avec d’autres mots\u202f: il se lit plus haut. Ce que tu as écrit depuis n’est pas parti\u202f; tu peux l’envoyer à la suite.',
    en: 'Your message has already left, in other words: you can read it above. What you have written since has not; you can send it after that one.',
  },
} as const satisfies Record<string, Problem>;
