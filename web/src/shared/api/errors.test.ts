// What API Gateway refuses by itself has a code of its own, though it has no error body of ours.
import { describe, expect, it } from "vitest";
import { en } from "../i18n/messages/start/en";
import { ApiError } from "./errors";

describe("a refusal of API Gateway", () => {
  it("names too many requests, and may succeed a moment later", () => {
    const refused = ApiError.fromBody(429, { message: "Too Many Requests" });
    expect(refused).toMatchObject({ status: 429, code: "throttled", isTransient: true });
    expect(en.errors).toHaveProperty(refused.code);
  });

  it("ends the session where the token is refused", () => {
    const refused = ApiError.fromBody(401, { message: "Unauthorized" });
    expect(refused.code).toBe("signed_out");
  });
});
