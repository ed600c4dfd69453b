import { defineMessages } from '../../lib/messages';

/** The law in plain words; which of it applies is resolved by the API. */
export const regimeMessages = defineMessages({
  fr: {
    title: {
      digital_content: 'Tu achètes à titre privé',
      training_contract: 'Tu signes un contrat de formation',
      b2b: 'Une organisation achète',
    },
    because: {
      'professional-buyer':
        'Une organisation achète pour son activité\u202f: c’est le contrat qui fait loi entre elle et l’académie.',
      'buys-training':
        'Une organisation achète une formation\u202f: le Code du travail veut une convention écrite, que tu lis et signes ici pour elle, avant tout paiement.',
      'pays-for-own-training':
        'Tu paies toi-même ta formation professionnelle\u202f: le Code du travail veut un contrat écrit, que tu lis et signes ici avant tout paiement.',
      'not-declared':
        'Le Code de la consommation te protège\u202f: tu achètes l’accès à un contenu, à distance.',
      content: 'Le Code de la consommation te protège\u202f: tu achètes l’accès à un contenu, à distance.',
      'not-for-work': 'Tu te formes à titre privé\u202f: le Code de la consommation te protège.',
    },
    window: {
      digital_content: (days: number, until: string) =>
        `Tu as ${days}\u00a0jours pour changer d’avis, sans dire pourquoi\u202f: jusqu’au ${until} inclus si tu commandes aujourd’hui.`,
      training_contract: (days: number, until: string) =>
        `Tu as ${days}\u00a0jours à compter de ta signature pour changer d’avis, sans dire pourquoi\u202f: jusqu’au ${until} inclus si tu signes aujourd’hui.`,
      b2b: (days: number, until: string) =>
        `${days}\u00a0jours pour changer d’avis, jusqu’au ${until} inclus.`,
    },
    noWindow: 'La loi ne donne pas de droit de rétractation à une organisation.',
    conventionDecides: 'La convention dit ce qui se passe si elle renonce.',
    money: {
      digital_content: 'L’argent est débité aux dates choisies ci-dessous, sans frais ni intérêts.',
      training_contract:
        'Rien n’est débité avant la fin de ce délai. Ensuite, 30\u00a0% au plus, puis le reste à mesure que la formation est donnée.',
      b2b: 'L’argent est débité aux dates choisies ci-dessous. En cas de retard, des pénalités et 40\u00a0€ de frais de recouvrement sont dus.',
    },
    free: 'Avec ta réduction, tu ne paies rien.',
    documents: (names: string) => `Tu reçois par e-mail ou dans ton espace\u202f: ${names}.`,
    names: {
      terms: 'les conditions de vente',
      'training-contract': 'le contrat de formation signé',
      convention: 'la convention de formation signée',
      invoice: 'la facture',
    },
    rule: (since: string) => `Les articles appliqués, dans leur version du ${since}`,
  },
  en: {
    title: {
      digital_content: 'You buy privately',
      training_contract: 'You sign a training contract',
      b2b: 'An organisation buys',
    },
    because: {
      'professional-buyer':
        'An organisation buys for its business: the contract is the law between it and the academy.',
      'buys-training':
        'An organisation buys training: French labour law wants a written agreement (convention de formation), which you read and sign here on its behalf, before any payment.',
      'pays-for-own-training':
        'You pay for your own professional training: French labour law wants a written contract, which you read and sign here before any payment.',
      'not-declared': 'Consumer law protects you: you buy access to content, at a distance.',
      content: 'Consumer law protects you: you buy access to content, at a distance.',
      'not-for-work': 'You learn privately: consumer law protects you.',
    },
    window: {
      digital_content: (days: number, until: string) =>
        `You have ${days} days to change your mind without saying why: until the end of ${until} if you order today.`,
      training_contract: (days: number, until: string) =>
        `You have ${days} days from your signature to change your mind without saying why: until the end of ${until} if you sign today.`,
      b2b: (days: number, until: string) => `${days} days to change your mind, until the end of ${until}.`,
    },
    noWindow: 'The law gives an organisation no right to withdraw.',
    conventionDecides: 'The agreement says what happens if it gives up the training.',
    money: {
      digital_content: 'Money is charged on the days chosen below, without fees or interest.',
      training_contract:
        'Nothing is charged before this period has ended. Then 30% at most, and the rest as the training is given.',
      b2b: 'Money is charged on the days chosen below. Late payment bears penalties and 40 € of recovery costs.',
    },
    free: 'With your discount you pay nothing.',
    documents: (names: string) => `By e-mail or in your space you receive: ${names}.`,
    names: {
      terms: 'the terms of sale',
      'training-contract': 'the signed training contract',
      convention: 'the signed training agreement',
      invoice: 'the invoice',
    },
    rule: (since: string) => `The articles applied, as they stand since ${since}`,
  },
});
