export { audit, lockAuditLog } from './audit';
export { academyTime, Clock } from './clock';
export { CONFIG, configSchema, parseConfig, type Config } from './config';
export { databaseOptions, preparedQuery } from './database';
export { DomainError, fieldError } from './domain-error';
export { GatheredRead } from './gathered-read';
export { anonymous, type Actor, type KnownActor } from './http/actor';
export { Endpoint, endpointOf } from './http/endpoint.decorator';
export { parseInput } from './http/parse-input';
export { localeOf } from './http/locale';
export { PolicyGuard } from './http/policy.guard';
export { ProblemFilter, sendProblem, type Reply } from './http/problem.filter';
export type { ApiRequest } from './http/request';
export { tableAnswer } from './http/table-answer';
export { keyedHash } from './keyed-hash';
export { MailTransport, type Mail } from './mail-transport';
export { mailIdIn } from './message-id';
export { newId } from './new-id';
export { DatabaseNotifications } from './notifications';
export { BullTransport } from './outbox/bull.transport';
export { Outbox } from './outbox/outbox';
export { Relay, Transport } from './outbox/relay';
export { pdfColours, pdfFonts, pdfLetter, pdfMargin, type PdfTextStyle } from './pdf/pdf-style';
export { TaggedPdf } from './pdf/tagged-pdf';
export { PlatformModule } from './platform.module';
export { RecurringTasks } from './recurring-tasks';
export { frenchDate } from './rules/french-date';
export {
  addDays,
  addMonths,
  dayIn,
  daysBetween,
  durationFrom,
  instantOf,
  startOfDay,
  timeIn,
  weekdayOf,
} from './rules/wall-time';
export { seal, unseal } from './sealed-secret';
export { requireSignature, signLink } from './signed-link';
export { signToken, verifyToken } from './signed-token';
export { Storage } from './storage/storage';
