import { defineMessages } from '../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Confidentialité',
    lede: 'Ce que nous gardons, pourquoi, combien de temps, et comment t’y opposer.',
    sections: [
      {
        title: 'Sans compte',
        paragraphs: [
          'Tu peux suivre le module 1 sans rien nous dire de toi. Dès que tu termines une leçon, un témoin de connexion garde ta progression sur cet appareil\u202f; il ne contient aucun renseignement sur toi.',
        ],
      },
      {
        title: 'Avec un compte',
        paragraphs: [
          'Nous gardons ton nom, ton adresse, l’empreinte de ton mot de passe (jamais le mot de passe), ta progression, tes réponses aux questionnaires et tes travaux, pour te former et te certifier\u202f: c’est le contrat qui nous lie.',
          'Pour chaque session ouverte, nous gardons les dates et le nom du navigateur, afin que tu puisses reconnaître et fermer celles qui ne sont pas les tiennes.',
        ],
      },
      {
        title: 'La boussole des rôles',
        paragraphs: [
          'Tes réponses restent dans ton navigateur. L’adresse d’un résultat ne contient que des points. Si tu demandes à le garder, nous retenons tes points, le rôle et la date\u202f; ta formatrice les voit.',
        ],
      },
      {
        title: 'Tes réponses d’accueil',
        paragraphs: [
          'Ta formatrice lit tes réponses aux questions d’accueil. Les membres de ta promotion ne lisent que celles que tu choisis de partager, et tu peux changer d’avis.',
        ],
      },
      {
        title: 'Ton adresse, si tu nous la laisses',
        paragraphs: [
          'Elle ne sert qu’à t’écrire ce que tu as accepté de recevoir, et seulement après confirmation. Chaque message porte un lien pour te désabonner en un clic.',
        ],
      },
      {
        title: 'Paiement',
        paragraphs: [
          'Le paiement se fait chez Stripe. Nous n’avons jamais ton numéro de carte. Les pièces comptables sont gardées dix ans, comme la loi le demande.',
        ],
      },
      {
        title: 'Témoins de connexion (cookies)',
        paragraphs: [
          'Cinq, tous nécessaires\u202f: la session («\u202f__Host-tandem\u202f», ou «\u202ftandem\u202f» sans https), la langue («\u202flang\u202f»), la page où te ramener après l’inscription («\u202fsuite\u202f», un jour), le compte à qui rendre un formulaire saisi pendant que la session prenait fin («\u202fmembre\u202f», trois mois) et tes réponses à la boussole des rôles («\u202fboussole\u202f», une semaine). Aucune mesure d’audience, aucune publicité, aucun contenu venu d’un autre site.',
        ],
      },
      {
        title: 'Tes droits',
        paragraphs: [
          'Tu peux demander à voir, corriger, recevoir ou effacer ce qui te concerne, et t’opposer à un usage, en écrivant à l’académie. Si la réponse ne te convient pas, tu peux saisir la CNIL.',
        ],
      },
    ],
  },
  en: {
    title: 'Privacy',
    lede: 'What we keep, why, for how long, and how to object.',
    sections: [
      {
        title: 'Without an account',
        paragraphs: [
          'You can follow module 1 without telling us anything about you. As soon as you finish a lesson, a cookie keeps your progress on this device; it holds nothing about you.',
        ],
      },
      {
        title: 'With an account',
        paragraphs: [
          'We keep your name, address, the hash of your password (never the password), your progress, your quiz answers and your work, to train and certify you: it is the contract between us.',
          'For each open session we keep the dates and the name of the browser, so that you can recognise and end those that are not yours.',
        ],
      },
      {
        title: 'The role finder',
        paragraphs: [
          'Your answers stay in your browser. The address of a result holds points only. If you ask us to keep it, we store your points, the role and the date; your trainer sees them.',
        ],
      },
      {
        title: 'Your welcome answers',
        paragraphs: [
          'Your trainer reads your answers to the welcome questions. The members of your cohort read only those that you choose to share, and you can change your mind.',
        ],
      },
      {
        title: 'Your address, if you leave it',
        paragraphs: [
          'It only serves to write what you agreed to receive, and only after confirmation. Every message has a link to unsubscribe in one click.',
        ],
      },
      {
        title: 'Payment',
        paragraphs: [
          'Payment takes place at Stripe. We never have your card number. Accounting records are kept for ten years, as the law requires.',
        ],
      },
      {
        title: 'Cookies',
        paragraphs: [
          'Five, all necessary: the session (“__Host-tandem”, or “tandem” without https), the language (“lang”), the page to bring you back to after sign-up (“suite”, one day), the account to which a form is given back that was being filled in when the session ended (“membre”, three months) and your answers to the role finder (“boussole”, one week). No audience measurement, no advertising, nothing from another site.',
        ],
      },
      {
        title: 'Your rights',
        paragraphs: [
          'You may ask to see, correct, receive or erase what concerns you, and object to a use of it, by writing to the academy. If the answer does not suit you, you may turn to the CNIL, the French data protection authority.',
        ],
      },
    ],
  },
});
