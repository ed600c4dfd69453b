import { defineMessages } from '../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Vérifier un certificat',
    description:
      'Vérifie en ligne un certificat délivré par l’académie\u202f: titulaire, formation, dates, validité.',
    lede: 'Que tu recrutes, que tu achètes un service ou que tu sois simplement en train de vérifier\u202f: tape le code, et lis ce que l’académie a réellement certifié. Sans compte.',
  },
  en: {
    title: 'Check a certificate',
    description: 'Check online a certificate issued by the academy: holder, course, dates, validity.',
    lede: 'Employer, client or merely curious: type the code, and read what the academy really certified. No account needed.',
  },
});
