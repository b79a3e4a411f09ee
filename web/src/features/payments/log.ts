// Payments and credit in the activity log.
import { BanknoteArrowDown, BanknoteArrowUp, BanknoteX, Banknote, PiggyBank, Undo2 } from "lucide-react";
import type { LogPart } from "../../shared/activityLog";

export const log: LogPart = {
  icons: {
    "payments.recorded": BanknoteArrowDown,
    "payments.edited": Banknote,
    "payments.undone": BanknoteX,
    "payments.restored": BanknoteArrowDown,
    "payments.refunded": BanknoteArrowUp,
    "payments.refund_undone": Undo2,
    "payments.received": BanknoteArrowDown,
    "payments.refund_failed": Undo2,
    "payments.charged_back": BanknoteX,
    "payments.chargeback_reversed": Undo2,
    "credit.applied": PiggyBank,
  },
  values: {
    "payment.means": "paymentMeans",
    "payment.received_on": "day",
  },
  firstSet: ["payment.amount"],
};
