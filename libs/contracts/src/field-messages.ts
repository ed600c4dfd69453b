import type { z } from 'zod';
import type { Locale } from './problems';

/** Sentences for the rules that our own schemas name in their `error`. */
const named: Record<string, Record<Locale, string>> = {
  'common-password': {
    fr: 'Ce mot de passe figure parmi les plus utilisés. Choisis-en un autre.',
    en: 'This password is among the most used ones. Choose another.',
  },
  'announcement-empty': {
    fr: 'Écris quelque chose ici avant d’envoyer.',
    en: 'Write something here before you send.',
  },
  'wrong-password': { fr: 'Ce n’est pas ton mot de passe.', en: 'This is not your password.' },
  'wrong-code': {
    fr: 'Ce code ne convient pas, ou il a déjà servi.',
    en: 'This code does not fit, or has already been used.',
  },
  'attendance-code': {
    fr: 'Ce code n’ouvre aucune feuille en ce moment. Vérifie-le, ou demande le nouveau à ta formatrice.',
    en: 'This code opens no sheet now. Check it, or ask your trainer for the new one.',
  },
  'left-minutes': {
    fr: 'Écris combien de minutes elle a suivies\u202f: moins que la demi-journée.',
    en: 'Say how many minutes she attended: fewer than the half-day.',
  },
  'name-unprintable': {
    fr: 'Le certificat ne sait imprimer que l’alphabet latin\u202f: écris ce nom comme sur le passeport.',
    en: 'The certificate can print the Latin alphabet only: write this name as on the passport.',
  },
  'nobody-chosen': { fr: 'Choisis au moins une personne.', en: 'Choose at least one person.' },
  'must-accept': {
    fr: 'Ton accord est nécessaire pour continuer.',
    en: 'Your agreement is needed to continue.',
  },
  'ends-before-start': { fr: 'La fin doit venir après le début.', en: 'The end must come after the start.' },
  'day-missing': { fr: 'Donne une date.', en: 'Give a date.' },
  'day-out-of-range': {
    fr: 'Tous les jours doivent tomber entre 2000 et 2099.',
    en: 'Every day must be between 2000 and 2099.',
  },
  'wall-time-form': {
    fr: 'Donne une heure, de 00:00 à 23:59.',
    en: 'Give a time, from 00:00 to 23:59.',
  },
  'unknown-zone': { fr: 'Ce fuseau horaire n’existe pas.', en: 'This time zone does not exist.' },
  'zone-signed': {
    fr: 'Des séances sont émargées à l’heure de ce fuseau\u202f: il ne change plus.',
    en: 'Attendance was signed at the time of this zone: it no longer changes.',
  },
  // Stripe charges no less.
  'price-too-small': {
    fr: 'Le prix est nul, ou d’au moins 50 centimes.',
    en: 'The price is zero, or at least 50 cents.',
  },
  'siren-form': {
    fr: 'Un SIREN a neuf chiffres\u202f; vérifie-les.',
    en: 'A SIREN has nine digits; check them.',
  },
  'siret-form': {
    fr: 'Un SIRET a quatorze chiffres\u202f; vérifie-les.',
    en: 'A SIRET has fourteen digits; check them.',
  },
  'training-declaration-form': {
    fr: 'Un numéro de déclaration d’activité a onze chiffres\u202f; vérifie-les.',
    en: 'The number of a training declaration has eleven digits; check them.',
  },
  'iban-form': {
    fr: 'Cet IBAN n’a pas la bonne forme\u202f; vérifie-le.',
    en: 'This IBAN does not have the right form; check it.',
  },
  'vat-number-form': {
    fr: 'Ce numéro de TVA n’a pas la bonne forme. Il commence par deux lettres, comme FR, puis sa clé et le SIREN.',
    en: 'This VAT number does not have the right form. It begins with two letters, such as FR, a key and the SIREN.',
  },
  'name-differs': {
    fr: 'Écris ton prénom et ton nom comme sur la commande.',
    en: 'Write your first and last name as on the order.',
  },
  'signs-as-missing': {
    fr: 'Dis en quelle qualité tu signes\u202f: gérante, présidente, responsable de la formation.',
    en: 'Say as what you sign: manager, president, head of training.',
  },
  'company-abroad': {
    fr: 'Nous ne vendons qu’aux entreprises établies en France. Écris-nous\u202f: nous chercherons ensemble.',
    en: 'We sell to companies established in France only. Write to us: we will look for a way together.',
  },
  'coupon-form': {
    fr: 'Un code de réduction a de 3 à 32 lettres ou chiffres.',
    en: 'A discount code has 3 to 32 letters or digits.',
  },
  'coupon-unknown': { fr: 'Ce code n’existe pas.', en: 'This code does not exist.' },
  'coupon-over': { fr: 'Ce code n’est pas ou plus valable.', en: 'This code is not valid now.' },
  'coupon-used-up': {
    fr: 'Ce code a déjà servi autant de fois que prévu.',
    en: 'This code has been used up.',
  },
  'coupon-elsewhere': {
    fr: 'Ce code ne vaut pas pour cette formule.',
    en: 'This code is not for this offer.',
  },
  'plan-unknown': { fr: 'Choisis une façon de payer.', en: 'Choose a way to pay.' },
  'buyer-not-here': {
    fr: 'Cette formule ne se vend pas ainsi.',
    en: 'This offer is not sold that way.',
  },
  'plan-shares': {
    fr: 'Les parts de ce plan ne font pas le prix entier.',
    en: 'The parts of this plan do not make the whole price.',
  },
  'cohorts-twice': {
    fr: 'La même promotion figure deux fois.',
    en: 'The same cohort is there twice.',
  },
  'cohort-unknown': { fr: 'Cette promotion n’existe pas.', en: 'This cohort does not exist.' },
  'offer-unknown': { fr: 'Cette offre n’existe pas.', en: 'This offer does not exist.' },
  'coupon-value': {
    fr: 'Donne un pourcentage ou un montant, l’un des deux.',
    en: 'Give a percentage or an amount, one of the two.',
  },
  'coupon-taken': {
    fr: 'Ce code existe déjà. Choisis-en un autre.',
    en: 'This code already exists. Choose another.',
  },
  'plan-keys': { fr: 'Deux plans portent la même clé.', en: 'Two plans have the same key.' },
  'file-missing': { fr: 'Choisis un fichier.', en: 'Choose a file.' },
  'file-empty': { fr: 'Ce fichier est vide.', en: 'This file is empty.' },
  'file-too-large': {
    fr: 'Ce fichier dépasse 20\u202fMo. Allège-le, ou découpe-le.',
    en: 'This file is larger than 20 MB. Make it lighter, or split it.',
  },
  'file-kind': {
    fr: 'Ce genre de fichier n’est pas accepté. Envoie un PDF, un document de bureautique, un texte ou une image.',
    en: 'This kind of file is not accepted. Send a PDF, an office document, a text or a picture.',
  },
  'file-differs': {
    fr: 'Le contenu de ce fichier ne correspond pas à son extension. Enregistre-le à nouveau depuis ton logiciel.',
    en: 'The content of this file does not match its extension. Save it again from your software.',
  },
  'file-expands': {
    fr: 'Une fois ouvert, ce fichier serait démesuré. Enregistre-le à nouveau, sans ce qui l’alourdit.',
    en: 'Once opened, this file would be enormous. Save it again without what weighs it down.',
  },
  'too-many-files': {
    fr: 'Cinq fichiers au plus. Retire-en un d’abord.',
    en: 'Five files at most. Remove one first.',
  },
  'answer-unfit': {
    fr: 'Cette réponse ne correspond pas à la question.',
    en: 'This answer does not fit the question.',
  },
  'answer-missing': { fr: 'Choisis une réponse.', en: 'Choose an answer.' },
  'rubric-incomplete': { fr: 'Choisis un niveau.', en: 'Choose a level.' },
  'rubric-not-met': {
    fr: 'Pour accepter, chaque critère doit être au moins atteint.',
    en: 'To accept, each criterion must at least be met.',
  },
  'return-without-comment': {
    fr: 'Dis-lui quoi reprendre\u202f: sans retour, elle ne saurait pas par où commencer.',
    en: 'Tell her what to rework: without feedback she would not know where to start.',
  },
  'remark-kept-already': {
    fr: 'Tu gardes déjà une remarque avec ces mots.',
    en: 'You already keep a remark with these words.',
  },
  'ambiguous-mention': {
    fr: 'Plusieurs personnes portent ce nom\u202f: dis laquelle ci-dessous.',
    en: 'Several people bear this name: say which one below.',
  },
  'hide-without-reason': {
    fr: 'Dis pourquoi\u202f: la personne qui a écrit ce message lira ta raison.',
    en: 'Say why: whoever wrote this post will read your reason.',
  },
  'not-a-trainer': { fr: 'Cette personne n’est pas formatrice.', en: 'This person is not a trainer.' },
  'https-only': {
    fr: 'Donne une adresse complète qui commence par https://.',
    en: 'Give a whole address that begins with https://.',
  },
  'no-day': { fr: 'Donne au moins un jour.', en: 'Give at least one day.' },
  'pause-too-long': {
    fr: 'Une pause dure un an au plus.',
    en: 'A pause lasts a year at most.',
  },
  'day-and-time': {
    fr: 'Donne un jour et une heure. D’une leçon, tu peux laisser les deux vides : elle s’ouvre avec son module.',
    en: 'Give a day and a time. For a lesson you may leave both empty: it opens with its module.',
  },
  'not-in-course': {
    fr: 'La formation n’a pas ce module ou cette leçon.',
    en: 'The course has no such module or lesson.',
  },
  'lesson-before-module': {
    fr: 'Une leçon ne s’ouvre pas avant son module.',
    en: 'A lesson does not open before its module.',
  },
  'time-gone-by': {
    fr: 'Ce moment est déjà passé.',
    en: 'This moment has already gone by.',
  },
  'ambiguous-time-later': {
    fr: 'L’une des séances suivantes tomberait sur une heure qui n’existe pas ou existe deux fois (changement d’heure).',
    en: 'One of the later sessions would fall on a time that does not exist or happens twice (clock change).',
  },
  'ambiguous-time': {
    fr: 'Cette heure n’existe pas ou existe deux fois ce jour-là (changement d’heure).',
    en: 'This time does not exist or happens twice on that day (clock change).',
  },
};

