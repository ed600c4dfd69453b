import { defineMessages } from '../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Conditions de vente',
    lede: 'Ce que tu achètes, ce que tu paies, et comment revenir en arrière.',
    sections: [
      {
        title: 'Ce que comprend une place',
        paragraphs: [
          'Une place dans une promotion ouvre l’accès aux modules du programme, à leurs exercices et à leurs questionnaires, aux séances en direct de la promotion et à la relecture du cas final. Les modules s’ouvrent l’un après l’autre, aux dates de la promotion.',
          'Le premier module est offert à tout le monde, avec ou sans compte.',
        ],
      },
      {
        title: 'Prix et paiement',
        paragraphs: [
          'Le prix affiché est le prix total, en euros. Il se paie en une fois, par carte, sur la page sécurisée de Stripe. Ta place est gardée pendant que tu paies\u202f; si le paiement n’aboutit pas à temps, elle est remise en vente et rien n’est débité.',
          'Si une place a été libérée avant que ton paiement n’arrive et qu’il n’en reste plus, le remboursement est automatique et entier.',
        ],
      },
      {
        title: 'Droit de rétractation',
        paragraphs: [
          'Si tu achètes à titre personnel, tu peux te rétracter dans les 14 jours qui suivent l’achat, sans donner de raison (Code de la consommation, art. L221-18).',
          'Si tu demandes l’accès immédiat au contenu numérique et reconnais perdre ce droit, il ne s’applique plus au contenu fourni (art. L221-28, 13°). Cette demande est facultative\u202f: la case n’est jamais cochée à l’avance.',
          'Le remboursement se fait sous 14 jours, par le moyen de paiement utilisé.',
        ],
      },
      {
        title: 'Certificat',
        paragraphs: [
          'Le certificat est délivré à qui remplit toutes les exigences affichées dans son espace, sous leur version en vigueur à la délivrance. Il porte un code que chacun peut vérifier sur ce site. L’académie peut le révoquer s’il a été obtenu par fraude\u202f; la page de vérification le dit alors.',
        ],
      },
      {
        title: 'Réclamations',
        paragraphs: [
          'Écris d’abord à l’académie. Sans réponse satisfaisante, tu peux saisir gratuitement un médiateur de la consommation\u202f; une académie en indique ici le nom et l’adresse. Le droit français s’applique.',
        ],
      },
    ],
  },
  en: {
    title: 'Terms of sale',
    lede: 'What you buy, what you pay, and how to go back.',
    sections: [
      {
        title: 'What a seat includes',
        paragraphs: [
          'A seat in a cohort opens the modules of the programme, their exercises and quizzes, the live sessions of the cohort and the review of the final case. Modules open one after another, on the dates of the cohort.',
          'The first module is free for everybody, with or without an account.',
        ],
      },
      {
        title: 'Price and payment',
        paragraphs: [
          'The price shown is the whole price, in euros. It is paid at once, by card, on Stripe’s secure page. Your seat is held while you pay; if payment does not come through in time, it is for sale again and nothing is charged.',
          'If a seat was released before your payment arrived and none is left, you are refunded automatically and in full.',
        ],
      },
      {
        title: 'Right of withdrawal',
        paragraphs: [
          'If you buy as a consumer, you may withdraw within 14 days of the purchase without giving a reason (French Consumer Code, art. L221-18).',
          'If you ask for immediate access to the digital content and acknowledge that you lose this right, it no longer applies to the content supplied (art. L221-28, 13°). Asking is optional: the box is never ticked beforehand.',
          'The refund is made within 14 days, by the means of payment used.',
        ],
      },
      {
        title: 'Certificate',
        paragraphs: [
          'The certificate is issued to whoever meets all the requirements shown in her space, in the version in force when it is issued. It bears a code that anyone can check on this site. The academy may revoke it if it was obtained by fraud; the checking page then says so.',
        ],
      },
      {
        title: 'Complaints',
        paragraphs: [
          'Write to the academy first. Without a satisfying answer, you may turn to a consumer mediator free of charge; an academy states here the mediator’s name and address. French law applies.',
        ],
      },
    ],
  },
});
