import type { CertifiedFacts } from './open-badge';

/**
 * The facts that were signed and that the pages do not show: what somebody has changed on paper. Each is looked for between
 * the words that stand around it, so that nothing can be written before it or after.
 * @param text as `visibleText` reads it
 */
export function missingOnPaper(facts: CertifiedFacts, text: string): string[] {
  const { academyName, courseTitle, holderName, cohortName, reviewerName, expiresAt } = facts;
  const after = reviewerName ? 'Cas final' : 'Délivré le';
  const expected: Array<[fact: string, words: string | null]> = [
    ['code', `Code ${facts.code} À vérifier sur`],
    ['holderName', `délivré à ${holderName} pour avoir suivi`],
    ['courseTitle', `Certificat ${courseTitle} délivré à`],
    ['academyName', `${start}${academyName} Certificat`],
    ['cohortName', `au sein de « ${cohortName} »,`],
    ['startedOn', `du ${frenchDate(facts.startedOn)} au`],
    ['endedOn', `au ${frenchDate(facts.endedOn)}, et rempli`],
    ['hours', `en ${facts.hours} heures au sein`],
    ['criteriaVersion', `critères version ${facts.criteriaVersion}.`],
    ['reviewerName', reviewerName && `Cas final validé par ${reviewerName}. Délivré le`],
    ['issuedAt', `Délivré le ${frenchDate(facts.issuedAt)}, critères`],
    ['expiresAt', expiresAt && `Valable jusqu’au ${frenchDate(expiresAt)} inclus.`],
    ['modules', `Modules achevés : ${facts.modules.join(' · ')} ${after}`],
  ];
  const shown = start + plain(text);
  return expected.flatMap(([fact, words]) => (words === null || shown.includes(plain(words)) ? [] : [fact]));
}

/** Of the page: nothing stands before the name of the academy. */
const start = '\u0002';

/** Lines break where there is room, between words and after a hyphen; the first of a month is « 1er » or 1. */
const plain = (text: string): string =>
  text
    .replace(/\b1er\s/g, '1 ')
    .replace(/\s+/g, '')
    .normalize('NFC');

/** As the certificate prints it; a day has no hour that a zone could shift. */
function frenchDate(value: string): string {
  const instant = new Date(value.length === 10 ? `${value}T12:00:00Z` : value);
  return new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' }).format(instant);
}
