import type { Certificate } from '@tandem/contracts';
import { credentialsContext, openBadgesContext } from './local-contexts';

/** All that the certificate prints, and that the credential therefore has to say as well. */
export type CertifiedFacts = Pick<
  Certificate,
  | 'code'
  | 'holderName'
  | 'courseTitle'
  | 'academyName'
  | 'cohortName'
  | 'startedOn'
  | 'endedOn'
  | 'hours'
  | 'criteriaVersion'
  | 'reviewerName'
  | 'issuedAt'
  | 'expiresAt'
> & { modules: string[] };

export interface BadgePlace {
  did: string;
  /** Origin of the portal. */
  origin: string;
  courseSlug: string;
  statusList: string;
  statusIndex: number;
}

export type OpenBadge = ReturnType<typeof openBadge>;

/**
 * The certificate as an Open Badge (1EdTech Open Badges 3.0, 5.1), still to be signed. The holder is named as on paper,
 * and by nothing else: whoever holds a list of addresses could try them all against a hash.
 */
export function openBadge(facts: CertifiedFacts, { did, origin, courseSlug, ...status }: BadgePlace) {
  const page = `${origin}/certificats/${facts.code}`;
  const { reviewerName } = facts;
  return {
    '@context': [credentialsContext, openBadgesContext],
    id: `${page}/credential.json`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: `Certificat ${facts.courseTitle}`,
    issuer: { id: did, type: ['Profile'], name: facts.academyName, url: origin },
    validFrom: facts.issuedAt,
    ...(facts.expiresAt !== null && { validUntil: facts.expiresAt }),
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [
        { type: 'IdentityObject', identityType: 'name', hashed: false, identityHash: facts.holderName },
      ],
      licenseNumber: facts.code,
      term: facts.cohortName,
      // Days, which the schema (B.1.3) wants as instants.
      activityStartDate: `${facts.startedOn}T00:00:00Z`,
      activityEndDate: `${facts.endedOn}T00:00:00Z`,
      // Who assessed on behalf of the academy.
      ...(reviewerName && {
        source: { id: `${page}#evaluation`, type: ['Profile'], name: reviewerName },
      }),
      achievement: {
        id: `${origin}/programme#${courseSlug}-${facts.criteriaVersion}`,
        type: ['Achievement'],
        achievementType: 'CertificateOfCompletion',
        name: facts.courseTitle,
        description: `Programme de ${facts.hours}\u00a0heures, en ${facts.modules.length} modules.`,
        criteria: {
          narrative: `Avoir suivi le programme en ${facts.hours}\u00a0heures et rempli toutes les conditions de la certification, version ${facts.criteriaVersion}. Modules achevés\u00a0: ${facts.modules.join('\u00a0; ')}.`,
        },
        version: String(facts.criteriaVersion),
        creditsAvailable: facts.hours,
        inLanguage: 'fr',
        tag: facts.modules,
      },
    },
    credentialStatus: {
      id: `${status.statusList}#${status.statusIndex}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: String(status.statusIndex),
      statusListCredential: status.statusList,
    },
  };
}

/** What a credential of ours certifies, in the words of the certificate; to be read once its proof holds. */
export function certifiedFacts({
  issuer,
  validFrom,
  validUntil,
  credentialSubject: subject,
}: OpenBadge): CertifiedFacts {
  return {
    code: subject.licenseNumber,
    holderName: subject.identifier[0]!.identityHash,
    courseTitle: subject.achievement.name,
    academyName: issuer.name,
    cohortName: subject.term,
    // Some were signed with the days alone.
    startedOn: subject.activityStartDate.slice(0, 10),
    endedOn: subject.activityEndDate.slice(0, 10),
    hours: subject.achievement.creditsAvailable,
    criteriaVersion: Number(subject.achievement.version),
    reviewerName: subject.source ? subject.source.name : null,
    issuedAt: validFrom,
    expiresAt: validUntil ?? null,
    modules: subject.achievement.tag,
  };
}
