// Requests that a change of the network breaks off.
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { server } from "../../testing/server";
import { authorizedFetch, authorizeWith } from "./authorization";

const url = "http://localhost/api/customers";

function failsOnce(): string[] {
  const bodies: string[] = [];
  server.use(
    http.post(url, async ({ request }) => {
      bodies.push(await request.text());
      return bodies.length === 1 ? HttpResponse.error() : HttpResponse.json({});
    }),
  );
  return bodies;
}

function post(headers: HeadersInit): Request {
  return new Request(url, { method: "POST", headers, body: '{"a":1}' });
}

describe("a request without an answer", () => {
  beforeEach(() => authorizeWith({ token: () => Promise.resolve("token"), renew: () => Promise.resolve(null) }));

  it("is sent again, with its body, where it takes effect once", async () => {
    const bodies = failsOnce();
    expect((await authorizedFetch(post({ "Idempotency-Key": "k" }))).status).toBe(200);
    expect(bodies).toEqual(['{"a":1}', '{"a":1}']);
  });

  it("is not sent again where it may take effect twice", async () => {
    const bodies = failsOnce();
    await expect(authorizedFetch(post({}))).rejects.toThrow();
    expect(bodies).toHaveLength(1);
  });

  it("that was aborted is not sent again", async () => {
    const bodies = failsOnce();
    const stopped = AbortSignal.abort();
    await expect(authorizedFetch(new Request(post({ "Idempotency-Key": "k" }), { signal: stopped }))).rejects.toThrow();
    expect(bodies).toEqual([]);
  });
});
