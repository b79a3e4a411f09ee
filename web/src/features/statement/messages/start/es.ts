// Spanish words that lead to a customer’s statement of account.

export const es = {
  statement: {
    section: "Estado de cuenta",
  },
};
