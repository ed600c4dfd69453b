import { facts, type Block } from '../letter';

export interface InstalmentFacts {
  name: string;
  /** Of the order. */
  number: string;
  offer: string;
  /** `2/3`. */
  share: string;
  amount: string;
  dueOn: string;
  /** When it is charged again without her; null when only she can pay it. */
  nextOn: string | null;
  orderUrl: string;
}

/** The same lines below every letter about an instalment. */
export const instalmentRows = {
  fr: (of: InstalmentFacts): Block =>
    facts(['Commande', of.number], ['Échéance', of.share], ['Montant', of.amount], ['Due le', of.dueOn]),
  en: (of: InstalmentFacts): Block =>
    facts(['Order', of.number], ['Instalment', of.share], ['Amount', of.amount], ['Due on', of.dueOn]),
};
