import { defineMessages } from '../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Mentions légales',
    lede: 'Qui parle ici, et comment nous joindre.',
    sections: [
      {
        title: 'Éditeur',
        paragraphs: [
          'Tandem, académie de démonstration. Aucune société n’exploite ce site, aucune formation n’y est vendue et aucun paiement n’y est réel.',
          'Une académie qui utilise ce logiciel indique ici sa raison sociale, son adresse, son numéro d’immatriculation, son numéro de déclaration d’activité et la personne responsable de la publication.',
        ],
      },
      {
        title: 'Hébergement',
        paragraphs: [
          'Ce site tourne sur la machine de la personne qui l’a lancé. Une académie indique ici le nom et l’adresse de son hébergeur.',
        ],
      },
      {
        title: 'Textes et logiciel',
        paragraphs: [
          'Les leçons sont des textes originaux. Les personnes et l’entreprise qui servent d’exemples sont inventées.',
          'Le logiciel est libre, sous licence AGPL-3.0\u202f: chacun peut en lire, en modifier et en redistribuer le code.',
        ],
      },
      {
        title: 'Accessibilité',
        paragraphs: [
          'Les pages visent les critères WCAG 2.2, niveau AA, et les 106 critères du RGAA. Aucun audit extérieur n’a encore eu lieu\u202f: la conformité n’est donc pas déclarée.',
        ],
      },
    ],
  },
  en: {
    title: 'Legal notice',
    lede: 'Who speaks here, and how to reach us.',
    sections: [
      {
        title: 'Publisher',
        paragraphs: [
          'Tandem, a demonstration academy. No company runs this site, no course is sold on it and no payment on it is real.',
          'An academy that uses this software states here its name, address, registration number, declaration as a training organisation and the person responsible for publication.',
        ],
      },
      {
        title: 'Hosting',
        paragraphs: [
          'This site runs on the machine of whoever started it. An academy states here the name and address of its host.',
        ],
      },
      {
        title: 'Texts and software',
        paragraphs: [
          'The lessons are original texts. The people and the firm that serve as examples are invented.',
          'The software is free, under the AGPL-3.0 licence: anyone may read, change and redistribute its code.',
        ],
      },
      {
        title: 'Accessibility',
        paragraphs: [
          'The pages aim at WCAG 2.2, level AA, and at the 106 criteria of the French RGAA. No outside audit has taken place yet, so conformity is not claimed.',
        ],
      },
    ],
  },
});
