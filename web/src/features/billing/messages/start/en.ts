// English words of billing that every profile shows.

export const en = {
  billing: {
    section: "Billing",
    strip: "Figures",
    billedAndCollected: "Billed & Collected",
    of: "of",
    outstanding: "Outstanding balance",
    credit: "Customer credit",
    autoResolved: "Auto-resolved conversations",
    daysToCollect: "Avg. days to collect",
    totalCollected: "Total collected",
    days: "{{days}} days",
    explain: "Explain: {{figure}}",
    tier: "Customer type",
    tierRule:
      "VIP: more than {{threshold}} of paid invoices. Regular: at least three orders that were neither cancelled nor failed. New: everyone else.",
    unpaidInvoices: "Unpaid invoices",
    revenue: "Total revenue",
    subscriptions: "Total subscriptions",
  },
  tiers: {
    vip: "VIP",
    regular: "Regular",
    new: "New",
  },
} as const;

declare module "../../../../shared/i18n/catalogue" {
  interface Parts {
    "billing/start": typeof en;
  }
}
