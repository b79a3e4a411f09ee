// The page reads everything again, as it does when somebody else changed the customer or the member returns to the tab.
import { queryClient } from "../app/queryClient";

export async function readAgain(): Promise<void> {
  await queryClient.invalidateQueries();
}
