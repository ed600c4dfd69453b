import { defineMessages } from '../../lib/messages';

/** A model: an academy has a lawyer check it, fills in who it is, and changes `termsVersion` with every change. */
export const messages = defineMessages({
  fr: {
    title: 'Conditions de vente',
    lede: 'Ce que tu achètes, ce que tu paies, et comment revenir en arrière.',
    version: (day: string) => `Version du ${day}.`,
    sections: [
      {
        title: 'Qui achète, et quelle loi s’applique',
        paragraphs: [
          'L’académie vend des formations et des contenus à suivre en ligne\u202f; les mentions légales disent qui elle est. Avant de payer, tu dis à quel titre tu achètes. La loi qui s’applique en dépend\u202f: la page de commande la nomme, et ta commande garde ta réponse, ces conditions et leur version.',
        ],
        items: [
          'Pour toi, hors de ton travail\u202f: le droit de la consommation.',
          'Pour ta propre formation professionnelle, à tes frais\u202f: un contrat de formation, que tu signes avant tout paiement (Code du travail, art. L6353-3 à L6353-7).',
          'Pour une entreprise, une administration ou un organisme qui finance\u202f: une vente entre professionnels.',
        ],
      },
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
          'Le prix affiché est le prix total, en euros, avec la TVA quand elle est due. La facture cite l’article de loi quand elle ne l’est pas. Une commande accepte un code de réduction\u202f: il se déduit du prix avant tout partage en échéances.',
          'Tu paies par carte ou par prélèvement SEPA sur la page sécurisée de Stripe\u202f; l’académie ne voit jamais ton numéro de carte. Ta place est gardée pendant que tu paies\u202f; si le paiement n’aboutit pas à temps, elle est remise en vente et rien n’est débité.',
          'Si une place a été libérée avant que ton paiement n’arrive et qu’il n’en reste plus, le remboursement est automatique et entier.',
        ],
      },
      {
        title: 'Payer en plusieurs fois',
        paragraphs: [
          'Quand une offre se paie en plusieurs fois, tu vois les dates et les montants au centime près avant de t’engager. Il n’y a ni frais ni intérêts. Chaque échéance est prélevée à sa date par le moyen de paiement enregistré, que tu peux changer dans ton espace.',
          'Si un prélèvement échoue, un message te mène à une page où payer, et d’autres essais suivent à des jours annoncés. Sans paiement à la fin du délai de grâce, tes leçons sont mises en pause\u202f: ta place, tes réponses et ta progression sont gardées, et tout reprend dès que tu as payé. Aucune pénalité n’est demandée à qui achète pour soi.',
        ],
      },
      {
        title: 'Si tu achètes pour toi',
        paragraphs: [
          'Tu peux te rétracter dans les 14 jours qui suivent l’achat, sans donner de raison (Code de la consommation, art. L221-18).',
          'Tu peux demander que l’accès commence tout de suite et reconnaître que tu perds alors ce droit (art. L221-28, 13°)\u202f: il cesse dès que le contenu t’est fourni et que nous t’avons confirmé cet accord par courriel. C’est facultatif, et les cases ne sont jamais cochées à l’avance. Sans cette reconnaissance, tu gardes ton droit\u202f; si tu avais demandé à commencer, tu ne paies que la part déjà fournie (art. L221-25).',
          'Un contenu numérique doit être conforme à ce qui est annoncé (garantie légale, art. L224-25-12 et suivants)\u202f: s’il ne l’est pas, tu peux demander qu’il le devienne et, à défaut, une baisse du prix ou la fin du contrat.',
        ],
      },
      {
        title: 'Si tu paies ta propre formation professionnelle',
        paragraphs: [
          'Tu lis et signes d’abord un contrat de formation. Le Code du travail te donne 10 jours pour te rétracter\u202f; comme tout se passe à distance, l’académie en applique 14. Rien n’est demandé avant la fin de ce délai. Ensuite, au plus 30\u00a0% du prix\u202f; le reste se paie à mesure que la formation est donnée (art. L6353-5 et L6353-6).',
          'Si un cas de force majeure t’empêche de continuer, tu ne dois que ce qui a été donné (art. L6353-7). Le contrat dit ce qui se passe si tu arrêtes pour une autre raison.',
        ],
      },
      {
        title: 'Si tu achètes pour une entreprise ou un organisme',
        paragraphs: [
          'La commande porte le nom, l’adresse, le numéro SIREN et, s’il existe, le numéro de TVA de l’entreprise. La loi ne donne pas de droit de rétractation à un professionnel. Quand une offre est vendue comme formation professionnelle, tu lis et signes d’abord, pour l’entreprise, une convention de formation (Code du travail, art. L6353-1)\u202f: elle dit ce qui est donné, à qui, à quel prix, et ce qui se passe si l’entreprise renonce. Rien n’est débité avant.',
          'Un retard de paiement entraîne, sans rappel, les pénalités au taux écrit sur la facture et une indemnité de 40\u00a0€ pour frais de recouvrement (Code de commerce, art. L441-10 et D441-5). Aucun escompte n’est accordé pour un paiement anticipé.',
        ],
      },
      {
        title: 'Comment te rétracter',
        paragraphs: [
          'Tant que le délai court, la page de ta commande, dans ton espace, montre le bouton «\u202fMe rétracter\u202f». Il te mène à une page où tu confirmes ta rétractation, et un courriel t’en accuse réception avec le jour et l’heure (Code de la consommation, art. L221-21). C’est gratuit.',
          'Tu peux aussi envoyer à l’académie une lettre ou un courriel qui le dit clairement, ou le formulaire ci-dessous. Il suffit qu’il parte avant la fin du délai, qui va jusqu’au premier jour ouvrable suivant quand il tombe un samedi, un dimanche ou un jour férié.',
          'Le remboursement se fait au plus tard 14 jours après, sans frais, par le moyen de paiement utilisé.',
        ],
      },
      {
        title: 'Modèle de formulaire de rétractation',
        paragraphs: ['À remplir et à envoyer seulement si tu veux renoncer au contrat.'],
        items: [
          'À l’attention de l’académie (nom, adresse postale et adresse électronique dans les mentions légales)\u202f:',
          'Je vous fais savoir que je renonce au contrat qui porte sur la formation ou le contenu suivant\u202f:',
          'Commandé le\u202f:',
          'Nom de la personne qui a commandé\u202f:',
          'Adresse de cette personne\u202f:',
          'Date, et signature si le formulaire est envoyé sur papier\u202f:',
        ],
      },
      {
        title: 'Factures et avoirs',
        paragraphs: [
          'Chaque commande reçoit une facture, avec son échéancier. Ce qui n’est plus dû fait l’objet d’un avoir qui renvoie à cette facture. Contrat, factures et avoirs restent dans ton espace.',
        ],
      },
      {
        title: 'Certificat',
        paragraphs: [
          'Le certificat est délivré à qui remplit toutes les exigences affichées dans son espace, sous leur version en vigueur à la délivrance. Il porte un code que chacun peut vérifier sur ce site. L’académie peut le révoquer s’il a été obtenu par fraude\u202f; la page de vérification le dit alors.',
        ],
      },
      {
        title: 'Réclamations et médiation',
        paragraphs: [
          'Écris d’abord à l’académie. Sans réponse satisfaisante sous deux mois, et dans l’année qui suit ta réclamation, tu peux saisir gratuitement un médiateur de la consommation (Code de la consommation, art. L612-1 et suivants)\u202f; une académie en indique ici le nom, l’adresse et le site. Le droit français s’applique.',
        ],
      },
      {
        title: 'Versions',
        paragraphs: [
          'Ces conditions valent pour les commandes passées à partir de leur date. Une version plus récente ne change rien à une commande déjà passée.',
        ],
      },
    ],
  },
  en: {
    title: 'Terms of sale',
    lede: 'What you buy, what you pay, and how to go back.',
    version: (day) => `Version of ${day}.`,
    sections: [
      {
        title: 'Who buys, and which law applies',
        paragraphs: [
          'The academy sells courses and content to follow online; the legal notice says who it is. Before you pay, you say as what you buy. The law that applies depends on it: the order page names it, and your order keeps your answer, these terms and their version.',
        ],
        items: [
          'For yourself, outside your work: consumer law.',
          'For your own professional training, at your expense: a training contract, which you sign before any payment (French Labour Code, art. L6353-3 to L6353-7).',
          'For a company, an administration or a funding body: a sale between professionals.',
        ],
      },
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
          'The price shown is the whole price, in euros, with VAT where it is due. The invoice names the article of law where it is not. An order takes one discount code: it comes off the price before any split into instalments.',
          'You pay by card or SEPA direct debit on Stripe’s secure page; the academy never sees your card number. Your seat is held while you pay; if payment does not come through in time, it is for sale again and nothing is charged.',
          'If a seat was released before your payment arrived and none is left, you are refunded automatically and in full.',
        ],
      },
      {
        title: 'Paying in instalments',
        paragraphs: [
          'Where an offer is paid in instalments, you see the days and the amounts to the cent before you commit. There are no fees and no interest. Each instalment is charged on its day by the means of payment on record, which you can change in your space.',
          'If a charge fails, a message leads you to a page where you can pay, and other attempts follow on days that are announced. Without payment at the end of the grace period, your lessons are paused: your seat, your answers and your progress are kept, and all goes on as soon as you have paid. No penalty is asked of somebody who buys for herself.',
        ],
      },
      {
        title: 'If you buy for yourself',
        paragraphs: [
          'You may withdraw within 14 days of the purchase without giving a reason (French Consumer Code, art. L221-18).',
          'You may ask that access begin at once and acknowledge that you then lose this right (art. L221-28, 13°): it ends once the content is supplied and we have confirmed that agreement by e-mail. This is optional, and the boxes are never ticked beforehand. Without that acknowledgement you keep your right; if you had asked to begin, you only pay for the part already supplied (art. L221-25).',
          'Digital content must conform to what is announced (legal guarantee, art. L224-25-12 and following): if it does not, you may ask that it be made so and, failing that, a lower price or the end of the contract.',
        ],
      },
      {
        title: 'If you pay for your own professional training',
        paragraphs: [
          'You first read and sign a training contract. The French Labour Code gives you 10 days to withdraw; as everything takes place at a distance, the academy applies 14. Nothing is asked before that period ends. Then 30% of the price at most; the rest is paid as the training is given (art. L6353-5 and L6353-6).',
          'If a case of force majeure keeps you from going on, you only owe what was given (art. L6353-7). The contract says what happens if you stop for another reason.',
        ],
      },
      {
        title: 'If you buy for a company or a body',
        paragraphs: [
          'The order bears the name, the address, the SIREN number and, if there is one, the VAT number of the company. The law gives no right of withdrawal to a professional. Where an offer is sold as professional training, you first read and sign, for the company, a training agreement (convention de formation, Code du travail, art. L6353-1): it says what is given, to whom, at what price, and what happens if the company gives it up. Nothing is charged before.',
          'Late payment entails, without a reminder, the penalties at the rate written on the invoice and an indemnity of €40 for the costs of recovery (French Commercial Code, art. L441-10 and D441-5). There is no discount for early payment.',
        ],
      },
      {
        title: 'How to withdraw',
        paragraphs: [
          'As long as the period runs, the page of your order, in your space, shows the button that withdraws you from the contract. It leads you to a page where you confirm your withdrawal, and an e-mail acknowledges it with the day and the time (French Consumer Code, art. L221-21). It is free.',
          'You may also send the academy a letter or an e-mail that says so clearly, or the form below. It is enough that it leaves before the period ends; where the last day is a Saturday, a Sunday or a public holiday, the period runs to the next working day.',
          'The refund is made within 14 days, without fees, by the means of payment used.',
        ],
      },
      {
        title: 'Model withdrawal form',
        paragraphs: ['To be filled in and sent only if you want to withdraw from the contract.'],
        items: [
          'To the academy (name, postal and e-mail address in the legal notice):',
          'I let you know that I withdraw from the contract for the following course or content:',
          'Ordered on:',
          'Name of the person who ordered:',
          'Address of that person:',
          'Date, and signature if the form is sent on paper:',
        ],
      },
      {
        title: 'Invoices and credit notes',
        paragraphs: [
          'Each order has an invoice, with its payment schedule. What is not owed any more has a credit note that refers to that invoice. Contract, invoices and credit notes stay in your space.',
        ],
      },
      {
        title: 'Certificate',
        paragraphs: [
          'The certificate is issued to whoever meets all the requirements shown in her space, in the version in force when it is issued. It bears a code that anyone can check on this site. The academy may revoke it if it was obtained by fraud; the checking page then says so.',
        ],
      },
      {
        title: 'Complaints and mediation',
        paragraphs: [
          'Write to the academy first. Without a satisfying answer within two months, and within the year after your complaint, you may turn to a consumer mediator free of charge (French Consumer Code, art. L612-1 and following); an academy states here the mediator’s name, address and site. French law applies.',
        ],
      },
      {
        title: 'Versions',
        paragraphs: [
          'These terms hold for orders placed from their date on. A more recent version changes nothing about an order already placed.',
        ],
      },
    ],
  },
});
