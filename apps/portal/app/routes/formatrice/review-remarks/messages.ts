import { defineMessages, plural } from '../../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Tes remarques',
    trainer: 'Promotions',
    reviews: 'À relire',
    lede: 'Ce que tu gardes pour le redire. Tu le retrouves sous les champs d’une relecture\u202f; toi seule vois cette liste.',
    search: 'Mots de la remarque',
    count: (shown: number, total: number, most: number) =>
      shown === total
        ? plural(total, 'fr', {
            one: `${total} remarque gardée, sur ${most} possibles.`,
            other: `${total} remarques gardées, sur ${most} possibles.`,
          })
        : `${shown} sur ${total}.`,
    wholeCourse: (course: string) => `Tous les travaux de la formation ${course}`,
    criterionOf: (criterion: string, assignment: string) => `${assignment}\u202f: ${criterion}`,
    gone: 'Un critère que la formation n’a plus',
    uses: (n: number) => plural(n, 'fr', { one: `Dans ${n} relecture`, other: `Dans ${n} relectures` }),
    edit: 'Modifier',
    editOf: (text: string) => `la remarque «\u202f${text}\u202f»`,
    text: 'Remarque',
    textHint: 'Les relectures déjà envoyées ne changent pas.',
    save: 'Garder',
    delete: 'Supprimer cette remarque',
    left: 'Ce que tu avais écrit',
    keepAnew: 'Garder comme nouvelle remarque',
    emptyTitle: 'Aucune remarque pour l’instant',
    empty: 'Pendant une relecture, écris un commentaire puis choisis «\u202fGarder comme remarque\u202f».',
    toReviews: 'Voir ce qui est à relire',
    noneTitle: 'Aucune remarque ne contient ces mots',
    none: 'Les accents et les majuscules ne comptent pas.',
    showAll: 'Tout afficher',
    done: { garde: 'La remarque est gardée.', supprime: 'La remarque est supprimée.' },
  },
  en: {
    title: 'Your remarks',
    trainer: 'Cohorts',
    reviews: 'To review',
    lede: 'What you keep to say it again. You find it under the fields of a review; you alone see this list.',
    search: 'Words of the remark',
    count: (shown: number, total: number, most: number) =>
      shown === total
        ? `${total} ${total === 1 ? 'remark' : 'remarks'} kept, of ${most} that fit.`
        : `${shown} of ${total}.`,
    wholeCourse: (course: string) => `All work of the course ${course}`,
    criterionOf: (criterion: string, assignment: string) => `${assignment}: ${criterion}`,
    gone: 'A criterion that the course no longer has',
    uses: (n: number) => (n === 1 ? 'In 1 review' : `In ${n} reviews`),
    edit: 'Edit',
    editOf: (text: string) => `the remark “${text}”`,
    text: 'Remark',
    textHint: 'Reviews that were sent do not change.',
    save: 'Keep',
    delete: 'Throw this remark away',
    left: 'What you had written',
    keepAnew: 'Keep as a new remark',
    emptyTitle: 'No remark yet',
    empty: 'While you review, write a comment, then choose “Keep as a remark”.',
    toReviews: 'See what is to review',
    noneTitle: 'No remark has these words',
    none: 'Accents and capitals do not count.',
    showAll: 'Show all',
    done: { garde: 'The remark is kept.', supprime: 'The remark is thrown away.' },
  },
});
