import { defineMessages } from '../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'À signer',
    eyebrow: 'À lire avant de signer',
    signedEyebrow: 'Signé',
    ledes: {
      'training-contract':
        'Lis-le en entier, à ton rythme. Rien n’est prélevé avant la fin du délai de rétractation.',
      convention:
        'Lis-la en entier, à ton rythme\u202f: ta signature engage l’organisation. Rien n’est débité avant.',
    },
    signedLedes: {
      'training-contract': 'Voici le contrat que tu as signé.',
      convention: 'Voici la convention que tu as signée.',
    },
    held: (until: string) => `Ta place est gardée jusqu’au ${until}.`,
    download: 'Télécharger en PDF',
    sign: 'Signer',
    name: 'Prénom et nom',
    nameHint: (name: string) => `Écris-les comme sur la commande\u202f: ${name}.`,
    signsAs: 'En qualité de',
    signsAsHint:
      'Ta fonction, qui te permet d’engager l’organisation\u202f: gérante, présidente, responsable RH…',
    agreement: 'Accord',
    accept: {
      'training-contract': 'J’ai lu ce contrat en entier et je le signe.',
      convention: 'J’ai lu cette convention en entier et je la signe pour l’organisation.',
    },
    dated: (day: string) => `Signature datée du ${day}.`,
    signButton: { 'training-contract': 'Signer le contrat', convention: 'Signer la convention' },
    giveUp: 'Ne pas signer',
    next: {
      'training-contract':
        'Ensuite, la page sécurisée de Stripe enregistre ton moyen de paiement. Il n’est débité qu’aux dates de l’échéancier. Sans lui, le contrat prend fin au bout d’une demi-heure, et tu ne dois rien.',
      convention:
        'Ensuite, la page sécurisée de Stripe\u202f: tu y règles ce qui est dû ce jour, et le reste aux dates de l’échéancier. Sans elle, la convention prend fin au bout d’une demi-heure, et rien n’est dû.',
    },
    signedBy: (name: string, at: string) => `Signé par ${name}, ${at}`,
    signedFor: (name: string, signsAs: string, at: string) =>
      `Signée par ${name}, en qualité de ${signsAs}, ${at}`,
    signedNext: {
      'training-contract':
        'Il reste à enregistrer ton moyen de paiement, tant que ta place est gardée\u202f: sans lui, le contrat prend fin, et tu ne dois rien. Rien n’est prélevé aujourd’hui.',
      convention:
        'Il reste à régler sur la page de Stripe, tant que la place est gardée\u202f: sans cela, la convention prend fin, et rien n’est dû.',
    },
    pay: {
      'training-contract': 'Enregistrer mon moyen de paiement',
      convention: 'Aller à la page de paiement',
    },
    order: 'Voir ma commande',
  },
  en: {
    title: 'To sign',
    eyebrow: 'To read before you sign',
    signedEyebrow: 'Signed',
    ledes: {
      'training-contract':
        'Read it in full, at your own pace. Nothing is charged before the withdrawal period has ended. It is in French, as the law wants it.',
      convention:
        'Read it in full, at your own pace: your signature binds the organisation. Nothing is charged before. It is in French.',
    },
    signedLedes: {
      'training-contract': 'This is the contract that you signed.',
      convention: 'This is the training agreement that you signed.',
    },
    held: (until: string) => `Your seat is held until ${until}.`,
    download: 'Download as PDF',
    sign: 'Sign',
    name: 'First and last name',
    nameHint: (name: string) => `Write them as on the order: ${name}.`,
    signsAs: 'Signing as',
    signsAsHint: 'Your function, by which you may bind the organisation: manager, president, head of HR…',
    agreement: 'Agreement',
    accept: {
      'training-contract': 'I have read this contract in full, and I sign it.',
      convention: 'I have read this agreement in full, and I sign it for the organisation.',
    },
    dated: (day: string) => `Signature dated ${day}.`,
    signButton: { 'training-contract': 'Sign the contract', convention: 'Sign the agreement' },
    giveUp: 'Do not sign',
    next: {
      'training-contract':
        'Then Stripe’s secure page saves your means of payment. It is charged on the days of the schedule only. Without it, the contract ends after half an hour, and you owe nothing.',
      convention:
        'Then Stripe’s secure page: you pay what is due today there, and the rest on the days of the schedule. Without it, the agreement ends after half an hour, and nothing is owed.',
    },
    signedBy: (name: string, at: string) => `Signed by ${name}, ${at}`,
    signedFor: (name: string, signsAs: string, at: string) => `Signed by ${name}, as ${signsAs}, ${at}`,
    signedNext: {
      'training-contract':
        'What is left is to save your means of payment while your seat is held: without it, the contract ends, and you owe nothing. Nothing is charged today.',
      convention:
        'What is left is Stripe’s payment page, while the seat is held: without it, the agreement ends, and nothing is owed.',
    },
    pay: { 'training-contract': 'Save my means of payment', convention: 'Go to the payment page' },
    order: 'See my order',
  },
});
