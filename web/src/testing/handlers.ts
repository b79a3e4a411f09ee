// The answers for a merchant without customers, which every test starts with; it adds handlers of its own.
import { http, type HttpHandler, HttpResponse } from "msw";
import type { ActivityEntry, Note, Profile, Tag } from "../shared/api/types";
import { billing } from "./billing";
import { companySheet } from "./companies";
import { me, member, vat } from "./examples";
import { api } from "./server";

export function emptyMerchant(): HttpHandler[] {
  return [
    api.get("/me", ({ response }) => response(200).json(me())),
    api.get("/members", ({ response }) => response(200).json({ items: [member()] })),
    api.get("/tags", ({ response }) => response(200).json({ items: [] })),
    api.get("/merchant/tax-classes", ({ response }) =>
      response(200).json({ items: [], default_tax_class_id: "standard" }),
    ),
    api.get("/customers", ({ response }) => response(200).json({ items: [] })),
    api.get("/customers/trash", ({ response }) => response(200).json({ items: [] })),
    api.get("/customers/{customer_id}/billing", ({ response }) => response(200).json(billing())),
    api.get("/customers/{customer_id}/billing/ageing", ({ response }) =>
      response(200).json({ currencies: [], as_of: "2026-03-02" }),
    ),
    api.get("/customers/{customer_id}/vat", ({ response }) => response(200).json(vat())),
    api.get("/customers/{customer_id}/company", ({ response }) => response(200).json(companySheet())),
    // The lists of every section, a new one included.
    api.get("/customers/{customer_id}/reminders", ({ response }) =>
      response(200).json({ active: true, language: "nl", recipients: [], last: [], items: [], more: 0 }),
    ),
    http.get("/api/customers/:customerId/*", () => HttpResponse.json({ items: [] })),
  ];
}

interface Stored {
  profile: Profile;
  notes?: Note[];
  activity?: ActivityEntry[];
  tags?: Tag[];
}

/** Answer every GET below one customer from these records, which a test may change between requests. */
export function oneCustomer(stored: Stored): HttpHandler[] {
  return [
    api.get("/customers/{customer_id}", ({ response }) => response(200).json(stored.profile)),
    api.get("/customers/{customer_id}/notes", ({ response }) => response(200).json({ items: stored.notes ?? [] })),
    api.get("/customers/{customer_id}/notes/pinned", ({ response }) => {
      const items = (stored.notes ?? []).filter(({ id }) => id in stored.profile.pinned_notes);
      return response(200).json({ items });
    }),
    api.get("/customers/{customer_id}/activity", ({ response }) =>
      response(200).json({ items: stored.activity ?? [] }),
    ),
    api.get("/tags", ({ response }) => response(200).json({ items: stored.tags ?? [] })),
  ];
}
