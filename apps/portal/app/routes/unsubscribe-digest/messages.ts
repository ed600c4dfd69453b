import { defineMessages } from '../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Moins d’e-mails',
    lede: {
      all: 'Un clic, et le récapitulatif quotidien ne part plus. La cloche du portail continue de tout te montrer.',
      announcement:
        'Un clic, et les messages de ta formatrice à la promotion n’arrivent plus que dans ton espace. Les séances et ce qui touche à ta place continuent par e-mail.',
      absence: 'Un clic, et quand ta présence à une séance n’est pas notée, seul ton espace te le dit.',
      mention: 'Un clic, et plus d’e-mail quand quelqu’un te mentionne dans une discussion.',
      reply: 'Un clic, et plus d’e-mail quand quelqu’un répond à tes fils.',
      thread: 'Un clic, et plus d’e-mail pour les fils où tu as écrit.',
      answer: 'Un clic, et plus d’e-mail quand une réponse est retenue.',
      hidden: 'Un clic, et plus d’e-mail quand un de tes messages est masqué.',
      report: 'Un clic, et plus d’e-mail pour les messages signalés.',
    },
    confirm: 'Ne plus recevoir ces e-mails',
    done: 'C’est fait',
    doneText:
      'La cloche du portail te montre toujours tout. Tu peux revenir sur ton choix depuis ton compte.',
    account: 'Voir mes réglages',
  },
  en: {
    title: 'Fewer e-mails',
    lede: {
      all: 'One click, and the daily summary leaves no more. The bell of the portal still shows you everything.',
      announcement:
        'One click, and what your trainer writes to the cohort comes to your space alone. Sessions and what concerns your seat still come by e-mail.',
      absence: 'One click, and only your space tells you when your attendance at a session is not recorded.',
      mention: 'One click, and no more mail when somebody mentions you in a discussion.',
      reply: 'One click, and no more mail when somebody replies to your threads.',
      thread: 'One click, and no more mail about threads where you wrote.',
      answer: 'One click, and no more mail when an answer is chosen.',
      hidden: 'One click, and no more mail when a post of yours is hidden.',
      report: 'One click, and no more mail about reported posts.',
    },
    confirm: 'Get these mails no more',
    done: 'Done',
    doneText: 'The bell of the portal still shows you everything. You can change your mind in your account.',
    account: 'See my settings',
  },
});
