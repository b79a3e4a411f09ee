// Where the API client gets its token from; the app's session provides it.
import { again } from "../again";

export interface Authorization {
  token(): Promise<string | null>;
  /** A fresh token after the API refused the last one, or null when the session is over. */
  renew(): Promise<string | null>;
}

let authorization: Authorization = { token: () => Promise.resolve(null), renew: () => Promise.resolve(null) };

export function authorizeWith(source: Authorization): void {
  authorization = source;
}

/** fetch() with the bearer token; on a 401 the token is renewed once and the request repeated. */
export async function authorizedFetch(request: Request): Promise<Response> {
  const repeated = request.clone();
  const response = await send(withToken(request, await authorization.token()));
  if (response.status !== 401) return response;
  const token = await authorization.renew();
  return token ? send(withToken(repeated, token)) : response;
}

/** Without an answer, a request with an Idempotency-Key is sent again: the API then answers what became of the first. */
async function send(request: Request): Promise<Response> {
  return request.headers.has("Idempotency-Key") ? again(() => fetch(request.clone())) : fetch(request);
}

function withToken(request: Request, token: string | null): Request {
  if (token) request.headers.set("Authorization", `Bearer ${token}`);
  return request;
}
