// Deletes the customer whose profile is open, and then leads back to the list.
import { useLocation } from "wouter";
import DeleteCustomersDialog from "./components/DeleteCustomersDialog";
import type { Seen } from "./api/deletion";
import { hrefOfList } from "./openedRow";

export default function DeleteCustomerDialog({ profile, onClose }: { profile: Seen; onClose: () => void }) {
  const [, navigate] = useLocation();
  const { href, state } = hrefOfList();
  return (
    <DeleteCustomersDialog
      customers={[profile]}
      onClose={onClose}
      onDeleted={() => navigate(href, { replace: true, state })}
    />
  );
}
