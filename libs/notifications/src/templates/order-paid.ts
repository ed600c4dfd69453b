import type { SaleRegime } from '@tandem/contracts';
import { button, facts, heading, link, note, paragraph, type Template } from '../letter';

export interface ConcludedOrder {
  name: string;
  number: string;
  courseTitle: string;
  /** What was bought, as the offer named it. */
  offerName: string;
  cohorts: Array<{ name: string; dates: string }>;
  amount: string;
  concludedOn: string;
  /** What has been paid so far; null while nothing has. */
  paid: string | null;
  toCome: Array<{ day: string; amount: string }>;
  regime: SaleRegime;
  /** Last day to withdraw; null where the law gives no right. */
  withdrawalEndsOn: string | null;
  termsVersion: string;
  termsAcceptedOn: string;
  /** The day she asked for immediate access; null when she did not. */
  earlyAccessOn: string | null;
  contractSignedOn: string | null;
  /** Of the academy, for whoever would rather write. */
  email: string | null;
  welcomeUrl: string;
  orderUrl: string;
  termsUrl: string;
  contractUrl: string;
}

/**
 * The confirmation on a durable medium of what binds her now, whatever it costs and has been paid of it: Code de la
 * consommation L221-13, and L221-28 13° for the loss of the right to withdraw.
 */
export const orderPaid: Template<ConcludedOrder> = {
  fr: (order) => ({
    subject: `Ta place est à toi\u202f: ${order.offerName}`,
    blocks: [
      heading(`Bienvenue, ${order.name}`),
      paragraph(
        `${order.paid ? 'Ton paiement est arrivé' : 'Ton inscription est confirmée'} et ta place est à toi. Commence par l’accueil\u202f: quatre questions pour faire connaissance avec ta promotion.`,
      ),
      button('Aller à mon accueil', order.welcomeUrl),
      facts(
        ['Commande', order.number],
        ['Formation', order.courseTitle],
        ...order.cohorts.map(({ name, dates }): [string, string] => [name, dates]),
        ['Prix total', order.amount],
        ['Payé', order.paid ?? 'rien à ce jour'],
        ...order.toCome.map(({ day, amount }): [string, string] => [`À payer le ${day}`, amount]),
      ),
      ...(order.toCome.length > 0
        ? [
            paragraph(
              'Chaque échéance est prélevée à sa date, sans frais, sur le moyen de paiement que tu as enregistré.',
            ),
          ]
        : []),
      paragraph(french[order.regime](order)),
      ...(order.withdrawalEndsOn ? [paragraph(frenchWithdrawal(order))] : []),
      paragraph(
        `Tu as accepté les conditions de vente (version ${order.termsVersion}) le ${order.termsAcceptedOn}. Elles contiennent un modèle de lettre de rétractation.`,
      ),
      link('Relire les conditions de vente', order.termsUrl),
      ...(order.contractSignedOn ? [link(frenchContract(order), order.contractUrl)] : []),
      link('Ma commande', order.orderUrl),
      note('Ce message confirme ton contrat\u202f: garde-le.'),
    ],
  }),
  en: (order) => ({
    subject: `Your seat is yours: ${order.offerName}`,
    blocks: [
      heading(`Welcome, ${order.name}`),
      paragraph(
        `${order.paid ? 'Your payment has arrived' : 'Your enrolment is confirmed'} and your seat is yours. Start with the welcome: four questions to get to know your cohort.`,
      ),
      button('Go to my welcome', order.welcomeUrl),
      facts(
        ['Order', order.number],
        ['Course', order.courseTitle],
        ...order.cohorts.map(({ name, dates }): [string, string] => [name, dates]),
        ['Total price', order.amount],
        ['Paid', order.paid ?? 'nothing so far'],
        ...order.toCome.map(({ day, amount }): [string, string] => [`To pay on ${day}`, amount]),
      ),
      ...(order.toCome.length > 0
        ? [
            paragraph(
              'Each instalment is charged on its day, free of charge, to the means of payment that you saved.',
            ),
          ]
        : []),
      paragraph(english[order.regime](order)),
      ...(order.withdrawalEndsOn ? [paragraph(englishWithdrawal(order))] : []),
      paragraph(
        `You accepted the terms of sale (version ${order.termsVersion}) on ${order.termsAcceptedOn}. They hold a model letter of withdrawal.`,
      ),
      link('Read the terms of sale again', order.termsUrl),
      ...(order.contractSignedOn ? [link(englishContract(order), order.contractUrl)] : []),
      link('My order', order.orderUrl),
      note('This message confirms your contract: keep it.'),
    ],
  }),
};

