// Query keys that more than one feature needs: what hangs below a customer is stale together.

export const meKey = ["me"] as const;
export const customersKey = ["customers"] as const;
export const customerKey = (customerId: string) => ["customer", customerId] as const;
export const profileKey = (customerId: string) => [...customerKey(customerId), "profile"] as const;
export const activityKey = (customerId: string) => [...customerKey(customerId), "activity"] as const;
export const tagsKey = ["tags"] as const;
export const membersKey = ["members"] as const;
/** What watches for others' changes; never stale itself. */
export const liveKey = "live";
