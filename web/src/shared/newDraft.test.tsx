// The Idempotency-Key of a new record's form lives as long as what was typed in it.
import { act, renderHook } from "@testing-library/react";
import { beforeEach, expect, it } from "vitest";
import { show } from "./access/tab";
import { ApiError } from "./api/errors";
import { useNewDraft } from "./newDraft";

const reload = () => renderHook(() => useNewDraft("contact.1", "")).result;

beforeEach(() => show({ memberId: "member-1", merchantId: "vandijk" }));

it("The key outlives a reload with what was typed, and ends with it", () => {
  const form = reload();
  act(() => form.current.change("typed"));
  expect(reload().current).toMatchObject({ values: "typed", key: form.current.key });
  act(() => form.current.forget());
  expect(reload().current.values).toBe("");
  expect(reload().current.key).not.toBe(form.current.key);
});

it("A draft of an earlier release, which has no key, gets one", () => {
  localStorage.setItem("klantkaart.draft.vandijk.contact.1", '"typed"');
  const form = reload();
  expect(form.current.values).toBe("typed");
  expect(form.current.key).toMatch(/^[0-9a-f-]{36}$/u);
});

it("Only a key under which something else was saved is renewed", () => {
  const form = reload();
  const { key } = form.current;
  act(() => form.current.renewUsedKey(ApiError.unreachable()));
  expect(form.current.key).toBe(key);
  act(() => form.current.renewUsedKey(new ApiError(422, "idempotency_key_reused", "")));
  expect(form.current.key).not.toBe(key);
  expect(reload().current.key).toBe(form.current.key);
});
