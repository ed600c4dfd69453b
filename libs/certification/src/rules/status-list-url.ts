/** Where the portal publishes a list; printed in every credential, hence never to be changed. */
export const statusListUrl = (origin: string, list: number): string =>
  `${origin}/certificats/statuts/${list}.json`;
