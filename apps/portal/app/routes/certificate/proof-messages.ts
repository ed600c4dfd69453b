import { defineMessages } from '../../lib/messages';

/** Lines are named by what was looked at, how it came out, and why. */
export const proofMessages = defineMessages({
  fr: {
    title: 'La preuve, vérifiée par ton navigateur',
    before:
      'Ton navigateur vérifie la signature de ce certificat. S’il n’exécute pas JavaScript, l’état affiché plus haut est la parole de l’académie\u202f; la preuve ci-dessous se vérifie aussi avec un autre outil.',
    verdicts: {
      passed: {
        title: 'Certificat valide\u202f: la preuve tient',
        text: 'Ton navigateur l’a vérifiée lui-même, avec la clé publique de l’académie.',
      },
      expired: {
        title: 'Authentique, mais expiré',
        text: 'L’académie a bien signé ce certificat\u202f; sa durée de validité est passée.',
      },
      revoked: {
        title: 'Authentique, mais révoqué',
        text: 'L’académie a bien signé ce certificat, puis l’a retiré\u202f: il ne vaut plus.',
      },
      failed: {
        title: 'La preuve ne tient pas',
        text: 'Ne te fie pas à ce certificat, et demande à l’académie ce qu’il en est.',
      },
      unread: {
        title: 'La preuve n’a pas pu être vérifiée en entier',
        text: 'Un document n’a pas pu être lu, ou ton navigateur ne connaît pas ces signatures. Essaie plus tard ou avec un autre navigateur.',
      },
    },
    lines: {
      'issuer passed': 'La clé qui a signé est publiée par l’académie sur ce site.',
      'issuer failed not-a-credential': 'Le document reçu n’est pas un certificat signé.',
      'issuer failed other-issuer': 'Le certificat nomme un autre organisme que cette académie.',
      'issuer failed other-key': 'La clé qui a signé n’est pas, ou n’est plus, publiée par l’académie.',
      'proof passed': 'La signature correspond au contenu\u202f: rien n’a été modifié depuis.',
      'proof failed altered': 'Le contenu a été modifié après la signature.',
      'proof failed no-key': 'Sans clé de l’académie, la signature ne prouve rien.',
      'status passed': 'La liste signée des révocations ne le mentionne pas.',
      'status failed revoked': 'La liste signée des révocations le déclare révoqué.',
      'status unknown no-list': 'La liste des révocations n’a pas pu être lue.',
      'status unknown list-not-proven': 'La liste des révocations n’est pas prouvée\u202f: elle ne dit rien.',
      'dates passed': 'Ses dates de validité couvrent ce jour.',
      'dates failed not-yet': 'Il n’est pas encore valable à cette date.',
      'dates failed expired': 'Il a expiré.',
      'printed passed': 'Tout ce que cette page affiche figure, mot pour mot, dans le certificat signé.',
      'printed failed': 'Cette page n’affiche pas ce qui a été signé.',
      unread: 'Le certificat signé n’a pas pu être lu.',
    },
    elsewhere: 'Pour vérifier ailleurs, avec un outil compatible Open Badges 3.0\u00a0:',
    credential: 'le certificat signé (JSON)',
    keys: 'les clés publiques de l’académie',
  },
  en: {
    title: 'The proof, checked by your browser',
    before:
      'Your browser is checking the signature of this certificate. If it runs no JavaScript, the state above is the academy’s word; the proof below can be checked with another tool as well.',
    verdicts: {
      passed: {
        title: 'Valid certificate: the proof holds',
        text: 'Your browser checked it by itself, with the public key of the academy.',
      },
      expired: {
        title: 'Genuine, but expired',
        text: 'The academy did sign this certificate; the time it was valid for is over.',
      },
      revoked: {
        title: 'Genuine, but revoked',
        text: 'The academy did sign this certificate, then withdrew it: it no longer stands.',
      },
      failed: {
        title: 'The proof does not hold',
        text: 'Do not rely on this certificate, and ask the academy about it.',
      },
      unread: {
        title: 'The proof could not be checked in full',
        text: 'A document could not be read, or your browser does not know these signatures. Try later or with another browser.',
      },
    },
    lines: {
      'issuer passed': 'The key that signed is published by the academy on this site.',
      'issuer failed not-a-credential': 'The document received is not a signed certificate.',
      'issuer failed other-issuer': 'The certificate names another body than this academy.',
      'issuer failed other-key': 'The key that signed is not, or no longer, published by the academy.',
      'proof passed': 'The signature fits the content: nothing was changed since.',
      'proof failed altered': 'The content was changed after it was signed.',
      'proof failed no-key': 'Without a key of the academy, the signature proves nothing.',
      'status passed': 'The signed list of revocations does not mention it.',
      'status failed revoked': 'The signed list of revocations declares it revoked.',
      'status unknown no-list': 'The list of revocations could not be read.',
      'status unknown list-not-proven': 'The list of revocations is not proven: it says nothing.',
      'dates passed': 'Its dates of validity cover today.',
      'dates failed not-yet': 'It is not valid yet at this date.',
      'dates failed expired': 'It has expired.',
      'printed passed': 'All that this page shows stands, word for word, in the signed certificate.',
      'printed failed': 'This page does not show what was signed.',
      unread: 'The signed certificate could not be read.',
    },
    elsewhere: 'To check elsewhere, with a tool that knows Open Badges 3.0:',
    credential: 'the signed certificate (JSON)',
    keys: 'the public keys of the academy',
  },
});
