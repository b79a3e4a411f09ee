// English words of finding a company for a new customer.

export const en = {
  findCompany: {
    label: "Find the company",
    help: "Whole words of its name, or its KVK number. What you pick fills in the form.",
    found: "Companies found",
    searching: "Searching KVK…",
    nothing: "KVK knows no company with these words. Type it in below.",
    filling: "Filling in…",
    filled: "{{name}} filled in",
    filledPartly: "Name and number of {{name}} filled in. KVK brings the rest after you save.",
    deregistered: "deregistered",
  },
  findProblems: {
    not_connected: "KVK is not connected. Type the company in below.",
    key_refused: "KVK does not accept the key. Type the company in below.",
    busy: "KVK takes no more requests just now. Type the company in below.",
    no_answer: "KVK does not answer. Type the company in below; its KVK number brings the rest later.",
  },
} as const;

declare module "../../../../shared/i18n/catalogue" {
  interface Parts {
    find_company: typeof en;
  }
}
