// The key of Mollie.
import { api, unwrap } from "../../../shared/api/client";
import type { Schemas } from "../../../shared/api/types";
import type { VendorKey } from "../keys/vendorKey";

export type Connection = Schemas["ShownConnection"];

export const mollieKey: VendorKey<Connection> = {
  name: "mollie-connection",
  words: "settings.mollie",
  read: (signal) => unwrap(api.GET("/settings/mollie", { signal })),
  enter: (apiKey) => unwrap(api.PUT("/settings/mollie", { body: { api_key: apiKey } })),
  remove: () => unwrap(api.DELETE("/settings/mollie")),
};
