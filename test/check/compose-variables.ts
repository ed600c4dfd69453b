/** What docker/compose.yaml asks of its environment and no schema knows: it makes other variables of them. */
export const composeVariables = {
  ACADEMY_DOMAIN: 'Domain of the portal, such as academie.example; its DNS points to this machine',
  API_DOMAIN: 'Domain of the API, such as api.academie.example; Stripe sends its webhooks there',
  POSTGRES_PASSWORD: 'Password of the database, letters and digits: it becomes part of an address',
};
