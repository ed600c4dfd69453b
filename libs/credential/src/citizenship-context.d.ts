declare module '@digitalbazaar/citizenship-context' {
  /** By address. */
  export const contexts: ReadonlyMap<string, object>;
}
