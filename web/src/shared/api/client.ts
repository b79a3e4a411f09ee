// The one client of the API: typed by the generated schema, and every failure is an ApiError.
import createClient from "openapi-fetch";
import { authorizedFetch } from "./authorization";
import { ApiError } from "./errors";
import type { paths } from "./schema";

export const api = createClient<paths>({ baseUrl: "/api", fetch: reach });

async function reach(request: Request): Promise<Response> {
  try {
    return await authorizedFetch(request);
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw ApiError.unreachable();
  }
}

/** The body of a good answer; a refusal is thrown. */
export async function unwrap<T>(
  answer: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<NonNullable<T>> {
  const { data, error, response } = await answer;
  if (!response.ok) throw ApiError.fromBody(response.status, error);
  return data as NonNullable<T>;
}

/** The header that makes a change apply only to the version it was made from. */
export function ifMatch(version: number): { "if-match": string } {
  return { "if-match": `"${version}"` };
}
