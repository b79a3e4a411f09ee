// Dutch words that lead to a customer’s statement of account.

export const nl = {
  statement: {
    section: "Rekeningoverzicht",
  },
};
