import { defineMessages } from '../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Réserver ma place',
    lede: 'Trois étapes courtes. Rien n’est débité avant que tu ne l’aies demandé à la dernière.',
    notForSale: {
      'offer-not-open': {
        title: 'Cette formule n’est plus en vente',
        text: 'Elle a été retirée de la vente. Rien n’est réservé, et rien n’a été débité.',
      },
      'cohort-not-open': {
        title: 'Les inscriptions ne sont pas ouvertes',
        text: 'Aucune place ne se réserve ici en ce moment. Rien n’est réservé, et rien n’a été débité.',
      },
    },
    others: 'Voir les promotions',
    waiting: 'Voir mes listes d’attente',
    step: (step: number, of: number) => `Étape ${step} sur ${of}`,
    continue: 'Continuer',
    optional: 'facultatif',
    bought: 'Ce que tu réserves',
    course: 'Formation',
    cohort: 'Promotion',
    dates: 'Dates',
    fromTo: (from: string, to: string) => `Du ${from} au ${to}`,
    work: 'Contenu',
    workText: (modules: number, hours: number, weeks: number) =>
      `${modules} modules, ${hours} h de travail sur ${weeks} semaines, une séance en direct par semaine`,
    price: 'Prix tout compris',
    who: 'Qui achète\u202f?',
    whoQuestion: 'La loi qui te protège dépend de qui paie, et pourquoi.',
    kinds: {
      consumer: 'Moi, à titre privé',
      trainee: 'Moi, pour me former à mon métier',
      professional: 'Une organisation',
    },
    kindHints: {
      consumer: 'Tu paies de ta poche, pour toi.',
      trainee:
        'Tu paies de ta poche une formation professionnelle. Un contrat de formation se lit et se signe ici, avant tout paiement.',
      professional:
        'Ton entreprise, ton activité d’indépendante, ton employeur ou un financeur. La facture est à son nom.',
    },
    conventionHint: 'Tu liras et signeras ici, pour elle, une convention de formation.',
    changeWho: 'Changer',
    follows: 'Ce que cela change pour toi',
    plan: 'Comment veux-tu payer\u202f?',
    lawful: (count: number) =>
      count === 1 ? 'En une fois, quand la loi le permet' : `En ${count} fois, aux dates que la loi permet`,
    today: 'Aujourd’hui',
    nothingToPay: 'Tu n’as rien à payer.',
    coupon: 'Code de réduction',
    apply: 'Appliquer',
    total: 'Total',
    withCoupon: (price: string, code: string, off: string) => `${price}, moins ${off} avec le code ${code}`,
    changePlan: 'Changer la façon de payer ou le code',
    heldOrder: 'Voir la commande qui garde ma place',
    agree: 'Tes coordonnées et ton accord',
    buyer: {
      company: 'Nom de l’organisation',
      siren: 'SIREN',
      vatNumber: 'Numéro de TVA',
      name: 'Prénom et nom',
      'address.street': 'Numéro et rue',
      'address.postalCode': 'Code postal',
      'address.city': 'Ville',
      'address.country': 'Pays',
    },
    contactHint: 'La personne à qui la facture est adressée.',
    signerHint: {
      'training-contract': 'Tels que tu signeras le contrat.',
      convention: 'Tels que tu signeras la convention pour l’organisation. La facture t’est adressée.',
    },
    sirenHint: 'Neuf chiffres. Laisse vide si l’organisation n’en a pas.',
    vatHint: 'Il commence par FR, puis onze caractères. Laisse vide si l’organisation n’en a pas.',
    terms: 'J’ai lu et j’accepte les conditions de vente.',
    readTerms: 'Lire les conditions de vente',
    early: 'Accès immédiat',
    waive: {
      digital_content:
        'Je demande l’accès immédiat aux modules ouverts, et je reconnais perdre mon droit de rétractation dès que j’y accède.',
      training_contract: 'Je demande à commencer avant la fin du délai de rétractation.',
    },
    waiveLaw: {
      digital_content:
        'Facultatif\u202f: sans cette case, tu gardes ton droit de rétractation entier (Code de la consommation, art. L221-18 et L221-28, 13°).',
      training_contract:
        'Facultatif\u202f: tu gardes dans tous les cas ton droit de rétractation, et rien n’est dû avant sa fin.',
    },
    pay: (amount: string) => `Payer ${amount}`,
    payLater: 'Commander, avec obligation de paiement',
    readContract: { 'training-contract': 'Lire le contrat', convention: 'Lire la convention' },
    confirm: 'Confirmer mon inscription',
    secure: 'Le paiement se fait sur la page sécurisée de Stripe\u202f; ta carte ne passe jamais par nous.',
    secureLater:
      'Ton moyen de paiement s’enregistre sur la page sécurisée de Stripe\u202f; il n’est débité qu’aux dates ci-dessus.',
    contractNext: 'Ta place est gardée 30\u00a0minutes pendant que tu lis. Lire n’engage à rien.',
    confirmNext: 'Ta place est à toi aussitôt. Aucun moyen de paiement ne t’est demandé.',
    signInTitle: 'Il te faut un compte pour réserver',
    signInText: 'Ta place et tes leçons y seront rattachées. On te ramène ici ensuite.',
    full: 'Cette promotion est complète',
    fullText: 'Les places qui se libèrent vont à la liste d’attente, dans l’ordre.',
    fullNotice:
      'Toutes les places sont prises. Si l’une est gardée pour toi, continue\u202f; sinon, les prochaines vont à la liste d’attente, dans l’ordre.',
    heldNotice:
      'Une place est gardée pour toi, et pour personne d’autre\u202f: il te reste à la prendre ici.',
    waitlist: (name: string) => `Liste d’attente\u202f: ${name}`,
  },
  en: {
    title: 'Book my seat',
    lede: 'Three short steps. Nothing is charged before you ask for it on the last one.',
    notForSale: {
      'offer-not-open': {
        title: 'This offer is no longer on sale',
        text: 'It was taken off sale. Nothing is booked, and nothing was charged.',
      },
      'cohort-not-open': {
        title: 'Enrolment is not open',
        text: 'No seat can be booked here at the moment. Nothing is booked, and nothing was charged.',
      },
    },
    others: 'See the cohorts',
    waiting: 'See my waitlists',
    step: (step: number, of: number) => `Step ${step} of ${of}`,
    continue: 'Continue',
    optional: 'optional',
    bought: 'What you book',
    course: 'Course',
    cohort: 'Cohort',
    dates: 'Dates',
    fromTo: (from: string, to: string) => `From ${from} to ${to}`,
    work: 'Content',
    workText: (modules: number, hours: number, weeks: number) =>
      `${modules} modules, ${hours} h of work over ${weeks} weeks, a live session every week`,
    price: 'All-inclusive price',
    who: 'Who is buying?',
    whoQuestion: 'The law that protects you depends on who pays, and what for.',
    kinds: {
      consumer: 'I am, privately',
      trainee: 'I am, to train for my trade',
      professional: 'An organisation',
    },
    kindHints: {
      consumer: 'You pay out of your own pocket, for yourself.',
      trainee:
        'You pay for professional training out of your own pocket. A training contract is read and signed here, before any payment.',
      professional:
        'Your company, your own freelance business, your employer or a funder. The invoice is in its name.',
    },
    conventionHint: 'Here you will read and sign a training agreement on its behalf.',
    changeWho: 'Change',
    follows: 'What this means for you',
    plan: 'How do you want to pay?',
    lawful: (count: number) =>
      count === 1 ? 'At once, when the law allows it' : `In ${count} payments, on days that the law allows`,
    today: 'Today',
    nothingToPay: 'You have nothing to pay.',
    coupon: 'Discount code',
    apply: 'Apply',
    total: 'Total',
    withCoupon: (price: string, code: string, off: string) => `${price}, less ${off} with the code ${code}`,
    changePlan: 'Change the way to pay or the code',
    heldOrder: 'See the order that holds my seat',
    agree: 'Your details and your agreement',
    buyer: {
      company: 'Name of the organisation',
      siren: 'SIREN',
      vatNumber: 'VAT number',
      name: 'First and last name',
      'address.street': 'Number and street',
      'address.postalCode': 'Postal code',
      'address.city': 'Town',
      'address.country': 'Country',
    },
    contactHint: 'The person to whom the invoice is addressed.',
    signerHint: {
      'training-contract': 'As you will sign the contract.',
      convention: 'As you will sign the agreement for the organisation. The invoice is addressed to you.',
    },
    sirenHint: 'Nine digits. Leave it empty if the organisation has none.',
    vatHint: 'It begins with FR, then eleven characters. Leave it empty if the organisation has none.',
    terms: 'I have read and accept the terms of sale.',
    readTerms: 'Read the terms of sale',
    early: 'Immediate access',
    waive: {
      digital_content:
        'I ask for immediate access to the modules that are open, and acknowledge that I lose my right to withdraw as soon as I open them.',
      training_contract: 'I ask to begin before the withdrawal period has ended.',
    },
    waiveLaw: {
      digital_content:
        'Optional: without this box you keep your whole right to withdraw (French Consumer Code, art. L221-18 and L221-28, 13°).',
      training_contract:
        'Optional: in any case you keep your right to withdraw, and nothing is due before it has ended.',
    },
    pay: (amount: string) => `Pay ${amount}`,
    payLater: 'Order, with the duty to pay',
    readContract: { 'training-contract': 'Read the contract', convention: 'Read the agreement' },
    confirm: 'Confirm my enrolment',
    secure: 'Payment takes place on Stripe’s secure page; your card never passes through us.',
    secureLater:
      'Your means of payment is saved on Stripe’s secure page; it is charged on the days above only.',
    contractNext: 'Your seat is held for 30 minutes while you read. Reading binds you to nothing.',
    confirmNext: 'The seat is yours at once. You are asked for no means of payment.',
    signInTitle: 'You need an account to book',
    signInText: 'Your seat and your lessons will belong to it. We bring you back here afterwards.',
    full: 'This cohort is full',
    fullText: 'Seats that become free go to the waitlist, in order.',
    fullNotice:
      'All seats are taken. If one is held for you, go on; otherwise the next ones go to the waitlist, in order.',
    heldNotice: 'A seat is held for you, and for nobody else: take it here.',
    waitlist: (name: string) => `Waitlist: ${name}`,
  },
});
