import { createClient, type Client, type ClientOptions } from '@tandem/contracts';

/** The typed client, which also holds every answer to the endpoint's contract: no field missing, none too many. */
export function checkedClient(options: ClientOptions): Client {
  const call = createClient(options);
  return async (endpoint, request) => {
    const answer = await call(endpoint, request);
    if (!endpoint.response) expect(answer).toBeUndefined();
    // Parsing drops what the contract does not name, so that a field too many shows as a difference.
    else if (!endpoint.produces) expect(endpoint.response.parse(answer)).toEqual(answer);
    return answer;
  };
}