const french: Record<SaleRegime, (order: ConcludedOrder) => string> = {
  digital_content: ({ concludedOn }) =>
    `Tu as acheté à titre privé, à distance, le ${concludedOn}\u202f: le Code de la consommation te protège.`,
  training_contract: ({ contractSignedOn, concludedOn }) =>
    contractSignedOn
      ? `Tu as signé ton contrat de formation professionnelle le ${contractSignedOn} (Code du travail, art.\u00a0L6353-3 à L6353-7). Rien n’est prélevé avant la fin du délai de rétractation.`
      : `Tu suis cette formation pour ton métier, sans rien payer, depuis le ${concludedOn}.`,
  b2b: ({ contractSignedOn, concludedOn }) =>
    `${
      contractSignedOn
        ? `Tu as signé une convention de formation professionnelle pour une organisation le ${contractSignedOn} (Code du travail, art.\u00a0L6353-1). La loi ne lui donne pas de droit de rétractation\u202f: la convention dit ce qui se passe si elle renonce.`
        : `Une organisation a acheté pour son activité, le ${concludedOn}. La loi ne lui donne pas de droit de rétractation\u202f: le contrat décide.`
    } En cas de retard de paiement, des pénalités et 40\u00a0€ de frais de recouvrement sont dus.`,
};

const frenchContract = ({ regime }: ConcludedOrder) =>
  regime === 'b2b' ? 'La convention signée, en PDF' : 'Mon contrat signé, en PDF';

function frenchWithdrawal({ regime, withdrawalEndsOn, earlyAccessOn, email }: ConcludedOrder): string {
  const how = `sans dire pourquoi\u202f: depuis ta commande, avec le bouton «\u202fMe rétracter\u202f»${email ? `, ou en écrivant à ${email}` : ''}. Ce que tu as payé t’est rendu dans les 14\u00a0jours`;
  if (!earlyAccessOn || regime !== 'digital_content')
    return `Tu peux te rétracter jusqu’au ${withdrawalEndsOn} inclus, ${how}.`;
  return `Le ${earlyAccessOn}, tu as demandé l’accès immédiat et reconnu perdre ton droit de rétractation dès que tu accèdes aux contenus. Tant que tu n’en as ouvert aucun, tu peux te rétracter jusqu’au ${withdrawalEndsOn} inclus, ${how}.`;
}

const english: Record<SaleRegime, (order: ConcludedOrder) => string> = {
  digital_content: ({ concludedOn }) =>
    `You bought privately, at a distance, on ${concludedOn}: French consumer law protects you.`,
  training_contract: ({ contractSignedOn, concludedOn }) =>
    contractSignedOn
      ? `You signed your contract of professional training on ${contractSignedOn} (Code du travail, art. L6353-3 to L6353-7). Nothing is charged before the withdrawal period has ended.`
      : `You follow this training for your trade, free of charge, since ${concludedOn}.`,
  b2b: ({ contractSignedOn, concludedOn }) =>
    `${
      contractSignedOn
        ? `You signed an agreement of professional training (convention de formation) for an organisation on ${contractSignedOn} (Code du travail, art. L6353-1). The law gives it no right to withdraw: the agreement says what happens if it gives up the training.`
        : `An organisation bought for its business on ${concludedOn}. The law gives it no right to withdraw: the contract decides.`
    } Late payment bears penalties and 40 € of recovery costs.`,
};

const englishContract = ({ regime }: ConcludedOrder) =>
  regime === 'b2b' ? 'The signed training agreement, as PDF' : 'My signed contract, as PDF';

function englishWithdrawal({ regime, withdrawalEndsOn, earlyAccessOn, email }: ConcludedOrder): string {
  const how = `without saying why: from your order, with the button “Withdraw”${email ? `, or by writing to ${email}` : ''}. What you paid is given back within 14 days`;
  if (!earlyAccessOn || regime !== 'digital_content')
    return `You may withdraw until the end of ${withdrawalEndsOn}, ${how}.`;
  return `On ${earlyAccessOn}, you asked for immediate access and acknowledged that you lose your right to withdraw as soon as you open the content. As long as you have opened none, you may withdraw until the end of ${withdrawalEndsOn}, ${how}.`;
}
