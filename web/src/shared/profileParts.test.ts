// The parts of all features, in the order in which a profile shows them.
import { NotebookPen } from "lucide-react";
import { expect, it } from "vitest";
import { onDemand } from "./onDemand";
import { type Act, joined, type ProfileCard } from "./profileParts";

const Dialog = onDemand<object>(() => Promise.resolve({ default: () => null }));

function act(id: string, place: Act["place"], rest: Partial<Act> = {}): Act {
  return { id, place, label: "notes.add", icon: NotebookPen, permission: "notes:write", Dialog, ...rest };
}

const card: ProfileCard = { permission: "notes:read", Card: () => null };

it("joins acts by place, the last of a place at its end, and cards by feature", () => {
  const { acts, sidebarCards, informationCards } = joined([
    { acts: [act("delete", "management", { last: true })] },
    { acts: [act("add", "primary")], sidebarCard: card, informationCard: card },
    { acts: [act("edit", "name"), act("archive", "management")], informationCard: card },
    { acts: [act("tag", "primary"), act("call", "communication")] },
  ]);
  expect(acts.map(({ id }) => id)).toEqual(["edit", "add", "tag", "call", "archive", "delete"]);
  expect(sidebarCards).toHaveLength(1);
  expect(informationCards).toHaveLength(2);
});