const sentences = {
  fr: {
    required: 'Ce champ est à remplir.',
    email: 'Cette adresse ne ressemble pas à une adresse e-mail.',
    date: 'Cette date n’est pas valable.',
    uuid: 'Cet identifiant n’est pas valable.',
    format: 'Ce format n’est pas valable.',
    short: (n: number) => `Il faut au moins ${n} caractères.`,
    long: (n: number) => `Il faut au plus ${n} caractères.`,
    few: (n: number) => `Choisis au moins ${n} élément${n > 1 ? 's' : ''}.`,
    many: (n: number) => `Au plus ${n} éléments.`,
    min: (n: number) => `La valeur doit être au moins ${n}.`,
    max: (n: number) => `La valeur doit être au plus ${n}.`,
    unknown: (keys: string) => `Champ inconnu\u202f: ${keys}.`,
    choice: 'Choisis une des valeurs proposées.',
    number: 'Écris un nombre, en chiffres.',
    whole: 'Écris un nombre entier.',
    invalid: 'Cette valeur n’est pas valable.',
  },
  en: {
    required: 'This field is required.',
    email: 'This does not look like an e-mail address.',
    date: 'This date is not valid.',
    uuid: 'This identifier is not valid.',
    format: 'This format is not valid.',
    short: (n: number) => `At least ${n} characters are needed.`,
    long: (n: number) => `At most ${n} characters.`,
    few: (n: number) => `Choose at least ${n} item${n > 1 ? 's' : ''}.`,
    many: (n: number) => `At most ${n} items.`,
    min: (n: number) => `The value must be at least ${n}.`,
    max: (n: number) => `The value must be at most ${n}.`,
    unknown: (keys: string) => `Unknown field: ${keys}.`,
    choice: 'Choose one of the given values.',
    number: 'Write a number, in figures.',
    whole: 'Write a whole number.',
    invalid: 'This value is not valid.',
  },
};

