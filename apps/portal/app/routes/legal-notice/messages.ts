import { defineMessages } from '../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Mentions légales',
    lede: 'Qui parle ici, et comment nous joindre.',
    publisher: {
      title: 'Éditeur',
      missing:
        'L’académie n’a pas encore rempli son identité. Rien ne s’y vend avant qu’elle figure ici\u202f: raison sociale, adresse, immatriculation et moyens de la joindre.',
      capital: (sum: string) => ` au capital de ${sum}`,
      seat: (address: string) => `Siège\u202f: ${address}.`,
      vatNumber: (number: string) => `TVA intracommunautaire ${number}`,
      training: (number: string, region: string) =>
        `Déclaration d’activité enregistrée sous le numéro ${number} auprès du préfet de région ${region}. Cet enregistrement ne vaut pas agrément de l’État.`,
      contact: (email: string, phone: string) => `Pour nous joindre\u202f: ${email}, ${phone}.`,
      director: 'La personne qui représente l’académie est responsable de la publication.',
    },
    sections: [
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
    publisher: {
      title: 'Publisher',
      missing:
        'The academy has not filled in its identity yet. Nothing is sold before it stands here: legal name, address, registration and how to reach it.',
      capital: (sum: string) => ` with a share capital of ${sum}`,
      seat: (address: string) => `Registered office: ${address}.`,
      vatNumber: (number: string) => `VAT number ${number}`,
      training: (number: string, region: string) =>
        `Training organisation declared under the number ${number} with the prefect of ${region}. This declaration is no approval by the State.`,
      contact: (email: string, phone: string) => `To reach us: ${email}, ${phone}.`,
      director: 'Whoever represents the academy is responsible for publication.',
    },
    sections: [
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
