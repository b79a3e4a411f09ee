// The API of component tests: MSW handlers whose paths, bodies and answers must fit the OpenAPI document to compile.
import { setupServer } from "msw/node";
import { createOpenApiHttp } from "openapi-msw";
import type { components, paths } from "../shared/api/schema";

export const api = createOpenApiHttp<paths>({ baseUrl: "/api" });

export const server = setupServer();

type ErrorBody = components["schemas"]["ErrorBody"];

/** Return the body of a refusal. It compiles only where the OpenAPI document has this code for the status. */
export function refusal<Code extends string>(code: Code, rest: Partial<ErrorBody> = {}): ErrorBody & { code: Code } {
  return { message: `Message of ${code}`, fields: [], request_id: "req-1", ...rest, code };
}

/** Return a promise and the function that resolves it, for a handler that waits until the test lets it answer. */
export function gate(): { opened: Promise<void>; open: () => void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}