/** The sentence of a named rule; the name itself when it is already a sentence. */
export function namedFieldMessage(name: string, locale: Locale): string {
  return named[name]?.[locale] ?? name;
}

/** A clear sentence for one validation issue, in the reader's language. */
export function fieldMessage(issue: z.core.$ZodIssue, locale: Locale): string {
  const own = named[issue.message];
  if (own) return own[locale];
  const say = sentences[locale];
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined || issue.input === null || issue.message.endsWith('undefined'))
        return say.required;
      if (issue.expected === 'int') return say.whole;
      return issue.expected === 'number' ? say.number : say.invalid;
    case 'too_small': {
      const n = Number(issue.minimum);
      if (issue.origin === 'string') return n === 1 ? say.required : say.short(n);
      return issue.origin === 'array' ? say.few(n) : say.min(n);
    }
    case 'too_big': {
      const n = Number(issue.maximum);
      if (issue.origin === 'string') return say.long(n);
      return issue.origin === 'array' ? say.many(n) : say.max(n);
    }
    case 'invalid_format':
      if (issue.format === 'email') return say.email;
      if (issue.format === 'uuid') return say.uuid;
      return issue.format === 'date' || issue.format === 'datetime' ? say.date : say.format;
    case 'unrecognized_keys':
      return say.unknown(issue.keys.join(', '));
    case 'invalid_value':
      return say.choice;
    default:
      return say.invalid;
  }
}
