// What the API answers of the register of companies; a test overrides only the fields that it is about.
import type { Schemas } from "../shared/api/types";
import { moment } from "./examples";

type Sheet = Schemas["CompanySheet"];

export function companySheet(rest: Partial<Sheet> = {}): Sheet {
  return {
    status: "not_eligible",
    connected: false,
    differences: [],
    outdated: false,
    revision: 0,
    version: 1,
    ...rest,
  };
}

export function company(rest: Partial<Schemas["KvkProfile"]> = {}): Schemas["KvkProfile"] {
  return {
    kvk_number: "68750110",
    company_name: "Test BV Donald",
    trade_names: [],
    rsin: "857587973",
    branch_number: "000037178598",
    founded: { date: "2015-06", precision: "month" },
    address_shielded: false,
    closed: false,
    non_mailing: false,
    ...rest,
  };
}

export function syncedSheet(rest: Partial<Sheet> = {}): Sheet {
  return companySheet({
    status: "synced",
    connected: true,
    number: "68750110",
    synced_at: moment,
    company: company(),
    revision: 2,
    ...rest,
  });
}
