// How many unsaved texts signing out would delete: those of the browser, and those of each of its open tabs.
import { keysOf } from "./kept";

const channel = new BroadcastChannel("klantkaart.drafts");
const question = "Which drafts?";
/** In milliseconds: a busy device takes its time, and a tab that the browser has put to sleep does not answer at all. */
const patience = 400;

channel.addEventListener("message", ({ data }) => {
  if (data === question) channel.postMessage(keysOf(sessionStorage, "draft"));
});

export async function countDrafts(): Promise<number> {
  // A tab that was opened from another one has copies of its drafts.
  const found = new Set([localStorage, sessionStorage].flatMap((storage) => keysOf(storage, "draft")));
  const add = ({ data }: MessageEvent<unknown>) => {
    if (Array.isArray(data)) data.forEach((key) => found.add(String(key)));
  };
  channel.addEventListener("message", add);
  channel.postMessage(question);
  await new Promise((resolve) => setTimeout(resolve, patience));
  channel.removeEventListener("message", add);
  return found.size;
}
