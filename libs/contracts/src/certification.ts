import { z } from 'zod';
import { endpoint } from './endpoint';
import { may } from './policy';
import { CalendarDay, Id, Instant, Slug } from './primitives';
import { ChecklistItem } from './members';
import { LessonAccess } from './learning';

/** Why a certificate is no longer the one that stands; the last two name the one that took its place. */
export const certificateEnds = [
  'order-ended',
  'issued-in-error',
  'misconduct',
  'holder-request',
  'corrected',
  'renewed',
] as const;
export type CertificateEnd = (typeof certificateEnds)[number];

/** `replaced`: another, which is named, took its place. */
export const certificateStates = ['valid', 'expired', 'revoked', 'replaced'] as const;
export type CertificateState = (typeof certificateStates)[number];

const End = z.object({ at: Instant, reason: z.enum(certificateEnds) });

export const getCertification = endpoint({
  method: 'GET',
  path: '/me/courses/:courseSlug/certification',
  tag: 'Certification',
  summary: 'What counts for the certificate, what is done, what is missing',
  access: may('certification', 'read'),
  params: z.object({ courseSlug: Slug }),
  response: z.object({
    courseTitle: z.string(),
    /** Of the criteria that apply to her. */
    criteriaVersion: z.int(),
    /** The version of the programme that asks for them: the one at her enrolment, or the present one when it is kinder. */
    programmeVersion: z.int(),
    presentVersion: z.int(),
    eligible: z.boolean(),
    checklist: z.array(ChecklistItem),
    /** Whether its modules are open to her, by their numbers; and the zone of her cohort. */
    modules: z.array(z.object({ number: z.int(), title: z.string(), access: LessonAccess })),
    zone: z.string().nullable(),
    /** The one that stands or has expired, else the last one if the owner took it back. */
    certificate: z
      .object({
        code: z.string(),
        state: z.enum(certificateStates),
        issuedAt: Instant,
        expiresAt: Instant.nullable(),
        end: End.nullable(),
      })
      .nullable(),
  }),
});

export const Certificate = z.object({
  code: z.string(),
  state: z.enum(certificateStates),
  /** Null where it is valid for ever. */
  expiresAt: Instant.nullable(),
  end: End.nullable(),
  /** The code of the one that stands in its place, the last where there were several. */
  replacedBy: z.string().nullable(),
  /**
   * Those whose place it took, the oldest first. Without their codes: one that was corrected bears a name that is not
   * hers.
   */
  earlier: z.array(z.object({ issuedAt: Instant, end: End })),
  holderName: z.string(),
  courseTitle: z.string(),
  academyName: z.string(),
  cohortName: z.string(),
  startedOn: CalendarDay,
  endedOn: CalendarDay,
  hours: z.int(),
  criteriaVersion: z.int(),
  /** What the holder has shown, module by module. */
  modules: z.array(z.object({ number: z.int(), title: z.string() })),
  reviewerName: z.string().nullable(),
  issuedAt: Instant,
});
export type Certificate = z.infer<typeof Certificate>;

/** As printed: `TDM-4KQ7-9XWD`. Case and spaces are forgiven, and O/0, I/L/1 are read alike. */
export const CertificateCode = z.string().trim().max(40);

export const getCertificate = endpoint({
  method: 'GET',
  path: '/certificates/:code',
  tag: 'Certification',
  summary: 'Every printed fact of a certificate, for whoever checks it',
  access: may('certificate', 'verify'),
  params: z.object({ code: CertificateCode }),
  response: Certificate,
});

export const getCertificatePdf = endpoint({
  method: 'GET',
  path: '/certificates/:code/pdf',
  tag: 'Certification',
  summary: 'The certificate as PDF',
  access: may('certificate', 'verify'),
  params: z.object({ code: CertificateCode }),
  produces: 'application/pdf',
  response: z.custom<Uint8Array>(),
});

export const getCertificateImage = endpoint({
  method: 'GET',
  path: '/certificates/:code/image',
  tag: 'Certification',
  summary: 'The certificate as a picture, for previews of links',
  access: may('certificate', 'verify'),
  params: z.object({ code: CertificateCode }),
  produces: 'image/png',
  response: z.custom<Uint8Array>(),
});

/** Repeatable: every call gives the one certificate of this achievement. */
export const issueCertificate = endpoint({
  method: 'POST',
  path: '/cohorts/:cohortId/members/:personId/certificate',
  tag: 'Certification',
  summary: 'Issue the certificate of a student who meets the criteria',
  access: may('certification', 'issue'),
  params: z.object({ cohortId: Id, personId: Id }),
  response: z.object({ code: z.string(), issuedAt: Instant }),
});
