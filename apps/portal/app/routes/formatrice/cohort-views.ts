/** The views of a cohort, by the path of each below its own. */
export const viewPaths = {
  board: '',
  watch: '/vigilance',
  calendar: '/calendrier',
  attendance: '/emargement',
  messages: '/messages',
  waitlist: '/attente',
  discussions: '/discussions',
  reports: '/signalements',
} as const;

export type CohortView = keyof typeof viewPaths;
