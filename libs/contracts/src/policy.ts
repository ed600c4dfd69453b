/**
 * Who may do what: role × resource × action → relation. What is not written here is refused.
 *
 * Roles include one another: what `anonymous` may, everybody may; what `guest` may, every account may; `trainer` and
 * `owner` add to `member`. When several roles grant an action, the widest relation wins.
 *
 * The relation is the reach of the grant. The guard checks the cell; the query or use case behind the endpoint applies
 * the relation in its SQL, so that a row out of reach answers 404, like a row that does not exist.
 */
export const roles = ['anonymous', 'guest', 'member', 'trainer', 'owner'] as const;
export type Role = (typeof roles)[number];

/** `own`: her own rows. `assigned`: rows of the cohorts she trains. `any`: all rows. */
export const relations = ['own', 'assigned', 'any'] as const;
export type Relation = (typeof relations)[number];

type Cell = Partial<Record<Role, Relation>>;

export const policy = {
  academy: { read: { anonymous: 'any' }, observe: { anonymous: 'any' } },
  account: {
    create: { anonymous: 'own' },
    read: { anonymous: 'own' },
    update: { member: 'own' },
    qualify: { trainer: 'own', owner: 'own' },
    leave: { guest: 'own' },
  },
  session: { list: { member: 'own' }, revoke: { member: 'own' } },
  'second-factor': { read: { member: 'own' }, change: { member: 'own' } },
  person: {
    list: { owner: 'any' },
    'set-roles': { owner: 'any' },
    'reset-second-factor': { owner: 'any' },
  },
  lead: { create: { anonymous: 'own' }, list: { owner: 'any' } },
  placement: { read: { guest: 'own' }, keep: { guest: 'own' } },
  lesson: { read: { anonymous: 'own' }, complete: { guest: 'own' }, study: { guest: 'own' } },
  note: { read: { guest: 'own' }, write: { guest: 'own' } },
  quiz: {
    read: { anonymous: 'own' },
    answer: { guest: 'own' },
    grant: { trainer: 'assigned', owner: 'any' },
    analyse: { trainer: 'assigned', owner: 'any' },
  },
  dashboard: { read: { member: 'own' } },
  // The reach is that of discussions; lessons ask for a seat, notes are hers alone.
  search: { read: { member: 'own', trainer: 'assigned', owner: 'any' } },
  // Private to her and her trainers: an owner reads what is handed in where she is a trainer herself.
  submission: {
    read: { member: 'own' },
    write: { member: 'own' },
    review: { trainer: 'assigned', owner: 'assigned' },
    download: { member: 'own', trainer: 'assigned', owner: 'assigned' },
  },
  'feedback-time': { read: { trainer: 'assigned', owner: 'any' } },
  // Each trainer's are her own.
  'review-remark': { use: { trainer: 'own', owner: 'own' } },
  // The link is the permission: it was signed for somebody who may.
  'file-link': { follow: { anonymous: 'any' } },
  onboarding: { read: { member: 'own' }, write: { member: 'own' } },
  // The reach is that of what is shown to her, and of who wrote to her.
  directory: {
    read: { member: 'own', trainer: 'assigned', owner: 'any' },
    contact: { member: 'own', trainer: 'assigned', owner: 'any' },
  },
  // Of her cohort, and of those she trains; whoever is in none reaches none.
  discussion: {
    read: { member: 'own', trainer: 'assigned', owner: 'any' },
    write: { member: 'own', trainer: 'assigned', owner: 'any' },
    moderate: { trainer: 'assigned', owner: 'any' },
  },
  notification: { read: { member: 'own' }, update: { member: 'own' }, leave: { anonymous: 'own' } },
  // Her own, and those of the owners to begin with.
  'announcement-template': { use: { trainer: 'own', owner: 'own' } },
  // To cohorts that she trains; read by whom it was sent to.
  announcement: { write: { trainer: 'assigned', owner: 'any' }, read: { member: 'own' } },
  // The secret of the mail server is the permission.
  mail: { report: { anonymous: 'any' } },
  cohort: {
    list: { trainer: 'assigned', owner: 'any' },
    read: { trainer: 'assigned', owner: 'any' },
    create: { owner: 'any' },
    update: { owner: 'any' },
    plan: { trainer: 'assigned', owner: 'any' },
    note: { trainer: 'assigned', owner: 'any' },
  },
  // Anybody with an account waits, for herself.
  waitlist: {
    join: { member: 'own' },
    read: { trainer: 'assigned', owner: 'any' },
    remove: { trainer: 'assigned', owner: 'any' },
  },
  'live-session': {
    list: { trainer: 'assigned', owner: 'any' },
    plan: { trainer: 'assigned', owner: 'any' },
  },
  // Who keeps a sheet was there: an owner keeps those of cohorts that she trains.
  attendance: {
    read: { trainer: 'assigned', owner: 'any' },
    keep: { trainer: 'assigned', owner: 'assigned' },
    sign: { member: 'own' },
    // What it answers names nobody.
    check: { anonymous: 'any' },
  },
  // Of her own cohorts. The link of a feed is the permission.
  calendar: { read: { member: 'own' }, share: { member: 'own' }, follow: { anonymous: 'any' } },
  order: {
    create: { member: 'own' },
    read: { member: 'own' },
    follow: { member: 'own', owner: 'any' },
    list: { owner: 'any' },
    withdraw: { member: 'own' },
    refund: { owner: 'any' },
  },
  offer: { list: { owner: 'any' }, read: { owner: 'any' }, write: { owner: 'any' } },
  coupon: { list: { owner: 'any' }, write: { owner: 'any' } },
  document: { read: { member: 'own', owner: 'any' }, export: { owner: 'any' } },
  seller: { read: { owner: 'any' }, write: { owner: 'any' } },
  accounting: { read: { owner: 'any' }, reconcile: { owner: 'any' }, export: { owner: 'any' } },
  payment: { notify: { anonymous: 'any' } },
  certification: {
    read: { member: 'own' },
    issue: { trainer: 'assigned', owner: 'any' },
  },
  attestation: { read: { member: 'own' }, issue: { trainer: 'assigned', owner: 'any' } },
  certificate: {
    verify: { anonymous: 'any' },
    renew: { trainer: 'assigned', owner: 'any' },
    revoke: { owner: 'any' },
    correct: { owner: 'any' },
  },
  clock: { read: { anonymous: 'any' }, advance: { anonymous: 'any' } },
} as const satisfies Record<string, Record<string, Cell>>;

export type Resource = keyof typeof policy;
export type Access = {
  [R in Resource]: { resource: R; action: keyof (typeof policy)[R] & string };
}[Resource];

/** Names one cell of the policy; the compiler refuses a cell that does not exist. */
export function may<R extends Resource>(resource: R, action: keyof (typeof policy)[R] & string): Access {
  return { resource, action } as Access;
}

const includes: Record<Role, readonly Role[]> = {
  anonymous: ['anonymous'],
  guest: ['anonymous', 'guest'],
  member: ['anonymous', 'guest', 'member'],
  trainer: ['anonymous', 'guest', 'member', 'trainer'],
  owner: ['anonymous', 'guest', 'member', 'owner'],
};

/** The widest relation that the roles are granted for this access, or null when none grants it. */
export function grantedRelation(held: readonly Role[], access: Access): Relation | null {
  const cell = (policy[access.resource] as Record<string, Cell>)[access.action] ?? {};
  let widest: Relation | null = null;
  for (const role of held) {
    for (const included of includes[role]) {
      const relation = cell[included];
      if (relation && (widest === null || relations.indexOf(relation) > relations.indexOf(widest))) {
        widest = relation;
      }
    }
  }
  return widest;
}
