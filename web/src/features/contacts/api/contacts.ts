// A customer's contacts: adding, editing, deleting, taking a deletion back, and making one the primary one.
import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { customerChanged, customerTouched, listsChanged } from "../../../shared/api/afterChange";
import { api, ifMatch, unwrap } from "../../../shared/api/client";
import { profileKey } from "../../../shared/api/keys";
import type { Contact, ContactDraft, ContactEdit, Profile } from "../../../shared/api/types";
import { primaryContact } from "../contacts";

type Seen = Pick<Contact, "id" | "version">;

function versioned(customerId: string, { id, version }: Seen) {
  return { path: { customer_id: customerId, contact_id: id }, header: ifMatch(version) };
}

/** Update the cached profile at once; the refetch follows. */
function showOthers(queryClient: QueryClient, customerId: string, change: (others: Contact[]) => Contact[]): void {
  queryClient.setQueryData<Profile>(
    profileKey(customerId),
    (profile) => profile && { ...profile, other_contacts: change(profile.other_contacts) },
  );
}

export function useAddContact(customerId: string, idempotencyKey: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: ContactDraft) => {
      const params = { path: { customer_id: customerId }, header: { "Idempotency-Key": idempotencyKey } };
      return unwrap(api.POST("/customers/{customer_id}/contacts", { params, body }));
    },
    onSuccess: (added) => {
      showOthers(queryClient, customerId, (others) => [...others, added]);
      customerTouched(queryClient, customerId);
    },
  });
}

export function useEditContact(customerId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ seen, edit }: { seen: Seen; edit: ContactEdit }) =>
      unwrap(
        api.PATCH("/customers/{customer_id}/contacts/{contact_id}", {
          params: versioned(customerId, seen),
          body: edit,
        }),
      ),
    onSuccess: (edited) => {
      showOthers(queryClient, customerId, (others) => others.map((other) => (other.id === edited.id ? edited : other)));
      customerTouched(queryClient, customerId);
      // The primary contact's name and e-mail are the customer's.
      listsChanged(queryClient);
    },
  });
}

/** Optimistic: removed from the cached list at once, and put back if the API refuses. */
export function useDeleteContact(customerId: string) {
  const queryClient = useQueryClient();
  const queryKey = profileKey(customerId);
  return useMutation({
    mutationFn: (contact: Contact) =>
      unwrap(api.DELETE("/customers/{customer_id}/contacts/{contact_id}", { params: versioned(customerId, contact) })),
    onMutate: async (contact) => {
      await queryClient.cancelQueries({ queryKey });
      const before = queryClient.getQueryData<Profile>(queryKey)?.other_contacts;
      showOthers(queryClient, customerId, (others) => others.filter(({ id }) => id !== contact.id));
      return before;
    },
    onError: (_error, _contact, before) => before && showOthers(queryClient, customerId, () => before),
    onSettled: () => customerTouched(queryClient, customerId),
  });
}

export function useRestoreContact(customerId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (contact: Contact) => {
      const params = { path: { customer_id: customerId, contact_id: contact.id } };
      return unwrap(api.POST("/customers/{customer_id}/contacts/{contact_id}/restore", { params }));
    },
    onSuccess: () => customerTouched(queryClient, customerId),
  });
}

/** Swaps the two: the former primary contact is among the others afterwards. */
export function useMakePrimary(profile: Profile) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (contact: Contact) => {
      const params = { path: { customer_id: profile.id, contact_id: contact.id }, header: ifMatch(profile.version) };
      return unwrap(api.POST("/customers/{customer_id}/contacts/{contact_id}/make-primary", { params }));
    },
    onSuccess: async (customer, contact) => {
      const former = primaryContact(profile);
      showOthers(queryClient, profile.id, (others) => [
        ...others.filter(({ id }) => id !== contact.id),
        ...(former ? [former] : []),
      ]);
      await customerChanged(queryClient, customer);
    },
  });
}
