import { isRouteErrorResponse } from '@remix-run/react';
import { defineMessages } from '../lib/messages';

export const messages = defineMessages({
  fr: {
    eyebrow: (status: number) => `Erreur ${status}`,
    forbidden: {
      title: 'Cette page ne t’est pas ouverte',
      text: 'Si tu penses que c’est une erreur, écris à ta formatrice.',
    },
    missing: {
      title: 'Cette page n’existe pas',
      text: 'L’adresse est peut-être incomplète, ou la page a changé de place.',
    },
    failed: {
      title: 'La page n’a pas pu s’afficher',
      text: 'L’incident vient de chez nous. Réessaie dans un instant\u202f; rien de ce que tu as enregistré n’est perdu.',
    },
    retry: 'Réessayer',
    home: 'Revenir à l’accueil',
    space: 'Aller à mon espace',
    programme: 'Voir le programme',
  },
  en: {
    eyebrow: (status: number) => `Error ${status}`,
    forbidden: {
      title: 'This page is not open to you',
      text: 'If you think that this is a mistake, write to your trainer.',
    },
    missing: {
      title: 'This page does not exist',
      text: 'The address may be incomplete, or the page has moved.',
    },
    failed: {
      title: 'The page could not be shown',
      text: 'The failure is ours. Try again in a moment; nothing that you saved is lost.',
    },
    retry: 'Try again',
    home: 'Back to the home page',
    space: 'Go to my space',
    programme: 'See the programme',
  },
});

/** Which of the three stories an error tells. */
export function errorKind(error: unknown): 'forbidden' | 'missing' | 'failed' {
  if (!isRouteErrorResponse(error)) return 'failed';
  if (error.status === 404) return 'missing';
  return error.status === 403 ? 'forbidden' : 'failed';
}
