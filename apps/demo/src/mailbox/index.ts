export { startMailbox } from './mailbox';
export type { ListedMail } from './received-mail';
