// Query keys that more than one feature needs; those that start with a customer's key are invalidated together.

export const meKey = ["me"] as const;
export const customersKey = ["customers"] as const;
export const customerKey = (customerId: string) => ["customer", customerId] as const;
export const profileKey = (customerId: string) => [...customerKey(customerId), "profile"] as const;
export const activityKey = (customerId: string) => [...customerKey(customerId), "activity"] as const;
export const taxKey = (customerId: string) => [...customerKey(customerId), "tax"] as const;
export const tagsKey = ["tags"] as const;
export const membersKey = ["members"] as const;
/** The poll for colleagues' changes, which no change invalidates. */
export const liveKey = "live";
