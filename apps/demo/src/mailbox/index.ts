export { startMailbox, type Mailbox, type MailboxOptions } from './mailbox';
export type { ListedMail } from './received-mail';
