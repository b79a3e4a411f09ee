// The key of KVK.
import { api, unwrap } from "../../../shared/api/client";
import type { Schemas } from "../../../shared/api/types";
import type { VendorKey } from "../keys/vendorKey";

export type KvkConnection = Schemas["ShownKvkConnection"];

export const kvkKey: VendorKey<KvkConnection> = {
  name: "kvk-connection",
  words: "kvkKey",
  read: (signal) => unwrap(api.GET("/settings/kvk", { signal })),
  enter: (apiKey) => unwrap(api.PUT("/settings/kvk", { body: { api_key: apiKey } })),
  remove: () => unwrap(api.DELETE("/settings/kvk")),
};
