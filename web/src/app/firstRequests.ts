// Requests the data of the page at an address before anything is rendered, so that the network works while React starts.
import { customersQuery } from "../features/customers/api/customers";
import { customerList } from "../features/customers/listState";
import { profileQuery } from "../features/profile/api/profile";
import { prefetchSection } from "../features/profile/parts";
import { sections } from "./profile/sections";
import { ignoreFailure, queryClient } from "./queryClient";

export function requestPageData({ pathname, search }: Location): void {
  const [, place, customerId, path = ""] = pathname.split("/");
  if (place !== "customers" || customerId === "trash") return;
  if (customerId) {
    ignoreFailure(queryClient.query(profileQuery(customerId)));
    const section = sections.find((candidate) => candidate.path === path);
    if (section) prefetchSection(section, customerId);
  } else {
    ignoreFailure(queryClient.query(customersQuery(customerList.read(new URLSearchParams(search)))));
  }
}
