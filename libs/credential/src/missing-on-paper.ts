import type { CertifiedFacts } from './open-badge';

/**
 * The facts that were signed and that the pages do not show: what somebody has changed on paper.
 * @param text as `visibleText` reads it
 */
export function missingOnPaper(facts: CertifiedFacts, text: string): string[] {
  const shown = plain(text);
  const expected: Array<[fact: string, words: string | null]> = [
    ['code', facts.code],
    ['holderName', facts.holderName],
    ['courseTitle', facts.courseTitle],
    ['academyName', facts.academyName],
    ['cohortName', facts.cohortName],
    ['startedOn', `du ${frenchDate(facts.startedOn)}`],
    ['endedOn', `au ${frenchDate(facts.endedOn)}`],
    ['hours', `en ${facts.hours} heures`],
    ['criteriaVersion', `critères version ${facts.criteriaVersion}`],
    ['reviewerName', facts.reviewerName && `Cas final validé par ${facts.reviewerName}`],
    ['issuedAt', `Délivré le ${frenchDate(facts.issuedAt)}`],
    ['expiresAt', facts.expiresAt && `Valable jusqu’au ${frenchDate(facts.expiresAt)}`],
    ...facts.modules.map((module): [string, string] => ['modules', module]),
  ];
  const missing = expected.filter(([, words]) => words !== null && !shown.includes(plain(words)));
  return [...new Set(missing.map(([fact]) => fact))];
}

/** Lines break where there is room, and a cohort's name begins a sentence or not. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').toLowerCase();

/** As the certificate prints it; a day has no hour that a zone could shift. */
function frenchDate(value: string): string {
  const instant = new Date(value.length === 10 ? `${value}T12:00:00Z` : value);
  return new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' }).format(instant);
}
