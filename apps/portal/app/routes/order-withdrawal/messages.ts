import { defineMessages } from '../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Me rétracter',
    lede: (offer: string) =>
      `Tu peux revenir sur ton achat de «\u202f${offer}\u202f», sans donner de raison.`,
    until: (day: string) => `Jusqu’au ${day} inclus, heure de Paris.`,
    contract: 'Ce que tu as acheté',
    offer: 'Formation',
    number: 'Commande',
    concluded: 'Conclue le',
    back: 'Ce qui te revient',
    kept: 'Gardé pour ce qui a été fourni',
    fromUs: 'Remboursement de notre part',
    held: 'Entre les mains de ta banque',
    by: 'Au plus tard le',
    unpaid: 'Échéances qui ne seront pas prélevées',
    rule: 'Règle appliquée',
    ruled: (article: string) => `Règle appliquée\u202f: ${article}.`,
    nothing: 'Rien n’a été débité',
    whys: {
      'training-contract':
        'Pendant ce délai, un contrat de formation ne coûte rien, même si la formation a commencé.',
      'nothing-supplied': 'Tu n’as encore ouvert aucune leçon payante\u202f: tout te revient.',
      'not-asked-for':
        'Tu n’avais pas demandé à commencer avant la fin du délai\u202f: tout te revient, même ce que tu as ouvert.',
      'pro-rata':
        'Tu avais demandé à commencer tout de suite\u202f: la part des leçons que tu as ouvertes reste due, le reste te revient.',
    },
    name: 'Prénom et nom',
    nameHint: 'La personne qui se rétracte.',
    reason: 'Ta raison',
    optional: 'facultatif',
    reasonHint: 'Rien ne t’oblige à la donner.',
    next: 'Relire ma déclaration',
    confirmTitle: 'Relis, puis confirme',
    statement: (name: string, offer: string, number: string, day: string) =>
      `Je, ${name}, me rétracte du contrat portant sur «\u202f${offer}\u202f», commande ${number} du ${day}.`,
    yourReason: (reason: string) => `Ta raison\u202f: ${reason}`,
    effect:
      'En confirmant, ta commande se termine tout de suite\u202f: ta place est rendue, tes leçons payantes se ferment, et aucune échéance ne sera plus prélevée.',
    confirm: 'Confirmer ma rétractation',
    change: 'Modifier',
    keep: 'Garder ma place',
    doneTitle: 'Ta rétractation est enregistrée',
    doneLede: (moment: string) =>
      `Nous l’avons reçue le ${moment}. Un accusé de réception est parti à ton adresse e-mail\u202f: garde-le.`,
    doneBack: (amount: string) =>
      `${amount} reviennent sur le moyen de paiement que tu as utilisé. Selon ta banque, l’argent arrive en 5 à 10\u00a0jours ouvrés.`,
    doneUnpaid: (amount: string) =>
      `Ce qui restait à payer, ${amount}, ne sera pas prélevé\u202f: ces échéances sont annulées.`,
    bankHolds: (amount: string) =>
      `${amount} sont entre les mains de ta banque depuis ta contestation\u202f: c’est elle qui te les rend, si ce n’est déjà fait. Si elle nous les reverse, nous te les remboursons aussitôt.`,
    papers: 'Voir mes papiers',
    refusedTitle: 'Tu ne peux pas te rétracter de cette commande',
    refused: {
      'not-concluded':
        'Cette commande n’est pas encore conclue\u202f: tu peux l’abandonner sans rien devoir.',
      ended: 'Cette commande est déjà terminée.',
      'professional-buyer':
        'Le droit de rétractation protège les particuliers\u202f; cette commande a été passée par une entreprise ou un financeur. Si tu as signé une convention pour elle, c’est ce texte qui dit comment elle peut renoncer.',
      'window-closed': 'Le délai de rétractation est passé.',
      'supply-begun':
        'Tu as demandé l’accès immédiat, reconnu qu’il fait perdre ce droit une fois la formation commencée, et tu as ouvert une leçon.',
    },
    endedOn: (day: string) => `Il courait jusqu’au ${day} inclus.`,
    conditions:
      'Les conditions de vente disent ce qui reste possible ensuite. Si quelque chose ne va pas, écris-nous\u202f: nous cherchons une solution.',
    terms: 'Lire les conditions de vente',
    order: 'Revenir à ma commande',
  },
  en: {
    title: 'Withdraw',
    lede: (offer: string) => `You may go back on your purchase of “${offer}”, without giving a reason.`,
    until: (day: string) => `Until the end of ${day}, Paris time.`,
    contract: 'What you bought',
    offer: 'Course',
    number: 'Order',
    concluded: 'Concluded on',
    back: 'What goes back to you',
    kept: 'Kept for what was supplied',
    fromUs: 'Refund from us',
    held: 'With your bank',
    by: 'On this day at the latest',
    unpaid: 'Instalments that will not be charged',
    rule: 'Rule applied',
    ruled: (article: string) => `Rule applied: ${article}.`,
    nothing: 'Nothing was charged',
    whys: {
      'training-contract':
        'Within this time a training contract costs nothing, even if the course has begun.',
      'nothing-supplied': 'You have opened no paid lesson yet: all of it goes back to you.',
      'not-asked-for':
        'You had not asked to begin before the time ends: all of it goes back to you, even for what you opened.',
      'pro-rata':
        'You had asked to begin at once: the share of the lessons that you opened is due, the rest goes back to you.',
    },
    name: 'First and last name',
    nameHint: 'Of the person who withdraws.',
    reason: 'Your reason',
    optional: 'optional',
    reasonHint: 'You do not have to give one.',
    next: 'Read my statement again',
    confirmTitle: 'Read it again, then confirm',
    statement: (name: string, offer: string, number: string, day: string) =>
      `I, ${name}, withdraw from the contract for “${offer}”, order ${number} of ${day}.`,
    yourReason: (reason: string) => `Your reason: ${reason}`,
    effect:
      'When you confirm, your order ends at once: your seat is given up, your paid lessons close, and no further instalment is charged.',
    confirm: 'Confirm my withdrawal',
    change: 'Change it',
    keep: 'Keep my seat',
    doneTitle: 'Your withdrawal is recorded',
    doneLede: (moment: string) =>
      `We received it on ${moment}. An acknowledgement has gone to your e-mail address: keep it.`,
    doneBack: (amount: string) =>
      `${amount} goes back to the means of payment that you used. Depending on your bank, it arrives in 5 to 10 working days.`,
    doneUnpaid: (amount: string) =>
      `What was left to pay, ${amount}, will not be charged: these instalments are cancelled.`,
    bankHolds: (amount: string) =>
      `${amount} is with your bank since you disputed it: it is your bank that gives this back to you, if it has not yet. If it pays it to us, we refund it to you at once.`,
    papers: 'See my papers',
    refusedTitle: 'You cannot withdraw from this order',
    refused: {
      'not-concluded': 'This order is not concluded yet: you can give it up without owing anything.',
      ended: 'This order is over already.',
      'professional-buyer':
        'The right to withdraw protects consumers; this order was placed by a company or a funder. If you signed an agreement for it, that text says how it may give up the training.',
      'window-closed': 'The time to withdraw has passed.',
      'supply-begun':
        'You asked for immediate access, acknowledged that it ends this right once the course has begun, and opened a lesson.',
    },
    endedOn: (day: string) => `It ran until the end of ${day}.`,
    conditions:
      'The terms of sale say what is possible afterwards. If something is wrong, write to us: we look for a way.',
    terms: 'Read the terms of sale',
    order: 'Back to my order',
  },
});
