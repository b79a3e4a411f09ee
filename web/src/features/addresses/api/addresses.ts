// A customer's addresses: adding, editing, deleting, taking a deletion back, and making one the primary one.
import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { customerChanged, customerTouched } from "../../../shared/api/afterChange";
import { api, ifMatch, unwrap } from "../../../shared/api/client";
import { profileKey } from "../../../shared/api/keys";
import type { Address, AddressDraft, AddressEdit, Profile } from "../../../shared/api/types";

function pathOf(customerId: string, addressId: string) {
  return { customer_id: customerId, address_id: addressId };
}

/** Update the cached profile at once; the refetch follows. */
function show(queryClient: QueryClient, customerId: string, change: (profile: Profile) => Partial<Profile>): void {
  queryClient.setQueryData<Profile>(profileKey(customerId), (profile) => profile && { ...profile, ...change(profile) });
}

/** The first one becomes the primary one. */
export function useAddAddress(customerId: string, idempotencyKey: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: AddressDraft) => {
      const params = { path: { customer_id: customerId }, header: { "Idempotency-Key": idempotencyKey } };
      return unwrap(api.POST("/customers/{customer_id}/addresses", { params, body }));
    },
    onSuccess: (added) => {
      show(queryClient, customerId, ({ address, other_addresses: others }) =>
        address ? { other_addresses: [...others, added] } : { address: added },
      );
      customerTouched(queryClient, customerId);
    },
  });
}

interface Editing {
  /** The primary address is part of the customer, so its version is the customer's. */
  seen: Pick<Address, "id" | "version">;
  edit: AddressEdit;
}

export function useEditAddress(customerId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ seen: { id, version }, edit }: Editing) =>
      unwrap(
        api.PATCH("/customers/{customer_id}/addresses/{address_id}", {
          params: { path: pathOf(customerId, id), header: ifMatch(version) },
          body: edit,
        }),
      ),
    onSuccess: (edited) => {
      show(queryClient, customerId, ({ address, other_addresses: others }) => ({
        address: address?.id === edited.id ? edited : address,
        other_addresses: others.map((other) => (other.id === edited.id ? edited : other)),
      }));
      customerTouched(queryClient, customerId);
    },
  });
}

/** Optimistic: removed from the cached list at once, and put back if the API refuses. */
export function useDeleteAddress(profile: Profile) {
  const queryClient = useQueryClient();
  const queryKey = profileKey(profile.id);
  return useMutation({
    mutationFn: ({ id, version }: Address) => {
      const seen = id === profile.address?.id ? profile.version : version;
      const params = { path: pathOf(profile.id, id), header: ifMatch(seen) };
      return unwrap(api.DELETE("/customers/{customer_id}/addresses/{address_id}", { params }));
    },
    onMutate: async ({ id }) => {
      await queryClient.cancelQueries({ queryKey });
      const before = queryClient.getQueryData<Profile>(queryKey);
      show(queryClient, profile.id, ({ address, other_addresses: others }) => ({
        address: address?.id === id ? null : address,
        other_addresses: others.filter((other) => other.id !== id),
      }));
      return before && { address: before.address, other_addresses: before.other_addresses };
    },
    onError: (_error, _address, before) => before && show(queryClient, profile.id, () => before),
    onSettled: () => customerTouched(queryClient, profile.id),
  });
}

/** Swaps the two: the former primary address is among the others afterwards. */
export function useMakePrimary(profile: Profile) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: Address) => {
      const params = { path: pathOf(profile.id, id), header: ifMatch(profile.version) };
      return unwrap(api.POST("/customers/{customer_id}/addresses/{address_id}/make-primary", { params }));
    },
    onSuccess: async (customer, { id }) => {
      show(queryClient, profile.id, ({ address: former, other_addresses: others }) => ({
        other_addresses: [...others.filter((other) => other.id !== id), ...(former ? [former] : [])],
      }));
      await customerChanged(queryClient, customer);
    },
  });
}
